import type { Span } from '../../text/span';
import type { XmlElement } from '../xml/tree';

/** The words of a `w:t` with the place of exactly these words in the XML; null where it is not known character by character. */
export function wordsOf(element: XmlElement, source: string): { readonly text: string; readonly content: Span | null } {
  const isKept = element.attributes.get('xml:space') === 'preserve';
  const { start, end } = isKept ? { start: 0, end: element.text.length } : withoutBlanks(element.text);
  // line ends and tabs in it show as blanks
  const text = element.text.slice(start, end).replace(/[\n\r\t]/g, ' ');
  const raw = source.slice(element.tagEnd, element.closeStart);
  // A comment, a CDATA section, a line end of two characters: what stands there is more than its words.
  if (/[<\r]/.test(raw)) return { text, content: null };
  const words = isKept ? { start: 0, end: raw.length } : withoutBlanks(raw);
  if (!isKept && BLANK_REFERENCE.test(raw.slice(words.start, words.end))) return { text, content: null };
  return { text, content: { start: element.tagEnd + words.start, end: element.tagEnd + words.end } };
}

/** A blank at one of both ends that is written as `&#32;` or `&#x20;`. */
const BLANK_REFERENCE = /^&#(?:0*(?:9|10|13|32)|x0*(?:9|a|d|20));|&#(?:0*(?:9|10|13|32)|x0*(?:9|a|d|20));$/i;

/** Without `xml:space="preserve"` blanks at both ends do not count. */
function withoutBlanks(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
