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
