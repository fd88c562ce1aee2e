/** One measured value; `limit` is what issue and page promise of it. */
export interface Row {
  /** The key of the value among those that the section's measurement gives. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface Section {
  /** The measurement's name, and what runs it alone: `npm run bench -- keystrokes`. */
  readonly name: string;
  readonly title: string;
  readonly how: string;
  readonly rows: readonly Row[];
}

const compared = (key: string, zh: string, en: string): Row[] => [
  { key: `${key}-length`, zh: `${zh}：字符`, en: `${en}: characters`, unit: '' },
  { key: `${key}-bytes`, zh: `${zh}：UTF-8 字节`, en: `${en}: bytes of UTF-8`, unit: '' },
  { key: `${key}-speed`, zh: `${zh}：核稿`, en: `${en}: Hegao`, unit: '字/秒 · chars/s' },
  { key: `${key}-autocorrect-speed`, zh: `${zh}：autocorrect-node`, en: `${en}: autocorrect-node`, unit: '字/秒 · chars/s' },
  { key: `${key}-zhlint-speed`, zh: `${zh}：zhlint`, en: `${en}: zhlint`, unit: '字/秒 · chars/s' },
  {
    key: `${key}-against-autocorrect`,
    zh: `${zh}：核稿比 autocorrect-node`,
    en: `${en}: Hegao against autocorrect-node`,
    unit: '×',
    limit: { atLeast: 5 },
  },
  { key: `${key}-against-zhlint`, zh: `${zh}：核稿比 zhlint`, en: `${en}: Hegao against zhlint`, unit: '×' },
  { key: `${key}-against-pass`, zh: `${zh}：核稿所用时间比逐字取码`, en: `${en}: Hegao's time, in passes of charCodeAt`, unit: '×' },
  {
    key: `${key}-against-figures`,
    zh: `${zh}：全部规则所用时间比只查数字`,
    en: `${en}: all rules against those on figures alone`,
    unit: '×',
    limit: { atMost: 2 },
  },
  { key: `${key}-flags`, zh: `${zh}：核稿所报`, en: `${en}: findings of Hegao`, unit: '' },
  { key: `${key}-autocorrect-flags`, zh: `${zh}：autocorrect-node 所报`, en: `${en}: flags of autocorrect-node`, unit: '' },
  { key: `${key}-zhlint-flags`, zh: `${zh}：zhlint 所报`, en: `${en}: flags of zhlint`, unit: '' },
];

const SIZES = [
  ['20k', '2 万字', '20,000'],
  ['200k', '20 万字', '200,000'],
  ['2m', '200 万字', '2 million'],
  ['20m', '2000 万字', '20 million'],
] as const;

const grown = (key: string, zh: string, en: string): Row[] =>
  SIZES.flatMap(([size, long, length]) => {
    const row: Row = { key: `${key}-${size}`, zh: `${zh}：${long}`, en: `${en}: ${length}`, unit: '纳秒/字 · ns a character' };
    const growth = { key: `${key}-${size}-growth`, zh: `${zh}：${long}比 2 万字`, en: `${en}: ${length} against 20,000`, unit: '×' };
    return size === '20k' ? [row] : [row, { ...growth, limit: { atMost: 1.5 } }];
  });

/** What an editor asks as somebody types, in its words and in ours. */
const ASKED = [
  ['didChange', '收下改动', 'taking the edit in'],
  ['diagnostic', '问题', 'diagnostics'],
  ['documentSymbol', '大纲', 'document symbols'],
  ['foldingRange', '折叠', 'folding'],
  ['semanticTokens/full', '语义着色', 'semantic tokens'],
  ['documentLink', '链接', 'document links'],
  ['inlayHint', '行内算式', 'inlay hints'],
  ['codeAction', '改法', 'code actions'],
  ['documentHighlight', '同名高亮', 'highlights'],
  ['completion', '补全', 'completion'],
  ['hover', '悬停', 'hover'],
  ['onTypeFormatting', '边写边格式化', 'formatting while typing'],
] as const;

const asked: Row[] = ASKED.flatMap(([key, zh, en]): Row[] => [
  { key: `${key}-p50`, zh: `${zh}：中位数`, en: `${en}: median`, unit: '毫秒 · ms' },
  { key: `${key}-p95`, zh: `${zh}：第 95 百分位`, en: `${en}: p95`, unit: '毫秒 · ms', limit: { atMost: 16 } },
]);

const VIEWS = [
  ['panel', '报告面板', 'report panel', true],
  ['preview', '版面预览', 'print preview', true],
  ['markdown', 'Markdown 预览（VS Code 自带）', 'Markdown preview (VS Code’s own)', false],
] as const;

/** All that is measured, in the order of the page. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'comparison',
    title: '整篇核对 · The whole of `check`',
    how: '同一进程内，预热之后轮流做，每次连做几遍取中位数，再取各轮中位数之比；同一文本交给每个工具。十倍文本的每一份都插入不同的字，没有可借用的重复行。autocorrect-node 是 `lintFor(text, "report.txt")`，zhlint 是 `run(text)` 的默认规则；二者查的是标点与空格，不是数字。超过约 0.7 MB 时 autocorrect-node 不再报任何问题，只给出 “call limit reached”。 · In one process, warm, the tools in turn on the same text, several runs a turn, of which the median counts; medians of the turns, and their ratios. Each of the ten copies has characters of its own, so no line repeats. The others look at punctuation and spacing, not figures; above some 0.7 MB autocorrect-node flags nothing and says “call limit reached”.',
    rows: [...compared('short', '各篇相连', 'the reports joined'), ...compared('long', '其十倍', 'ten times that')],
  },
  {
    name: 'growth',
    title: '随长度增长 · Growth with the text',
    how: '由样稿拼成，各份不同，从不重复；每字所用时间（各轮中位数，2000 万字只跑一轮），与 2 万字相比。线性即不变。 · Made of the samples, each copy different; time a character (the median of the rounds; 20 million are read once) against that of 20,000. Linear means 1.',
    rows: [...grown('lines', '分行', 'in lines'), ...grown('line', '全在一行', 'all on one line')],
  },
  {
    name: 'keystrokes',
    title: '一次按键 · A keystroke',
    how: '一位固定不变的打字者：在各处逐字录入句子、删字、改数、换行。每次按键：`readReport(text, previous)` 再 `check`，直到新的问题得出。25,000 字的稿子按 2000 次，百万字（分行）的按 201 次。 · The same typist each time types sentences sign by sign, takes characters back, changes digits and breaks lines all over the draft; a keystroke is `readReport(text, previous)` and `check`. 2000 of them in a draft of 25,000 characters, 201 in one of a million (in lines).',
    rows: [
      { key: 'report-median', zh: '25,000 字：中位数', en: '25,000 characters: median', unit: '毫秒 · ms', limit: { atMost: 1 } },
      { key: 'report-p99', zh: '25,000 字：第 99 百分位', en: '25,000 characters: p99', unit: '毫秒 · ms', limit: { atMost: 3 } },
      { key: 'long-median', zh: '百万字：中位数', en: 'a million characters: median', unit: '毫秒 · ms', limit: { atMost: 8 } },
    ],
  },
  {
    name: 'writing',
    title: '边写边问 · What an editor asks while somebody types',
    how: '同一位打字者在 25,000 字的稿子里按键 2000 次，每次之后编辑器会问的逐一问语言服务，从服务收到到答复写出，各自计时；每次轮流先问一样，最先问的连新内容的读取也算在内。 · The same typist makes 2000 edits in a draft of 25,000 characters; after each the language server is asked what an editor asks, one thing after the other, each timed from its arrival until its answer is written. Each comes first in its turn, which includes reading what is new.',
    rows: asked,
  },
  {
    name: 'changes',
    title: '移动与粘贴 · Moving and pasting',
    how: '25,000 字的稿子里把一章移到末尾再移回，粘贴一百行；与单独核对这些行所用时间轮流比较，取中位数之比。 · In a draft of 25,000 characters a section is moved to the end and back, and a hundred lines are pasted; in turn with a fresh check of those lines alone; the ratio of medians.',
    rows: [
      { key: 'move-times', zh: '移动一章', en: 'a section moved', unit: '×', limit: { atMost: 2 } },
      { key: 'paste-times', zh: '粘贴一百行', en: 'a hundred lines pasted', unit: '×', limit: { atMost: 2 } },
    ],
  },
  {
    name: 'memory',
    title: '内存 · Memory',
    how: '一个进程打开百万字的稿子并核完，垃圾回收前后 `heapUsed + external` 之差，稿子本身在内，与文本字节数相比。 · One process opens a draft of a million characters and checks it: the growth of `heapUsed + external` between two collections, the text itself included, in times the text’s bytes.',
    rows: [
      { key: 'megabytes', zh: '百万字', en: 'a million characters', unit: 'MB' },
      { key: 'utf8', zh: '比 UTF-8 字节', en: 'against bytes of UTF-8', unit: '×', limit: { atMost: 12 } },
      { key: 'utf16', zh: '比 UTF-16 字节', en: 'against bytes of UTF-16', unit: '×' },
    ],
  },
  {
    name: 'server',
    title: '语言服务 · The language server',
    how: '`hegao lsp --stdio`：打开十篇 25,000 字的稿子，逐篇索取问题，三秒后看进程的常驻内存（`ps`）。另从启动到答复 `initialize`，与 `node -e 0` 轮流，取中位数。 · `hegao lsp --stdio` with ten drafts of 25,000 characters open, diagnostics asked of each: the resident set (`ps`) three seconds later. And from its start to the answer to `initialize`, in turn with `node -e 0`; medians.',
    rows: [
      { key: 'resident', zh: '十篇稿子：常驻内存', en: 'ten drafts: resident set', unit: 'MB', limit: { atMost: 90 } },
      { key: 'answer', zh: '启动到首次答复', en: 'from start to first answer', unit: '毫秒 · ms' },
      {
        key: 'answer-above',
        zh: '启动到首次答复：超出 `node -e 0`',
        en: 'from start to first answer: above `node -e 0`',
        unit: '毫秒 · ms',
      },
    ],
  },
  {
    name: 'annotations',
    title: '批注与核实 · Annotations',
    how: '25,000 字的稿子，2000 条批注、核实、依据散在各处。打开：从批注文件的文本到核实过的问题不再列出（稿子本身的读取和核对不算），15 次取中位数；其后在别处改过，指每十行前都加了一句。修改：一次按键在核对之外多花的时间，500 次。 · A draft of 25,000 characters with 2000 remarks, verifications and sources all over it. Opening: from the text of their file until what was verified is silent (reading and checking the draft itself aside), median of 15; edited elsewhere: a sentence has been put in front of every tenth line since. An edit: what it costs beside the check, 500 times.',
    rows: [
      { key: 'first', zh: '打开，代码第一次运行', en: 'opening, code run for the first time', unit: '毫秒 · ms', limit: { atMost: 300 } },
      { key: 'opening', zh: '打开', en: 'opening', unit: '毫秒 · ms', limit: { atMost: 300 } },
      { key: 'elsewhere', zh: '打开，其后在别处改过', en: 'opening, edited elsewhere since', unit: '毫秒 · ms', limit: { atMost: 300 } },
      { key: 'edit', zh: '修改', en: 'an edit', unit: '毫秒 · ms', limit: { atMost: 5 } },
      { key: 'edit-p99', zh: '修改，第 99 百分位', en: 'an edit, 99th percentile', unit: '毫秒 · ms', limit: { atMost: 5 } },
    ],
  },
  {
    name: 'editor',
    title: '在编辑器里 · In the editor',
    how: '打包的扩展装进真正的 VS Code（服务器版，浏览器界面，Chromium），新窗口打开一篇 25,000 字的稿子，各 5 次取中位数。“文字显示”“问题全部显示”是界面上看得见的；“窗口就绪”指文字已显示、扩展宿主也开始装载扩展，此前都是 VS Code 自己的启动。激活用时取自 VS Code 的 `Developer: Startup Performance`（装载代码加调用 `activate`）。`node -e 0` 轮流测，以知机器当时的快慢：上限说的是空闲的机器，忙时看比值。最后打开一篇不是报告的文本，数语言服务的进程。 · The package in a real VS Code (its server, in Chromium): a new window on a draft of 25,000 characters, medians of 5. What counts as shown is seen in the window; it is ready when the text is there and the extension host begins to load the extension: until then VS Code itself is starting. Activation is what VS Code reports (loading the code and the call). `node -e 0` in turn says how busy the machine was. Last, with a text open that is no report, the language servers are counted.',
    rows: [
      { key: 'node', zh: '`node -e 0`', en: '`node -e 0`', unit: '毫秒 · ms' },
      { key: 'editor', zh: 'VS Code 启动到文字显示', en: 'VS Code’s own start, until the text is shown', unit: '毫秒 · ms' },
      { key: 'shown', zh: '文字显示到问题全部显示', en: 'from the text to all findings', unit: '毫秒 · ms' },
      {
        key: 'ready',
        zh: '窗口就绪到问题全部显示',
        en: 'from the window being ready to all findings',
        unit: '毫秒 · ms',
        limit: { atMost: 1000 },
      },
      { key: 'ready-nodes', zh: '同上，合 `node -e 0` 多少次', en: 'the same, in runs of `node -e 0`', unit: '×' },
      { key: 'activation', zh: '激活', en: 'activation', unit: '毫秒 · ms', limit: { atMost: 50 } },
      { key: 'activation-nodes', zh: '同上，合 `node -e 0` 多少次', en: 'the same, in runs of `node -e 0`', unit: '×' },
      { key: 'servers', zh: '没有草稿时的语言服务', en: 'language servers without a draft', unit: '', limit: { atMost: 0 } },
    ],
  },
  {
    name: 'views',
    title: '报告面板与版面预览 · Report panel and print preview',
    how: '同样的稿子，在真正的 VS Code 里：从按下回车执行命令到画面画出，窗口里第一次打开（VS Code 此时才启动它为各种网页视图准备的一切）与此后再开（5 次取中位数）；从在稿子里加进一个数据到画面最后一次变化（9 次）。轮流开 VS Code 自带的 Markdown 预览（三行的便条），以知这台机器上打开任何网页视图要多久。 · The same draft in a real VS Code: from Enter, which runs the command, until the view is painted, the first time in a window (VS Code then starts what all webviews need) and again (median of 5); from a figure put into the draft until the view last changed (9 times). Beside them VS Code’s own Markdown preview of a note of three lines, which says what opening any webview takes here.',
    rows: [
      { key: 'node', zh: '`node -e 0`', en: '`node -e 0`', unit: '毫秒 · ms' },
      ...VIEWS.flatMap(([key, zh, en, limits]): Row[] => [
        { key: `${key}-first`, zh: `${zh}：第一次打开`, en: `${en}: first opening`, unit: '毫秒 · ms' },
        {
          key: `${key}-again`,
          zh: `${zh}：再次打开`,
          en: `${en}: opening again`,
          unit: '毫秒 · ms',
          ...(limits && { limit: { atMost: 500 } }),
        },
        {
          key: `${key}-update`,
          zh: `${zh}：跟上一次修改`,
          en: `${en}: following an edit`,
          unit: '毫秒 · ms',
          ...(limits && { limit: { atMost: 100 } }),
        },
        ...(limits
          ? [
              { key: `${key}-again-ratio`, zh: '再次打开，与 Markdown 预览之比', en: 'opening again, to the Markdown preview', unit: '×' },
              {
                key: `${key}-update-ratio`,
                zh: '跟上修改，与 Markdown 预览之比',
                en: 'following an edit, to the Markdown preview',
                unit: '×',
              },
            ]
          : []),
      ]),
    ],
  },
  {
    name: 'word',
    title: 'Word 文件 · Word files',
    how: '由样稿拼成约 4 万字、60 页的 .docx：标题由样式自动编号，每段分成许多小段，表格 12 张，有修订、批注和答复。每条命令从启动到结束，轮流各 9 次，取中位数；内存是进程的最高值，含 Node 本身。 · A .docx of some 40,000 characters, sixty pages, made of our samples: headings numbered by their styles, paragraphs in many runs, 12 tables, tracked changes, comments with replies. Each command from start to end, in turn, 9 times each; medians. Memory is the most that the process had, Node itself included.',
    rows: [
      { key: 'bytes', zh: '.docx 字节', en: 'bytes of the .docx', unit: '' },
      { key: 'length', zh: '读出的字符', en: 'characters read', unit: '' },
      { key: 'comments', zh: '批注', en: 'comments', unit: '' },
      { key: 'check', zh: '`hegao check` 该文件', en: '`hegao check` on it', unit: '毫秒 · ms', limit: { atMost: 1500 } },
      { key: 'check-megabytes', zh: '`hegao check` 该文件：内存', en: '`hegao check` on it: memory', unit: 'MB', limit: { atMost: 250 } },
      { key: 'check-text', zh: '`hegao check` 同样文字的 .txt', en: '`hegao check` on the same as .txt', unit: '毫秒 · ms' },
      { key: 'comment', zh: '`hegao comment` 该文件', en: '`hegao comment` on it', unit: '毫秒 · ms' },
      { key: 'comment-megabytes', zh: '`hegao comment` 该文件：内存', en: '`hegao comment` on it: memory', unit: 'MB' },
      { key: 'export', zh: '`hegao export` 同样文字的 .txt', en: '`hegao export` of the same as .txt', unit: '毫秒 · ms' },
    ],
  },
  {
    name: 'coldStart',
    title: '冷启动 · Cold start',
    how: '`node dist/cli.js check` 一篇报告，与 `node -e 0` 轮流各 21 次，中位数之差；输出进管道。首次运行已留下编译结果。 · `node dist/cli.js check` on one report in turn with `node -e 0`, 21 times each; the difference of the medians. Output goes into a pipe; what V8 compiles was kept by an earlier run.',
    rows: [
      { key: 'nothing', zh: '`node -e 0`', en: '`node -e 0`', unit: '毫秒 · ms' },
      { key: 'whole', zh: '`hegao check`', en: '`hegao check`', unit: '毫秒 · ms' },
      { key: 'above', zh: '超出', en: 'above it', unit: '毫秒 · ms', limit: { atMost: 80 } },
    ],
  },
];
