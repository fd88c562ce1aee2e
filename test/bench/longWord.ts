import { docx, numbered, run } from '../word/docx';
import { draftOf } from './texts';

/** In characters; with spaces and headings as GB/T 9704 has them this is some sixty pages. */
const LENGTH = 40_000;
const TABLES = 12;
/** Somebody has gone over one paragraph in so many with changes tracked, and remarked on one in so many. */
const CHANGED = 6;
const REMARKED = 9;
/** Word ends a run where somebody has typed at another time: about after so many characters. */
const RUN = 9;

const FONTS =
  '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:cs="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
const INDENT = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>';

/**
 * A Word file of sixty pages, made of our samples: headings numbered by their styles, paragraphs of many runs, twelve tables,
 * tracked changes, comments with replies.
 */
export function longWord(): Uint8Array {
  const lines = draftOf(LENGTH).split('\n');
  const everyTable = Math.floor(lines.length / TABLES);
  const comments: string[] = [];
  const extended: string[] = [];
  const body = lines.map((line, i) => {
    const table = i % everyTable === everyTable - 1 ? tableOf(i) : '';
    if (i % REMARKED === 0 && line.length > 20) return remarked(line, comments, extended) + table;
    return written(line, i) + table;
  });
  return docx({
    body: body.join(''),
    numbering: NUMBERING,
    styles: STYLES,
    comments: comments.join(''),
    commentsExtended: extended.join(''),
  });
}

/** Headings lose the number that they were written with, and have the one of their style. */
function written(line: string, i: number): string {
  const [, first] = /^[一二三四五六七八九十]+、(.*)$/.exec(line) ?? [];
  if (first !== undefined) return `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${runsOf(first)}</w:p>`;
  const [, second] = /^（[一二三四五六七八九十]+）(.*)$/.exec(line) ?? [];
  if (second !== undefined) return `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr>${runsOf(second)}</w:p>`;
  const change = i % CHANGED === 0 ? changeOf(i) : '';
  return `<w:p><w:pPr>${INDENT}</w:pPr>${runsOf(line)}${change}</w:p>`;
}

function runsOf(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${RUN}}`, 'gu')) ?? [];
  return pieces.map((piece) => run(escaped(piece), FONTS)).join('');
}

function changeOf(i: number): string {
  const by = `w:id="${10_000 + i}" w:author="陈科长" w:date="2026-01-12T09:00:00Z"`;
  return `<w:del ${by}><w:r><w:rPr>${FONTS}</w:rPr><w:delText>原来的说法。</w:delText></w:r></w:del><w:ins ${by}>${runsOf('改过的说法。')}</w:ins>`;
}

/** A paragraph with a comment, and an answer to it, on some words in its middle. */
function remarked(line: string, comments: string[], extended: string[]): string {
  const id = comments.length;
  const mark = (n: number): string => (0x20000000 + id + n).toString(16).toUpperCase();
  const commentOf = (n: number, author: string, text: string): string =>
    `<w:comment w:id="${id + n}" w:author="${author}" w:date="2026-01-12T1${n}:00:00Z"><w:p w14:paraId="${mark(n)}">${run(text)}</w:p></w:comment>`;
  comments.push(commentOf(0, '陈科长', '请与台账核对。'), commentOf(1, '王敏', '已核对。'));
  extended.push(`<w15:commentEx w15:paraId="${mark(0)}" w15:done="0"/>`);
  extended.push(`<w15:commentEx w15:paraId="${mark(1)}" w15:paraIdParent="${mark(0)}" w15:done="0"/>`);
  const marks = (name: string): string => [id, id + 1].map((each) => `<w:${name} w:id="${each}"/>`).join('');
  const references = `<w:r>${marks('commentReference')}</w:r>`;
  const parts = [line.slice(0, 10), line.slice(10, 18), line.slice(18)].map(runsOf);
  return `<w:p><w:pPr>${INDENT}</w:pPr>${parts[0]}${marks('commentRangeStart')}${parts[1]}${marks('commentRangeEnd')}${references}${parts[2]}</w:p>`;
}

/** Five departments with their cases, and the total. */
function tableOf(seed: number): string {
  const cases = [1, 2, 3, 4, 5].map((n) => [100 + ((seed * n * 7) % 400), 50 + ((seed * n * 3) % 200)] as const);
  const total = cases.reduce(([received, closed], [more, done]) => [received + more, closed + done], [0, 0]);
  const rows = [
    ['部门', '受理（件）', '办结（件）'],
    ...cases.map(([received, closed], i) => [`第${'一二三四五'[i]!}分局`, String(received), String(closed)]),
    ['合计', ...total.map(String)],
  ];
  const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/></w:tcPr><w:p>${run(text, FONTS)}</w:p></w:tc>`;
  return `<w:tbl><w:tblGrid>${'<w:gridCol w:w="2800"/>'.repeat(3)}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

const level = (at: number, text: string, style: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="${style}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1、', '1')}${level(1, '（%2）', '2')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const style = (id: string, at: number): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/><w:pPr>${numbered(1, at)}</w:pPr></w:style>`;
const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${style('1', 0)}${style('2', 1)}`;
