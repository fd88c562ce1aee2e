/** So many deaths within this time, in milliseconds, are enough. */
const LIMIT = 5;
const PERIOD = 3 * 60_000;
/** A server that never came up will hardly do so at the third attempt. */
const STILLBORN_LIMIT = 2;

/** Remembers how often the server has died, and says when starting it again is pointless. */
export class Crashes {
  private deaths: number[] = [];
  private stillborn = 0;

  /**
   * Takes in one more death, at a time in milliseconds; `wasRunning`: whether the server had come up before.
   * Gives whether to start it again.
   */
  mayGoOn(now: number, wasRunning: boolean): boolean {
    this.deaths = [...this.deaths.filter((time) => now - time < PERIOD), now];
    this.stillborn = wasRunning ? 0 : this.stillborn + 1;
    return this.deaths.length < LIMIT && this.stillborn < STILLBORN_LIMIT;
  }

  /** Whether the last server died before it had come up. */
  get neverCameUp(): boolean {
    return this.stillborn > 0;
  }
}
