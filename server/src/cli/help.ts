import type { HelpConfiguration, Option } from 'commander';
import type { Bilingual } from '../rules/rule';
import type { Say } from './language';
import { widthOf, wrap } from './text/width';

export const INTRODUCTION: Bilingual = {
  zh: '核稿：检查政府工作报告等公文草稿，找出前后矛盾的数字、跳号重号等问题。\n草稿只在本机读取，不会发往任何地方。\nHegao checks Chinese government reports. In English: hegao --lang en --help',
  en: 'Hegao checks drafts of Chinese government reports for figures that contradict each other, ordinals that skip, and the like.\nDrafts are read on this machine only and sent nowhere.',
};

export const TEXTS = {
  check: { zh: '检查草稿，列出问题', en: 'check drafts and list what is wrong' },
  relations: {
    zh: '列出数字之间的关系和算式，包括相符的',
    en: 'list the relations between figures with their arithmetic, also those that hold',
  },
  outline: { zh: '列出标题和条目的层次', en: 'list headings and items as a tree' },
  figures: {
    zh: '列出全部数据：对象、指标、范围、时期、数值和核对结果',
    en: 'list all figures: subject, indicator, scope, period, value, and how they compare',
  },
  fix: { zh: '改正可以放心改正之处，写回原文件', en: 'fix what can safely be fixed, in the files themselves' },
  exportWord: {
    zh: '导出为 Word 文件，按党政机关公文格式（GB/T 9704—2012）排版',
    en: 'export a draft as a Word file laid out after GB/T 9704-2012',
  },
  exported: { zh: '草稿；- 表示标准输入', en: 'the draft; - is standard input' },
  output: {
    zh: '写到这个文件（默认在草稿旁边，同名，以 .docx 结尾）；- 表示标准输出',
    en: 'write this file (by default beside the draft, of the same name, with .docx); - is standard output',
  },
  force: { zh: '文件已经存在时覆盖', en: 'overwrite a file that exists' },
  withComments: { zh: '把问题和批注写成 Word 批注', en: 'with findings and annotations as Word comments' },
  quietExport: { zh: '不显示导出了什么', en: 'do not say what was exported' },
  comment: {
    zh: '把问题和批注写成 Word 批注，放进副本；原文件不动，副本里别的也不动',
    en: 'put findings and annotations as Word comments into a copy of a Word file, in which nothing else changes',
  },
  importWord: {
    zh: '把 Word 文件转成文本，其中的批注存进旁边的批注文件',
    en: 'turn a Word file into text, with its comments in the annotation file beside it',
  },
  wordFile: { zh: 'Word 文件（.docx）', en: 'a Word file (.docx)' },
  commentOutput: {
    zh: '副本写到这个文件（默认在旁边，报告.docx 的是 报告.核稿.docx）',
    en: 'write the copy here (by default beside the file, its name ending in the Chinese for “checked”)',
  },
  importOutput: {
    zh: '文本写到这个文件（默认在旁边，报告.docx 的是 报告.txt）',
    en: 'write the text here (by default beside the file: report.txt of report.docx)',
  },
  into: {
    zh: '不写文本，只把其中的批注和答复并进这份草稿的批注文件',
    en: 'write no text, but take comments and answers over to the annotations of this draft',
  },
  noFindings: { zh: '不写检查出的问题，只写批注', en: 'annotations only, no findings' },
  noAnnotationsInWord: {
    zh: '不管旁边的批注文件：不写批注，核实过的问题照写',
    en: 'leave the annotations beside it out of account: no annotations, and verified findings too',
  },
  hints: { zh: '提示一级的问题也写', en: 'hints too' },
  annotations: {
    zh: '批注、核实和依据：列出、导出、解决、合并',
    en: 'remarks, verifications and sources: list, export, resolve, merge',
  },
  list: { zh: '列出草稿旁边保存的批注、核实和依据', en: 'list what people have said of drafts' },
  export: { zh: '导出成表格，一行一条', en: 'export it as a table, a row each' },
  resolve: {
    zh: '把批注标为已解决，写回草稿旁边的文件',
    en: 'mark remarks as resolved, in the file beside the draft',
  },
  merge: {
    zh: '三方合并批注文件，结果写回 OURS，可用作 Git 的合并驱动；退出状态 0 合并好了，1 合并好了但有同一处两边都改过，2 没有合并',
    en: 'three-way merge of annotation files, written to OURS, usable as a Git merge driver; exit status 0 merged, 1 merged but both had changed the same, 2 not merged',
  },
  kind: { zh: '只要这一类', en: 'this kind only' },
  state: { zh: '只要这种状态；lost 是原文已找不到的', en: 'this state only; lost: the words are not in the draft any more' },
  onlyAuthor: { zh: '只要这个人写的或改过的', en: 'what this person has made or changed' },
  draft: { zh: '草稿', en: 'the draft' },
  ids: { zh: '批注的编号，写开头几位即可', en: 'ids of remarks; the beginning is enough' },
  allRemarks: { zh: '全部未解决的批注', en: 'all open remarks' },
  author: {
    zh: '谁解决的（默认取环境变量 HEGAO_AUTHOR、GIT_AUTHOR_NAME，再取登录名）',
    en: 'who does it (by default HEGAO_AUTHOR, GIT_AUTHOR_NAME, then the name logged in)',
  },
  base: { zh: '两边共同的旧版本；没有时给一个空文件', en: 'what both come from; an empty file where there is nothing' },
  ours: { zh: '我们的版本，结果写在这里', en: 'our version, which the result is written to' },
  theirs: { zh: '对方的版本', en: 'their version' },
  fixesVerified: {
    zh: '不管草稿旁边的批注文件，核实过的地方也改',
    en: 'leave the annotations beside drafts out of account: fix what was verified too',
  },
  noAnnotations: { zh: '不管草稿旁边的批注文件，核实过的也照旧算', en: 'leave the annotations beside drafts out of account' },
  showSuppressed: { zh: '核实过的问题也列出，写明何人、何时、为何', en: 'list verified findings too, with who, when and why' },
  failOnOpenRemarks: { zh: '有未解决的批注时，退出状态为 1', en: 'exit with status 1 where a remark is open' },
  rules: { zh: '列出检查规则', en: 'list the rules' },
  lsp: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server, for editors' },
  paths: {
    zh: '文件、文件夹或通配符；- 表示标准输入。文件夹指其下所有 .txt、.md、.docx 文件，隐藏的、node_modules 里的和 .gitignore、设置文件排除的除外',
    en: 'files, folders or patterns; - is standard input. A folder means the .txt, .md and .docx files below it, except what is hidden, in node_modules or excluded by .gitignore or the settings',
  },
  fixPaths: {
    zh: '同 check；- 表示标准输入，改正后写到标准输出。编码、字节顺序标记、换行和权限保持原样',
    en: 'as for check; - is standard input, given back fixed on standard output. Encoding, byte order mark, line ends and mode stay as they are',
  },
  unsafe: {
    zh: '也作建议性的改正（改数字、改序号等，作者应逐处核对）',
    en: 'apply suggestions too: what changes figures or ordinals, for the author to look at',
  },
  rule: { zh: '只改正这条规则的问题，可以重复', en: 'fix the findings of this rule only; can be repeated' },
  diff: {
    zh: '只显示会改什么（统一差异格式），不写文件；有可改之处时退出状态为 1',
    en: 'show what would change as a unified diff and write nothing; exit with status 1 where something would',
  },
  format: { zh: '输出格式', en: 'output format' },
  failOn: {
    zh: '有这一级或更重的问题时，退出状态为 1',
    en: 'exit with status 1 where a finding is at least this grave',
  },
  filesFrom: {
    zh: '从一个文件读取要检查的文件名，一行一个；- 表示标准输入',
    en: 'read the names of files from a list, one a line; - is standard input',
  },
  null: { zh: '--files-from 的文件名以 NUL 字符结尾（如 find -print0）', en: 'the names of --files-from end with NUL (find -print0)' },
  stdinLines: {
    zh: '从标准输入读取草稿，一行一篇：JSON 字符串，或含 text、可含 path 的 JSON 对象',
    en: 'read drafts from standard input, one a line: a JSON string, or a JSON object with text and, if any, path',
  },
  jobs: { zh: '最多同时使用的线程数（默认与处理器核数相同）', en: 'at most so many threads (by default as many as there are cores)' },
  quiet: { zh: '不显示进度、小结和说明', en: 'no progress, no summary, no notes' },
  config: {
    zh: '只用这个设置文件，不去找离草稿最近的 .hegaorc.json',
    en: 'use this settings file alone, not the .hegaorc.json nearest to a draft',
  },
  noConfig: { zh: '不用任何设置文件', en: 'use no settings file' },
  profile: { zh: '报告种类，优先于设置文件', en: 'kind of report; stands over the settings file' },
  color: { zh: '总是使用颜色（默认只在终端里使用）', en: 'always use colours (by default on a terminal only)' },
  noColor: { zh: '不使用颜色', en: 'use no colours' },
  lang: { zh: '界面语言（也可设环境变量 HEGAO_LANG）', en: 'language of the command (also the environment variable HEGAO_LANG)' },
  stdio: { zh: '经标准输入输出通信', en: 'talk over standard input and output' },
  version: { zh: '显示版本号', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'print the help of a command' },
} as const satisfies Record<string, Bilingual>;

export const EXAMPLES: Bilingual = {
  zh: `示例：
  hegao check 年度报告.txt                    检查一个文件
  hegao check 草稿 --fail-on warning          检查一个文件夹，有警告时退出状态为 1
  hegao check "草稿/**/*报告*.txt"            检查与通配符相符的文件
  hegao figures 年度报告.txt --format csv > 数据.csv
  hegao annotations list 年度报告.txt         列出批注、核实和依据
  hegao fix 草稿 --diff                       看看会改什么，再去掉 --diff 改正
  hegao export 年度报告.txt -o 年度报告.docx  导出为 Word 文件
  hegao comment 年度报告.docx                 把问题写成批注，放进副本 年度报告.核稿.docx
  hegao check - --format json < 年度报告.txt

退出状态：0 完成；1 check 发现 --fail-on 一级或更重的问题（--fail-on-open-remarks：有未解决的批注），或 fix --diff 有可改之处，或 annotations merge 有同一处两边都改过；2 参数有误，或有文件未能读取、写入。
可读取 UTF-8、UTF-16、UTF-32、GB18030（含 GBK、GB2312）和 Big5 编码的纯文本。`,
  en: `Examples:
  hegao check report.txt                      check a file
  hegao check drafts --fail-on warning        check a folder, with status 1 where there are warnings
  hegao check "drafts/**/*.txt"               check what matches a pattern
  hegao figures report.txt --format csv > figures.csv
  hegao annotations list report.txt           list remarks, verifications and sources
  hegao fix drafts --diff                     look at what would change, then fix without --diff
  hegao export report.txt -o report.docx      export as a Word file
  hegao comment report.docx                   put findings as comments into a copy beside it
  hegao check - --format json < report.txt

Exit status: 0 done; 1 check found something as grave as --fail-on, (--fail-on-open-remarks: an open remark), fix --diff something to change, or annotations merge what both had changed; 2 wrong arguments, or a file could not be read or written.
Plain text in UTF-8, UTF-16, UTF-32, GB18030 (GBK, GB2312) and Big5 is read.`,
};

/** How the parser lays out its help: columns as wide as they look, its own words in our language. */
export function helpIn(say: Say): HelpConfiguration {
  return {
    displayWidth: widthOf,
    boxWrap: wrap,
    styleTitle: (title) => say({ zh: TITLES[title] ?? title, en: title }),
    optionDescription: (option) => option.description + say(choicesOf(option)),
  };
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function choicesOf({ argChoices, defaultValue }: Option): Bilingual {
  if (!argChoices) return { zh: '', en: '' };
  const hasDefault = defaultValue !== undefined;
  return {
    zh: `：${argChoices.join('、')}${hasDefault ? `（默认 ${defaultValue}）` : ''}`,
    en: `: ${argChoices.join(', ')}${hasDefault ? ` (default ${defaultValue})` : ''}`,
  };
}
