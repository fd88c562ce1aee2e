import type { WordParagraph } from '../../wordDraft';
import { attributeOf, elementsOf, type RawElement } from '../raw/elements';
import { isWord } from './names';
import { unitAround } from './unit';

/** Footnotes and endnotes of a file: where in the main part they are referred to. */
export class Notes {
  private readonly parts = new Map<string, readonly RawElement[]>();
  private references: ReadonlyMap<string, RawElement> | undefined;

  /**
   * @param text the text of a part by its name; undefined where there is none
   * @param elements those of the main part
   */
  constructor(
    private readonly text: (part: string) => string | undefined,
    private readonly elements: readonly RawElement[],
    private readonly filled: ReadonlySet<RawElement>,
  ) {}

  /** The run that has the mark of the note in which a paragraph stands; undefined where it stands in none. */
  markOf(paragraph: WordParagraph): RawElement | undefined {
    const note = this.noteOf(paragraph);
    if (!note) return undefined;
    this.references ??= referencesIn(this.elements);
    const reference = this.references.get(`${note.kind} ${note.id}`);
    return reference && unitAround(reference, this.filled);
  }

  private noteOf({ part, number }: WordParagraph): { kind: string; id: string } | undefined {
    const text = this.text(part);
    if (text === undefined) return undefined;
    let paragraphs = this.parts.get(part);
    if (!paragraphs) this.parts.set(part, (paragraphs = elementsOf(text).filter((one) => isWord(one, 'p'))));
    for (let one = paragraphs[number - 1]?.parent; one; one = one.parent) {
      const kind = KINDS.find((name) => isWord(one!, name));
      const id = kind && attributeOf(one, 'id');
      if (kind && id !== undefined) return { kind, id };
    }
    return undefined;
  }
}

const KINDS = ['footnote', 'endnote'] as const;

function referencesIn(elements: readonly RawElement[]): Map<string, RawElement> {
  const found = new Map<string, RawElement>();
  for (const element of elements) {
    const kind = KINDS.find((name) => isWord(element, `${name}Reference`));
    const id = kind && attributeOf(element, 'id');
    const key = `${kind} ${id}`;
    if (kind && id !== undefined && !found.has(key)) found.set(key, element);
  }
  return found;
}
