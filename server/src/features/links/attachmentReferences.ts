import type { Document } from '../../syntax/document';
import { perLine } from '../../syntax/perLine';
import { span } from '../../text/span';
import type { AttachmentPart, Attachments } from '../attachments';
import type { Link } from './links';

/** `见附件2`, `（附件）`; offsets count from the line's beginning. */
interface Reference {
  readonly start: number;
  readonly end: number;
  readonly number: number | undefined;
}

const NONE: readonly Reference[] = [];
const DIGITS = '一二三四五六七八九十';
const REFERENCE = /(?<=[见按照(“《][ ]?)附件[ ]?(\d{1,2}|[一二三四五六七八九十])?(?![\d名单表:])/g;

const referencesIn = perLine((folded): readonly Reference[] => {
  if (!folded.includes('附件')) return NONE;
  const found = [...folded.matchAll(REFERENCE)].map(({ 0: words, 1: digits, index }) => ({
    start: index,
    end: index + words.trimEnd().length,
    number: digits === undefined ? undefined : Number(digits) || DIGITS.indexOf(digits) + 1,
  }));
  return found.length === 0 ? NONE : found;
}, NONE);

/** From entries of the list of attachments, and from words of the body, to the attachment itself; or from these to the list. */
export function attachmentReferences(document: Document, attachments: Attachments): Link[] {
  const { listed, parts, list } = attachments;
  if (listed.length === 0 && parts.length === 0) return [];
  const found: Link[] = [];
  for (const { number, title } of listed) {
    const part = partOf(document, parts, number, document.text.slice(title.start, title.end));
    if (part) found.push(linkTo(document.lines[part.from]!.start, title.start, title.end, `转到附件${number}`));
  }
  document.lines.forEach(({ kind, start, text }, line) => {
    if (kind !== 'body' && kind !== 'heading' && kind !== 'table') return;
    if (parts.some(({ from }) => from === line)) return;
    for (const reference of referencesIn(text)) {
      const target = targetOf(document, { listed, parts, list }, reference);
      const name = `转到附件${reference.number ?? ''}`;
      if (target !== undefined) found.push(linkTo(target, start + reference.start, start + reference.end, name));
    }
  });
  return found;
}

function linkTo(offset: number, start: number, end: number, tooltip: string): Link {
  return { span: span(start, end), target: { kind: 'place', offset }, tooltip };
}

/** The one attachment of that number, otherwise the one of that title. */
function partOf({ text }: Document, parts: readonly AttachmentPart[], number: number, title: string): AttachmentPart | undefined {
  const numbered = parts.filter((part) => part.number === number);
  if (numbered.length === 1) return numbered[0];
  const titled = parts.filter((part) => text.slice(part.title.start, part.title.end) === title);
  return titled.length === 1 ? titled[0] : undefined;
}

/** Where 见附件2 leads; 见附件 alone leads somewhere only where there is but one. */
function targetOf({ lines }: Document, { listed, parts }: Attachments, { number }: Reference): number | undefined {
  const fits = (one: { readonly number: number }): boolean => number === undefined || one.number === number;
  const own = parts.filter(fits);
  if (own.length === 1) return lines[own[0]!.from]!.start;
  const entries = own.length === 0 ? listed.filter(fits) : [];
  return entries.length === 1 ? entries[0]!.title.start : undefined;
}
