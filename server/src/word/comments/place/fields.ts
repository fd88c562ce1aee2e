import { attributeOf, type RawElement } from '../raw/elements';
import { isWord } from './names';

/** A field from its first to its last mark, which stand in one paragraph. */
export interface Field {
  readonly first: RawElement;
  readonly last: RawElement;
}

interface Open {
  readonly run: RawElement;
  readonly paragraph: RawElement | undefined;
}

/**
 * The fields of a part (ECMA-376 part 1, 17.16.18), the outermost of each, in their order. When Word works out what a field shows, it
 * puts other runs in the place of those that were there, and what was said of them is gone. One that goes on over several paragraphs,
 * as a table of contents does, is none of these: it would be marked as a whole.
 */
export function fieldsIn(elements: readonly RawElement[]): readonly Field[] {
  const fields: Field[] = [];
  const open: Open[] = [];
  for (const element of elements) {
    if (!isWord(element, 'fldChar') || !element.parent) continue;
    const type = attributeOf(element, 'fldCharType');
    const run = element.parent;
    if (type === 'begin') open.push({ run, paragraph: paragraphOf(run) });
    const begun = type === 'end' ? open.pop() : undefined;
    if (!begun || begun.paragraph !== paragraphOf(run)) continue;
    while (fields.length > 0 && fields.at(-1)!.first.tag.start > begun.run.tag.start) fields.pop();
    fields.push({ first: begun.run, last: run });
  }
  return fields;
}

function paragraphOf(element: RawElement): RawElement | undefined {
  let one: RawElement | undefined = element;
  while (one && !isWord(one, 'p')) one = one.parent;
  return one;
}
