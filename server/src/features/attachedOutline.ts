import type { Document } from '../syntax/document';
import type { OutlineNode } from '../syntax/outline';
import { span } from '../text/span';
import { attachmentsOf, type AttachmentPart } from './attachments';

/** A heading, an item or an attachment, with what is below it. */
export interface Section extends Pick<OutlineNode, 'marker' | 'markerSpan' | 'title' | 'place' | 'sectionEnd' | 'level'> {
  readonly kind: OutlineNode['kind'] | 'attachment';
  readonly children: readonly Section[];
}

/**
 * The outline as an editor shows it: the last section of the body ends before the attachments in the same draft, and each of
 * these is a section of its own, with the headings in it.
 */
export function attachedOutline(document: Document): readonly Section[] {
  const { parts, list } = attachmentsOf(document);
  if (parts.length === 0) return document.outline;
  // what names the attachments, and the sign-off below it, belong to no section
  const end = document.lines[list?.from ?? parts[0]!.from]!.start;
  const [sections, behind] = cutAt(document.outline, end);
  const own: Section[] = [...sections];
  let rest = behind;
  for (let i = 0; i < parts.length; i += 1) {
    const next = parts[i + 1];
    const [inside, others] = next ? cutAt(rest, document.lines[next.from]!.start) : [rest, []];
    own.push(sectionOf(document, parts[i]!, inside));
    rest = others;
  }
  return own;
}

function sectionOf({ lines, text }: Document, { from, to, title, name }: AttachmentPart, children: readonly Section[]): Section {
  const { start, end, folded } = lines[from]!;
  const head = start + folded.length - folded.trimStart().length;
  const isBelow = title.start > end;
  const place = span(head, Math.max(isBelow ? 0 : title.end, start + folded.trimEnd().length));
  return {
    kind: 'attachment',
    level: null,
    marker: '',
    markerSpan: place,
    title: name,
    place,
    sectionEnd: Math.max(place.end, to < lines.length ? lines[to]!.start : text.length),
    children,
  };
}

/** The sections before and behind an offset; one that reaches across ends there, and gives away what is behind. */
function cutAt(sections: readonly Section[], at: number): [before: readonly Section[], behind: readonly Section[]] {
  const before: Section[] = [];
  const behind: Section[] = [];
  for (const section of sections) {
    if (section.markerSpan.start >= at) behind.push(section);
    else if (section.sectionEnd <= at) before.push(section);
    else {
      const [own, others] = cutAt(section.children, at);
      before.push({ ...section, sectionEnd: at, children: own });
      behind.push(...others);
    }
  }
  return [before, behind];
}
