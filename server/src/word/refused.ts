import type { Bilingual } from '../rules/rule';

/** Why a file is not read or written as a Word file: a sentence for people that says what to do. */
export class WordRefused extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}
