import type { Span } from '../../../server/src/text/span';
import type { WordDraft } from '../../../server/src/word';

/** Whether a span is over words in the text itself, in their order: not in a note, a box, a formula or a field, and not half a pair. */
export function isPlain({ paragraphs, text }: WordDraft, main: string, xml: string, { start, end }: Span): boolean {
  const met = paragraphs
    .flatMap(({ pieces, part }) => pieces.map(({ span, tag, content }) => ({ span, tag, content, part })))
    .filter(({ span }) => span.start < end && start < span.end);
  const isOwn = met.every(({ span, tag, content, part }, i) => {
    const isCountable = content !== null || span.end === span.start + 1;
    const isInOrder = i === 0 || met[i - 1]!.tag.start < tag.start;
    return part === main && isCountable && isInOrder && !isInside(xml, tag.start);
  });
  return (
    met.length > 0 && isOwn && [start, end].every((at) => !/[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1)))
  );
}

/** In something that stays whole: a box, a formula, a reading, a field, a control that is filled. */
function isInside(xml: string, at: number): boolean {
  const isWithin = (name: string): boolean =>
    Math.max(xml.lastIndexOf(`<${name}>`, at), xml.lastIndexOf(`<${name} `, at)) > xml.lastIndexOf(`</${name}>`, at);
  const before = xml.slice(Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at)), at);
  const open = before.split('"begin"').length - before.split('"end"').length;
  const control = xml.slice(xml.lastIndexOf('<w:sdt>', at), at);
  if (isWithin('w:sdt') && /<w:(?:text|date|dropDownList|comboBox|dataBinding)\b/.test(control)) return true;
  return open > 0 || ['w:txbxContent', 'm:oMath', 'w:ruby', 'w:fldSimple'].some(isWithin);
}

/** The words of a span that stand in the file: no numbers that Word shows, and no blanks at its ends. */
export function wordsIn({ paragraphs, text }: WordDraft, { start, end }: Span): string {
  const words = paragraphs.flatMap(({ pieces }) =>
    pieces.map(({ span }) => text.slice(Math.max(span.start, start), Math.max(Math.min(span.end, end), Math.max(span.start, start)))),
  );
  return words.join('').replace(/^[\n\t ]+|[\n\t ]+$/g, '');
}
