// A report made by the library docx: lists by its configuration, two instances of one list, notes, comments with replies,
// tracked changes, a table with merged cells, a table of contents, a link, a text box of its own.
import {
  AlignmentType,
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';

const level = (at, format, text, suffix) => ({ level: at, format, text, suffix, alignment: AlignmentType.START });
const CONFIG = [
  {
    reference: 'gongwen',
    levels: [
      level(0, LevelFormat.CHINESE_COUNTING, '%1、', LevelSuffix.NOTHING),
      level(1, LevelFormat.CHINESE_COUNTING, '（%2）', LevelSuffix.NOTHING),
      level(2, LevelFormat.DECIMAL, '%3.', LevelSuffix.SPACE),
      level(3, LevelFormat.DECIMAL, '（%4）', LevelSuffix.TAB),
    ],
  },
];
const item = (text, at, instance = 0) => new Paragraph({ text, numbering: { reference: 'gongwen', level: at, instance } });
const cell = (text, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
const date = '2026-01-08T10:00:00Z';

const children = [
  new Paragraph({ text: '东湖区2025年行政复议工作报告', heading: HeadingLevel.TITLE }),
  item('基本情况', 0),
  item('收案', 1),
  item('收到申请405件', 2),
  item('其中网上申请188件', 3),
  item('受理390件', 2),
  item('结案', 1),
  new Paragraph({
    children: [
      new TextRun('审结'),
      new DeletedTextRun({ text: '367', id: 1, author: '王敏', date }),
      new InsertedTextRun({ text: '376', id: 2, author: '王敏', date }),
      new TextRun('件'),
      new FootnoteReferenceRun(1),
      new TextRun('，'),
      new CommentRangeStart(0),
      new CommentRangeStart(1),
      new TextRun('调解和解112件'),
      new CommentRangeEnd(0),
      new CommentRangeEnd(1),
      new TextRun({ children: [new CommentReference(0)] }),
      new TextRun({ children: [new CommentReference(1)] }),
      new TextRun('。'),
    ],
  }),
  item('主要做法', 0),
  item('另一实例从头编号', 0, 1),
  item('另一实例的第二项', 0, 1),
  item('回到第一实例', 0),
  new Table({
    rows: [
      new TableRow({ children: [cell('类型'), cell('件数', { columnSpan: 2 })], tableHeader: true }),
      new TableRow({ children: [cell('撤销', { verticalMerge: VerticalMergeType.RESTART }), cell('全部'), cell('21')] }),
      new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('部分'), cell('7')] }),
    ],
  }),
  new Paragraph({
    children: [
      new TextRun({ text: '仿宋', font: '仿宋_GB2312' }),
      new TextRun({ children: [new Tab(), '制表之后'] }),
      new TextRun({ text: '换行之后', break: 1 }),
      new TextRun({ text: '隐藏', vanish: true }),
      new ExternalHyperlink({ children: [new TextRun('链接')], link: 'https://example.invalid/' }),
      new Bookmark({ id: '书签', children: [new TextRun('书签里的字')] }),
    ],
  }),
];

/** @returns {Promise<Uint8Array>} */
export async function make() {
  const document = new Document({
    numbering: { config: CONFIG },
    footnotes: { 1: { children: [new Paragraph('含上年结转18件。')] } },
    comments: {
      children: [
        { id: 0, author: '赵芳', date: new Date('2026-01-09T08:00:00Z'), children: [new Paragraph('与统计口径不一致。')] },
        { id: 1, author: '李强', date: new Date('2026-01-09T09:00:00Z'), children: [new Paragraph('已统一。')], parentId: 0 },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}
