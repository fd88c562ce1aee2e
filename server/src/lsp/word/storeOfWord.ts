import type { Annotations } from '../../features/annotations/annotation';
import type { Store } from '../annotations/store';

/**
 * The file beside a Word file that is shown as a draft, with the comments of the Word file. Those are kept nowhere else until the
 * first change is written; what is written has all of them.
 *
 * @param withComments adds the comments of the Word file, as far as it is the one that this text was read from
 */
export function storeOfWord(store: Store, withComments: (annotations: Annotations, draft: string) => Annotations): Store {
  /** Those that have been given out and are in the Word file alone. */
  let borrowed: ReadonlySet<string> = new Set();
  return {
    async load(draft) {
      const loaded = await store.load(draft);
      const annotations = withComments(loaded.annotations, draft);
      const before = borrowed;
      borrowed = without(idsOf(annotations), idsOf(loaded.annotations));
      return { ...loaded, annotations, gone: without(before, idsOf(annotations)) };
    },
    text: () => store.text(),
    async save(draft, annotations, known) {
      const saved = await store.save(draft, annotations, known);
      if (saved.kind === 'saved') borrowed = new Set();
      return saved;
    },
  };
}

function idsOf({ annotations }: Annotations): ReadonlySet<string> {
  return new Set(annotations.map(({ id }) => id));
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !others.has(id)));
}
