import type { CancellationToken } from 'vscode-languageserver';
import { nextTurn } from '../request';

/** For how long nobody must have typed before other drafts are looked at, in milliseconds. */
const REST = 500;

/** Knows when somebody types, so that work on drafts that nobody sees waits until they pause. */
export class Quiet {
  private touchedAt = -Infinity;

  /** A draft has been opened or changed. */
  touched(): void {
    this.touchedAt = performance.now();
  }

  /** Lets messages that have arrived be answered, and waits for a pause in typing; not any more once `token` is cancelled. */
  async rest(token: CancellationToken): Promise<void> {
    await nextTurn();
    for (let left = this.left(); left > 0 && !token.isCancellationRequested; left = this.left()) {
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  private left(): number {
    return this.touchedAt + REST - performance.now();
  }
}
