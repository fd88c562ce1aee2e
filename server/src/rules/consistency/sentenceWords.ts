const NO_WORDS = /[^\p{L}\p{N}%+]/gu;

/** The words of a sentence: its characters without marks and blanks. */
export function wordsOf(sentence: string): string {
  return sentence.replace(NO_WORDS, '');
}
