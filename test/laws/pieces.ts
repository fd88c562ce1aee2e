import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** What drafts are made of, and what does not belong in them. */
const PIECES = [
  '一、', '二、', '（一）', '（二）', '(三)', '1.', '2．', '3、', '（1）', '1）', '①', '㈠', '第一部分', '第二章', '第一节', '一是', '二是', '三要',
  '第一，', '首先，', '——', '法治政府建设年度报告', '附件：1.', '附件2', '目录', '索引号：', '发布日期：2024-01-02', '浔政发〔2024〕3号',
  '2024年', '2023年3月13日', '上半年', '12件', '３０件', '十二件', '1,234件', '20余人', '近2万名', '274.6万元', '1.5亿元', '98.5%', '３０．２％', '3.02‰',
  '8.5个百分点', '3倍', '翻一番', '九成', '三分之一', '百分之九十', '3—5个', '0', '00', '999999999999999999999件', '1/0', '1/3', '半', '几十', '数百人',
  '其中', '包括', '含', '共计', '合计', '占', '占比', '分别', '同比增长', '下降', '比上年', '由', '增加到', '上年结转', '新收', '审结', '结转下年度',
  '收到', '受理', '办结', '调解', '成功', '专职', '兼职', '维持', '驳回', '其他', '其余', '每', '率为', '满意率', '行政复议', '五个方面', '以下', '等', '超过',
  '以上', '左右', '全县', '市政府', '截至', '以来', '（', '）', '(', ')', '“', '”', '《', '》', '〔', '〕', '[', ']', '，', '。', '；', '：', '、', '！', '？', ',',
  ' ', '　', '\t', '\n', '\r\n', '\r', '\u2028', '\u00a0', '\ufeff', '\ufffd', '\0', '😀', '👨‍👩‍👧', '𠮷', '\ud842', '\udfb7', 'e\u0301', '\ufe0f',
  '# ', '## ', '**', '*', '_', '> ', '- ', '`', '| ', '|', '---', '$&', '<b>', 'A1', 'http://a.b/1',
];

const WORDS = '全面推进依法行政工作扎实开展各项任务完成情况良好干部群众广泛参与';

const piece = fc.constantFrom(...PIECES);
const words = fc.integer({ min: 0, max: WORDS.length - 2 }).map((at) => WORDS.slice(at, at + 6));
const longLine = fc.tuple(piece, fc.integer({ min: 100, max: 600 })).map(([one, times]) => one.repeat(times));
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Texts of the pieces of drafts, in any order. */
export const draftLike = fc
  .array(fc.oneof({ weight: 12, arbitrary: piece }, { weight: 5, arbitrary: words }, { weight: 1, arbitrary: unit }), { maxLength: 80 })
  .map((parts) => parts.join(''));

/** Any text at all: code units in any order, one piece without end, or pieces of drafts. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: draftLike },
  { weight: 2, arbitrary: fc.array(unit, { maxLength: 60 }).map((units) => units.join('')) },
  { weight: 1, arbitrary: fc.tuple(draftLike, longLine, draftLike).map((parts) => parts.join('')) },
);

const FOLDER = 'samples/';

/** The drafts that come with the program. */
export const samples: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(FOLDER + name, 'utf8'));
