import { BEIJING, dateOfInstant } from '../dates';
import type { NewReply } from '../newComment';
import { holdable, inContent, inValue } from '../raw/escape';
import { DECLARATION, WORD_2010 } from './namespaces';
import { Root } from './root';

/** A comment or a reply with what it is called by. */
export interface Numbered {
  readonly id: number;
  /** `w14:paraId` of its last paragraph, by which it is answered and resolved: eight hexadecimal digits. */
  readonly paragraph: string;
  readonly said: NewReply;
}

/** Word takes no longer name. */
export const LONGEST_AUTHOR = 255;

/**
 * The part with the comments (ECMA-376 part 1, 17.13.4.6), with more of them at its end.
 *
 * @param known what the file has; undefined where it has none
 * @param uri the namespace that the main part is written in
 */
export function commentsPart(known: string | undefined, uri: string, comments: readonly Numbered[], clock = BEIJING): string {
  const root = new Root(known ?? `${DECLARATION}<w:comments xmlns:w="${uri}"/>`);
  const [w, w14] = [root.prefixFor(uri, 'w'), root.prefixFor(WORD_2010, 'w14')];
  root.ignore(w14);
  return root.with(comments.map((one) => commentElement(one, w, w14, clock)).join(''));
}

function commentElement({ id, paragraph, said }: Numbered, w: string, w14: string, clock: number): string {
  const { author, initials, at, text } = said;
  const date = dateOfInstant(at, clock);
  const when = date === undefined ? '' : ` ${w}:date="${date}"`;
  const who = ` ${w}:author="${inValue(author.slice(0, LONGEST_AUTHOR))}"${when} ${w}:initials="${inValue(initials)}"`;
  const lines = holdable(text).split('\n');
  const content = lines.map((line, i) => {
    const name = i === lines.length - 1 ? ` ${w14}:paraId="${paragraph}"` : '';
    const mark = i === 0 ? `<${w}:r>${small(w)}<${w}:annotationRef/></${w}:r>` : '';
    return `<${w}:p${name}>${plain(w)}${mark}${runOf(line, w)}</${w}:p>`;
  });
  return `<${w}:comment ${w}:id="${id}"${who}>${content.join('')}</${w}:comment>`;
}

function runOf(line: string, w: string): string {
  if (line === '') return '';
  const words = line.split('\t').map((one) => (one === '' ? '' : `<${w}:t xml:space="preserve">${inContent(one)}</${w}:t>`));
  return `<${w}:r>${small(w)}${words.join(`<${w}:tab/>`)}</${w}:r>`;
}

/** Styles would have to be put into another part. The text of a report is large and indented; its comments are not. */
function plain(w: string): string {
  return `<${w}:pPr><${w}:spacing ${w}:before="0" ${w}:after="0" ${w}:line="240" ${w}:lineRule="auto"/><${w}:ind ${w}:left="0" ${w}:firstLineChars="0" ${w}:firstLine="0"/><${w}:jc ${w}:val="left"/></${w}:pPr>`;
}

function small(w: string): string {
  return `<${w}:rPr><${w}:sz ${w}:val="20"/><${w}:szCs ${w}:val="20"/></${w}:rPr>`;
}
