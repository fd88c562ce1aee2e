import type { VerifiedRelations } from '../../features/annotations/review';
import type { Checked } from '../checker';
import type { Draft } from '../drafts';

interface Shown {
  readonly draft: Draft;
  readonly verified: VerifiedRelations;
}

/** Which relations of each draft counted as verified in the colours and arithmetic that its client has been given. */
export class ShownVerified {
  private readonly last = new Map<string, Shown>();

  /** Of one version the first answer counts: where a later one differs, the client still shows the first. */
  given(draft: Draft, verified: VerifiedRelations): void {
    if (this.last.get(draft.uri)?.draft !== draft) this.last.set(draft.uri, { draft, verified });
  }

  /**
   * Whether a check says that others are verified than the client shows, of the very version that it shows: of the next one it asks
   * by itself. Says so once.
   */
  isOutdatedBy({ draft, verified }: Pick<Checked, 'draft' | 'verified'>): boolean {
    const shown = this.last.get(draft.uri);
    if (shown?.draft !== draft || isSame(shown.verified, verified)) return false;
    this.last.set(draft.uri, { draft, verified });
    return true;
  }

  drop(uri: string): void {
    this.last.delete(uri);
  }
}

function isSame(a: VerifiedRelations, b: VerifiedRelations): boolean {
  return a === b || (a.size === b.size && [...a.keys()].every((key) => b.has(key)));
}
