import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { VerifiedRelations } from '../../features/annotations/review';
import { draftTokens } from '../../features/tokens/tokens';
import type { Draft } from '../drafts';
import { deltaBetween, type Given } from './delta';
import { encode } from './encode';

interface Last extends Given {
  readonly draft: Draft;
  readonly verified: VerifiedRelations;
  readonly resultId: string;
}

/** Remembers of each open draft the tokens that its client has, so that it need only be told what has changed. */
export class GivenTokens {
  private readonly last = new Map<string, Last>();
  private count = 0;

  /** All tokens of a draft, with what is verified in it. */
  full(draft: Draft, verified: VerifiedRelations): SemanticTokens {
    const { resultId, tokens, shift } = this.of(draft, verified);
    return { resultId, data: encode(tokens, 0, shift) };
  }

  /** What has changed since the tokens with this id; all of them where those are not known any more. */
  delta(draft: Draft, verified: VerifiedRelations, previousId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(draft.uri);
    if (before?.resultId !== previousId) return this.full(draft, verified);
    const now = this.of(draft, verified);
    return { resultId: now.resultId, edits: deltaBetween(before, now) };
  }

  /** The tokens of this version where the client has them already. */
  known(draft: Draft, verified: VerifiedRelations): Last | undefined {
    const last = this.last.get(draft.uri);
    return last?.draft === draft && last.verified === verified ? last : undefined;
  }

  drop(uri: string): void {
    this.last.delete(uri);
  }

  private of(draft: Draft, verified: VerifiedRelations): Last {
    const known = this.known(draft, verified);
    if (known) return known;
    const tokens = draftTokens(draft.report, verified);
    const last = { draft, verified, resultId: `t${++this.count}`, tokens, shift: shiftOf(draft) };
    this.last.set(draft.uri, last);
    return last;
  }
}

/** How far right in the editor's first line ours begins: behind a byte order mark. */
export function shiftOf({ report }: Draft): number {
  return report.document.lines[0]!.start;
}
