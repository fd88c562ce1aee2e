import type { Report } from '../model/report';
import type { DraftLine } from '../syntax/parts';
import { perLine } from '../syntax/perLine';
import { span } from '../text/span';
import { isDigit, isHan } from './punctuation/chars';
import { inWidth, widthsOf } from './punctuation/width';
import { defineRule, type Fix, type Problem } from './rule';
import { customsSource } from './punctuation/sources';
import type { Source } from './source';

export default defineRule({
  id: 'end-mark-missing',
  title: { zh: '段末缺少句号', en: 'A paragraph without its full stop' },
  group: 'punctuation',
  severity: 'information',
  why: {
    zh: '一段话写完要有句末点号。全稿各段都以句号等收尾，只有这一段停在文字或逗号上，又另起了标题或段落，多半是漏了标点或话没有写完；停在逗号、分号上而后面不是并列的条目，报为警告。标题、条目、表格和正在写的最后一段不在此列。',
    en: 'A paragraph ends in a full stop. Where all others do and this one stops at a word or a comma before a new heading or paragraph, its mark or the rest of it is missing; one that stops at a comma or a semicolon, with no list around it, is a warning. Headings, lists, tables and the last paragraph, which may be being written, are left alone.',
  },
  source: 'GB/T 15834—2011 4.1.3.1',
  bad: '全年开展执法检查。案卷评查覆盖各执法单位\n接受群众监督，办理建议。答复按期完成。\n推进政务公开，答复申请。公开目录更新。\n加强队伍建设，开展培训。考核逐年从严。\n落实普法责任，组织宣讲。活动形式多样。\n化解矛盾纠纷，做实调解。机制不断健全。',
  good: '全年开展执法检查。案卷评查覆盖各执法单位。\n接受群众监督，办理建议。答复按期完成。\n推进政务公开，答复申请。公开目录更新。\n加强队伍建设，开展培训。考核逐年从严。\n落实普法责任，组织宣讲。活动形式多样。\n化解矛盾纠纷，做实调解。机制不断健全。',
  sources: () => [customsSource, endingSource],
  *check(report) {
    const found = openParagraphs(report);
    if (found) for (const open of found) yield problemOf(report, open);
  },
});

type Ending = 'none' | 'ended' | 'open' | 'comma' | 'semicolon' | 'bare';

/** How a line ends that reads like a paragraph: it has a full stop inside; `bare` has none, and ends in ，or ；. */
const endingOf = perLine((folded): Ending => {
  const stop = folded.indexOf('。');
  const end = folded.trimEnd().length;
  if (end < SHORTEST) return 'none';
  if (stop < 0) return ',;'.includes(folded[end - 1]!) ? 'bare' : 'none';
  const last = folded.charCodeAt(end - 1);
  if (stop < end - 1 && (isHan(last) || isDigit(last) || folded[end - 1] === '%')) return 'open';
  if (stop < end - 1 && ',、'.includes(folded[end - 1]!)) return 'comma';
  return folded[end - 1] === ';' ? 'semicolon' : 'ended';
});

const SHORTEST = 12;
/** Paragraphs that end as they should, for each that does not. */
const TIMES = 5;

interface Open {
  readonly line: DraftLine;
  /** The next line that says anything. */
  readonly next: DraftLine;
}

/** The paragraphs that lack their end; undefined where too many do for slips, as where lines are cut at a width. */
function openParagraphs({ document: { lines } }: Report): readonly Open[] | undefined {
  let ended = 0;
  const open: Open[] = [];
  lines.forEach((line, at) => {
    if (line.kind !== 'body' && line.kind !== 'heading') return;
    const ending = endingOf(line.text);
    if (ending === 'none') return;
    if (ending === 'ended') {
      ended += 1;
      return;
    }
    const next = nextOf(lines, at);
    if (!next || (ending === 'bare' && !endsSection(next))) return;
    if (ending === 'open' || ending === 'comma' || !isListed(lines, at, next)) open.push({ line, next });
  });
  return open.length > 0 && ended >= open.length * TIMES ? open : undefined;
}

/** The text that follows and is not the rest of this line: behind the foot of a page it may be. */
function nextOf(lines: readonly DraftLine[], at: number): DraftLine | undefined {
  const next = lines.slice(at + 1, at + 4).find(({ kind }) => kind !== 'blank');
  return next === undefined || next.kind === 'table' || next.kind === 'chrome' || PAGE.test(next.folded) ? undefined : next;
}

/** `— 7 —`, `第7页`. */
const PAGE = /^[ \t]*[-—–第]?[ ]?\d{1,4}[ ]?(?:[-—–]|页.{0,8})?[ \t]*$/;
/** An entry of a list that has no ordinal. */
const BULLET = /^[ \t]*(?:[-*•·●○◆■]|——)/;

/** Whether a section begins with the next line: what stands before it is not led to it by a comma. */
function endsSection({ kind, marker }: DraftLine): boolean {
  return kind === 'heading' && marker !== undefined && (marker.level === 0 || marker.level === 1);
}

/** Whether a line that ends in ； is an entry of a list: its neighbours end like it, or the list begins or goes on here. */
function isListed(lines: readonly DraftLine[], at: number, next: DraftLine): boolean {
  const line = lines[at]!;
  const before = lines.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind !== 'blank');
  if (!before || /[;:,]$/.test(before.folded.trimEnd()) || next.folded.trimEnd().endsWith(';')) return true;
  if (BULLET.test(line.folded) || BULLET.test(next.folded) || next.marker?.kind === 'item') return true;
  return isNumbered(line, next);
}

/** The same by their ordinals. */
function isNumbered(line: DraftLine, next: DraftLine): boolean {
  if (!next.marker || !line.marker) return next.marker !== undefined && (next.marker.level ?? 0) > 1;
  // the first of two entries, or the head of what is numbered below it
  return line.marker.style === next.marker.style ? line.marker.ordinal === 1 : (next.marker.level ?? 9) > (line.marker.level ?? 0);
}

/** Whether a list begins with a line: what leads to it may end in a comma in some offices. */
function beginsList({ marker, folded }: DraftLine): boolean {
  return BULLET.test(folded) || marker?.kind === 'item' || (marker?.ordinal === 1 && (marker.level ?? 0) > 1);
}

/** All that is asked of a line, be it the one that lacks its end or one beside it. */
const endingSource: Source = ({ was, is }) => asNeighbour(was) === asNeighbour(is);

function asNeighbour({ folded, text, marker }: DraftLine): string {
  const last = folded.trimEnd().at(-1) ?? '';
  const mark = ',、;:'.includes(last) ? last : '';
  const ordinal = marker && `${marker.kind} ${marker.style} ${marker.level} ${marker.ordinal}`;
  return [endingOf(text), mark, BULLET.test(folded), PAGE.test(folded), ordinal].join(' ');
}

function problemOf(report: Report, { line, next }: Open): Problem {
  const end = line.start + line.folded.trimEnd().length;
  const place = span(end - 1, end);
  const ending = endingOf(line.text);
  if (ending === 'open') {
    const newText = inWidth('。', widthsOf(report));
    return {
      span: place,
      message: '段末没有句末点号，全稿其他各段都有',
      fixes: [{ title: '补上“。”', safety: 'suggestion', edits: [{ span: span(end, end), newText }] }],
    };
  }
  const severity = beginsList(next) ? 'information' : 'warning';
  const message = `这一段停在“${report.text[end - 1]!}”上，后面另起一段，话似没有写完`;
  if (ending === 'comma') return { span: place, severity, message };
  const fixes: Fix[] = [{ title: '改为“。”', safety: 'suggestion', edits: [{ span: place, newText: '。' }] }];
  return { span: place, severity, message, fixes };
}
