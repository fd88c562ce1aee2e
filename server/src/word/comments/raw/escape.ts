import { UNSOUND } from '../../xml/unsound';

/** Text as an XML file can hold it: what it cannot is left out, line ends are `\n`. */
export function holdable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSOUND, '');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** For the content of an element. */
export function inContent(text: string): string {
  return holdable(text).replace(/[&<>]/g, (one) => ESCAPES[one]!);
}

/** For a value between double quotes. */
export function inValue(text: string): string {
  return holdable(text).replace(/[&<>"\n\t]/g, (one) => ESCAPES[one]!);
}
