import { PREVIEW_WORDS, type PreviewWord, type PreviewWords } from '../../../../server/src/protocol/preview';

let words = Object.fromEntries(PREVIEW_WORDS.map((name) => [name, ''])) as PreviewWords;

/** Takes the words of the editor's language. */
export function takeWords(given: PreviewWords): void {
  words = given;
}

/** What is said, with values in the places of `{0}`, `{1}`. */
export function say(name: PreviewWord, ...values: readonly (string | number)[]): string {
  return words[name].replace(/\{(\d)\}/g, (all, index: string) => String(values[Number(index)] ?? all));
}
