import type { Report } from '../../model/report';
import { pooled, type Contribution } from '../../rules/consistency/pool';
import type { MarkerStyle } from '../../syntax/markers';
import type { OutlineNode } from '../../syntax/outline';
import { hash53 } from '../../text/hash';
import { readChineseNumeral } from '../../text/numerals';
import { firstIndex } from '../../text/sorted';
import { span, type Span } from '../../text/span';
import { isOfDraft } from './titleGroups';

/** One mark of a reference: 第三部分, or （二） behind it. */
interface Step {
  /** As in `OutlineNode`. */
  readonly level: number;
  /** Of the marks of level 0, which are three, its own. */
  readonly style: MarkerStyle | undefined;
  readonly ordinal: number;
}

/** `见第三部分（二）`. Offsets count from the beginning of its line; of the marks alone. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
}

interface LineReferences extends Contribution {
  readonly references: readonly Written[];
}

/** A place in which a draft refers to one of its headings. */
export interface HeadingReference {
  readonly span: Span;
  readonly heading: OutlineNode;
}

const CN = '[一二三四五六七八九十]{1,3}';
/** 见一、二审案件 and 见1、2号机组 are no references. */
const ENDS = '(?=[”")(。,;的]|$)';
const MARK = `第${CN}(?:部分|章|节)|${CN}(?:、${ENDS}|(?=\\())|\\([ ]?${CN}[ ]?\\)|\\d{1,2}[.、]${ENDS}|\\(\\d{1,2}\\)|[①-⑳]`;
/** 意见（三）, 常见 and 听见 refer to nothing. */
const REFERENCE = new RegExp(
  `(?:(?<![意看听会常罕接可预各偏成政主再浅创习少多])[见阅]|参照)[ ]?(?:本(?:报告|文|稿|部分|章|节))?[ ]?[“"]?((?:${MARK}){1,4})|` +
    `本(?:报告|文|稿)[ ]?[“"]?(第${CN}(?:部分|章|节)(?:${MARK}){0,3})`,
  'g',
);
const STEP = new RegExp(MARK, 'g');

function referencesIn(folded: string): LineReferences | undefined {
  if (!/[见阅照]|本[报文稿]/.test(folded)) return undefined;
  const references = [...folded.matchAll(REFERENCE)].flatMap((match): Written | [] => {
    const marks = match[1] ?? match[2]!;
    const end = match.index + match[0].length;
    const steps = [...marks.matchAll(STEP)].map(([mark]) => stepOf(mark));
    return steps.every((step) => step !== undefined) ? { start: end - marks.length, end, steps } : [];
  });
  if (references.length === 0) return undefined;
  return { references, key: hash53(references.map(({ steps }) => JSON.stringify(steps)).join()) };
}

function stepOf(mark: string): Step | undefined {
  const style: MarkerStyle | undefined = !mark.startsWith('第')
    ? undefined
    : mark.endsWith('分')
      ? '第一部分'
      : mark.endsWith('章')
        ? '第一章'
        : '第一节';
  const ordinal = numberOf(mark);
  return ordinal === undefined ? undefined : { level: style ? 0 : levelOf(mark), style, ordinal };
}

function numberOf(mark: string): number | undefined {
  const circled = mark.charCodeAt(0) - CIRCLED_ONE;
  if (circled >= 0 && circled < 20) return circled + 1;
  const digits = /\d+/.exec(mark)?.[0];
  return digits === undefined ? readChineseNumeral(/[一二三四五六七八九十]+/.exec(mark)![0]) : Number(digits);
}

const CIRCLED_ONE = 0x2460;

function levelOf(mark: string): number {
  if (mark.startsWith('(')) return /\d/.test(mark) ? 4 : 2;
  if (/\d/.test(mark)) return 3;
  return mark.charCodeAt(0) >= CIRCLED_ONE && mark.charCodeAt(0) < CIRCLED_ONE + 20 ? 5 : 1;
}

const referencePool = pooled(referencesIn, () => () => undefined, isOfDraft);

const KNOWN = new WeakMap<Report, readonly HeadingReference[]>();

/** Where a draft refers to its headings, in the order of the text; only where there is one heading that can be meant. */
export function headingReferences(report: Report): readonly HeadingReference[] {
  let known = KNOWN.get(report);
  if (!known) {
    const { of, startOf } = referencePool(report);
    known = of.flatMap(({ references }, number) =>
      references.flatMap(({ start, end, steps }): HeadingReference | [] => {
        const place = span(startOf(number) + start, startOf(number) + end);
        const heading = headingMeant(report.outline, place.start, steps);
        return heading ? { span: place, heading } : [];
      }),
    );
    KNOWN.set(report, known);
  }
  return known;
}

function headingMeant(outline: readonly OutlineNode[], at: number, [first, ...others]: readonly Step[]): OutlineNode | undefined {
  let heading = first && firstMeant(outline, at, first);
  for (const step of others) heading = heading && onlyOf(heading.children, step);
  return heading;
}

/** The heading of a first mark: of all parts the one, and of smaller ones that of the nearest section around which has such. */
function firstMeant(outline: readonly OutlineNode[], at: number, step: Step): OutlineNode | undefined {
  if (step.style) {
    const hasParts = outline.some(({ style }) => style === '第一部分' || style === '第一章' || style === '第一节');
    // 第三部分 of a draft whose parts are 一、二、三、
    return onlyOf(outline, hasParts ? step : { level: 1, style: undefined, ordinal: step.ordinal });
  }
  for (const siblings of sectionsAround(outline, at)) if (siblings.some(({ level }) => level === step.level)) return onlyOf(siblings, step);
  return undefined;
}

/** The headings below each section in which an offset is, the innermost first. */
function sectionsAround(outline: readonly OutlineNode[], at: number): (readonly OutlineNode[])[] {
  const around: (readonly OutlineNode[])[] = [];
  for (let nodes = outline; nodes.length > 0;) {
    around.unshift(nodes);
    let i = firstIndex(nodes, ({ sectionEnd }) => sectionEnd > at);
    while (nodes[i]?.kind === 'item') i += 1;
    const node = nodes[i];
    nodes = node && node.place.start <= at ? node.children : [];
  }
  return around;
}

function onlyOf(siblings: readonly OutlineNode[], { level, style, ordinal }: Step): OutlineNode | undefined {
  const meant = siblings.filter((node) => node.level === level && node.ordinal === ordinal && (!style || node.style === style));
  return meant.length === 1 ? meant[0] : undefined;
}
