import type { Report } from '../../model/report';
import { addressesIn } from '../../rules/punctuation/addresses';
import type { DraftLine } from '../../syntax/parts';
import { span, type Span } from '../../text/span';
import { attachmentsOf } from '../attachments';
import { attachmentReferences } from './attachmentReferences';
import { sectionReferences } from './sectionReferences';

/** Words of the draft that lead somewhere. */
export interface Link {
  readonly span: Span;
  readonly target: LinkTarget;
  /** What following it does: `转到附件2`. */
  readonly tooltip: string;
}

export type LinkTarget =
  /** A page or a mail box: http:, https: and mailto: only. */
  | { readonly kind: 'address'; readonly uri: string }
  /** An offset in the same draft. */
  | { readonly kind: 'place'; readonly offset: number }
  /** A file in the folder of the draft, by its name. */
  | { readonly kind: 'file'; readonly name: string };

/** The links of a draft, in the order of the text, none over another: addresses, attachments, references to its own parts. */
export function links({ document }: Report): Link[] {
  const attachments = attachmentsOf(document);
  const found = [...attachmentReferences(document, attachments), ...sectionReferences(document, attachments)];
  for (const line of document.lines) if (isRead(line)) found.push(...addressLinks(line));
  return inOrder(found);
}

/** Addresses in the furniture of a page are not the author's. */
export function isRead({ kind }: DraftLine): boolean {
  return kind !== 'chrome' && kind !== 'blank' && kind !== 'contents';
}

/** In the order of the text; of those that overlap the first. */
export function inOrder(found: readonly Link[]): Link[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter((link) => {
      const isFree = link.span.start >= end;
      if (isFree) end = link.span.end;
      return isFree;
    });
}

function addressLinks({ start, folded, text }: DraftLine): Link[] {
  return addressesIn(text).flatMap((place): Link[] => {
    const words = folded.slice(place.start, place.end);
    const uri = uriOf(words);
    if (uri === undefined) return [];
    const tooltip = uri.startsWith('mailto:') ? '写邮件' : '打开网页';
    return [{ span: span(start + place.start, start + place.end), target: { kind: 'address', uri }, tooltip }];
  });
}

/** One with 。 for a point is a slip and leads nowhere. */
function uriOf(words: string): string | undefined {
  if (words.includes('。')) return undefined;
  if (/^https?:\/\/[\w-]+(?:\.[\w-]+|:\d)/i.test(words)) return words;
  if (/^www\.[\w-]+\.\w/i.test(words)) return `http://${words}`;
  return /^[\w.+-]+@[\w-]+\.\w/.test(words) ? `mailto:${words}` : undefined;
}
