/** A regular expression of the project, as JavaScript writes it. */
export interface Pattern {
  /** Where it stands: a file, and its line or the name of the entry. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

export function written({ source, flags }: Pattern): string {
  return `/${source}/${flags}`;
}
