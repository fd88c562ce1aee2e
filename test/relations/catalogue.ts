/** A relation that a case of the catalogue names: its kind and its figures as they stand in the draft. */
export interface Named {
  readonly kind: string;
  readonly figures: readonly string[];
}

export interface CatalogueCase {
  readonly title: string;
  readonly text: string;
  readonly holds: readonly Named[];
  readonly broken: readonly Named[];
  /** Why the engine does not do this yet; such a case must fail. */
  readonly pending: string | undefined;
}

/** Reads `=== title`, the draft, then lines `+ kind figures` that hold, `- kind figures` that are broken, `? why not yet`. */
export function readCatalogue(source: string): CatalogueCase[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.trimEnd().split('\n');
      const of = (mark: string): string[] => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
      return {
        title: title!,
        text: lines.filter((line) => !/^[-+?] /.test(line)).join('\n'),
        holds: of('+ ').map(named),
        broken: of('- ').map(named),
        pending: of('? ')[0],
      };
    });
}

function named(line: string): Named {
  const [kind, ...figures] = line.split(' ');
  return { kind: kind!, figures };
}
