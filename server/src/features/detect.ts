/** Whether a text looks like a report draft (used by the editor to pick the language for .txt and .md files). */
export function looksLikeReport(_head: string): boolean {
  return false;
}
