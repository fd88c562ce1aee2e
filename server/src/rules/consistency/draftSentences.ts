import { NearSentenceIndex, type NearRepeat } from './nearSentences';
import { pooled } from './pool';
import { SentenceIndex, sentencesOf, type Repeat } from './sentences';

/** What the sentences of a draft say twice. */
export interface SentenceFindings {
  readonly repeats: readonly Repeat[];
  readonly near: readonly NearRepeat[];
}

/** The sentences of a draft, and which of them are the same or nearly so. */
export const sentencesOfDraft = pooled(
  sentencesOf,
  () => {
    const [same, near] = [new SentenceIndex(), new NearSentenceIndex()];
    let found: SentenceFindings | undefined;
    return (of): SentenceFindings => {
      const [repeats, nearly] = [same.repeats(of), near.repeats(of)];
      if (found?.repeats !== repeats || found.near !== nearly) found = { repeats, near: nearly };
      return found;
    };
  },
  ({ kind }) => kind === 'body' || kind === 'heading',
);
