/** The beginning of an id that people can type: `3f2b8c1e` of `urn:uuid:3f2b8c1e-…`; the whole of one of another form. */
export function shortId(id: string): string {
  return /^urn:uuid:([\da-f]{8})-/i.exec(id)?.[1] ?? id;
}

/** What a typed id stands for: the whole of one, or the beginning of exactly one, with `urn:uuid:` or without. */
export function idsMeant(typed: string, ids: readonly string[]): readonly string[] {
  if (ids.includes(typed)) return [typed];
  if (typed === '') return [];
  return ids.filter((id) => id.startsWith(typed) || id.startsWith(`urn:uuid:${typed.toLowerCase()}`));
}
