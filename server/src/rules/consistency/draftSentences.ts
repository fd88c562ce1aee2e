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
    return (of): SentenceFindings => ({ repeats: same.repeats(of), near: near.repeats(of) });
  },
  ({ kind }) => kind === 'body' || kind === 'heading',
);
