import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { draftTokens } from '../../features/tokens/tokens';
import type { Draft } from '../drafts';
import { deltaBetween, type Given } from './delta';
import { encode } from './encode';

interface Last extends Given {
  readonly draft: Draft;
  readonly resultId: string;
}

/** Remembers of each open draft the tokens that its client has, so that it need only be told what has changed. */
export class GivenTokens {
  private readonly last = new Map<string, Last>();
  private count = 0;

  /** All tokens of a draft. */
  full(draft: Draft): SemanticTokens {
    const { resultId, tokens, shift } = this.of(draft);
    return { resultId, data: encode(tokens, 0, shift) };
  }

  /** What has changed since the tokens with this id; all of them where those are not known any more. */
  delta(draft: Draft, previousId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(draft.uri);
    if (before?.resultId !== previousId) return this.full(draft);
    const now = this.of(draft);
    return { resultId: now.resultId, edits: deltaBetween(before, now) };
  }

  /** The tokens of this version where the client has them already. */
  known(draft: Draft): Given | undefined {
    const last = this.last.get(draft.uri);
    return last?.draft === draft ? last : undefined;
  }

  drop(uri: string): void {
    this.last.delete(uri);
  }

  private of(draft: Draft): Last {
    const known = this.last.get(draft.uri);
    if (known?.draft === draft) return known;
    const last = { draft, resultId: `t${++this.count}`, tokens: draftTokens(draft.report), shift: shiftOf(draft) };
    this.last.set(draft.uri, last);
    return last;
  }
}

/** How far right in the editor's first line ours begins: behind a byte order mark. */
export function shiftOf({ report }: Draft): number {
  return report.document.lines[0]!.start;
}
