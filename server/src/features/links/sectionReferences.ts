import type { Document } from '../../syntax/document';
import type { MarkerStyle } from '../../syntax/markers';
import type { OutlineNode } from '../../syntax/outline';
import { perLine } from '../../syntax/perLine';
import { readChineseNumeral } from '../../text/numerals';
import { span } from '../../text/span';
import type { Attachments } from '../attachments';
import type { Link } from './links';

/** `见第三部分`; offsets count from the line's beginning. */
interface Reference {
  readonly start: number;
  readonly end: number;
  readonly style: MarkerStyle;
  readonly ordinal: number;
}

const NONE: readonly Reference[] = [];
const REFERENCE = /(?<=见|本报告|本文|前述|上述)第([一二三四五六七八九十]{1,3})(部分|章|节)/g;
const STYLES: Readonly<Record<string, MarkerStyle>> = { 部分: '第一部分', 章: '第一章', 节: '第一节' };

const referencesIn = perLine((folded): readonly Reference[] => {
  if (!folded.includes('第')) return NONE;
  const found: Reference[] = [];
  for (const { 0: words, 1: digits, 2: unit, index } of folded.matchAll(REFERENCE)) {
    const ordinal = readChineseNumeral(digits!);
    if (ordinal !== undefined) found.push({ start: index, end: index + words.length, style: STYLES[unit!]!, ordinal });
  }
  return found.length === 0 ? NONE : found;
}, NONE);

/** From words that name a part of the draft to its heading, where there is just one that they can mean. */
export function sectionReferences({ lines, outline }: Document, { parts }: Attachments): Link[] {
  const found: Link[] = [];
  // the headings of an attachment are not meant
  const own = parts.length === 0 ? outline : outline.filter(({ place }) => place.start < lines[parts[0]!.from]!.start);
  for (const { kind, start, text } of lines) {
    if (kind !== 'body' && kind !== 'heading') continue;
    for (const reference of referencesIn(text)) {
      const node = meant(own, reference);
      if (!node) continue;
      const place = span(start + reference.start, start + reference.end);
      found.push({ span: place, target: { kind: 'place', offset: node.markerSpan.start }, tooltip: `转到“${node.marker}${node.title}”` });
    }
  }
  return found;
}

/** 第三部分 is 三、 where the draft numbers its parts so. */
function meant(outline: readonly OutlineNode[], { style, ordinal }: Reference): OutlineNode | undefined {
  const named = outline.some((node) => node.style === style) ? style : style === '第一部分' ? '一、' : undefined;
  const fitting = outline.filter((node) => node.style === named && node.ordinal === ordinal);
  return fitting.length === 1 ? fitting[0] : undefined;
}
