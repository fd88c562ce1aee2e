import type { Span } from '../../../../text/span';
import type { Change } from './change';
import { Searched } from '../searched';
import { foundIn, LONG, withoutLineEnds } from './copies';
import type { Tracked } from './tracked';

/** Words that stood in a text that was taken out. */
interface Claim {
  readonly tracked: Tracked;
  /** Where in that text. */
  readonly place: Span;
  /** They have been found in an older copy: for good, unless what was taken out is put in again at once, or where it was. */
  readonly isInCopy?: boolean;
}

/** A text that was taken out, with words that are looked for again in what is put in later. */
interface Cut {
  readonly text: string;
  claims: readonly Claim[];
  /** Where it stood, in the text of now. */
  at: number;
  readonly event: number;
}

/** A text that was put in at once, pasted or dragged, in the text of now. */
interface Paste {
  start: number;
  end: number;
  readonly event: number;
}

/** What an input method may put in at once as somebody types; a figure with its unit is no such thing. */
const TYPED_AT_ONCE = /^(?:[^]|[\u4e00-\u9fff，。、；：]{1,8})$/;
/** Shorter texts are typed in two places as well. */
const SHORT = 8;
/** So many events later is still at once: somebody puts in a mark before he pastes, some editors tidy up. */
const AT_ONCE = 4;
/** So many pastes are remembered. */
const PASTES = 32;

/** What was taken out, and what was put in, so that words which are moved are found whichever comes first. */
export class Clipboard {
  #cuts: Cut[] = [];
  #pastes: Paste[] = [];
  #event = 0;

  nextEvent(): void {
    this.#event += 1;
  }

  /** Follows a change; before it is asked for anything that the change does. */
  follow(change: Change): void {
    const by = change.newText.length - (change.end - change.start);
    for (const cut of this.#cuts) if (cut.at > change.start) cut.at = Math.max(change.start, cut.at + by);
    for (const paste of this.#pastes) followed(paste, change, by);
    this.#pastes = this.#pastes.filter(({ start, end }) => end > start);
  }

  /** Words have been taken out: they are where the same was put in before, if anywhere; otherwise they are looked for later. */
  takeOut(change: Change, claims: readonly Claim[], text: string): void {
    this.#forgetAll(new Set(claims.map(({ tracked }) => tracked)));
    let left = claims;
    const inCopies: Claim[] = [];
    for (const paste of [...this.#pastes].reverse()) {
      const isSure = change.removed.length >= SHORT || paste.event === this.#event;
      if (left.length === 0 || !isSure) continue;
      const still = resolved(change.removed, left, new Searched(text.slice(paste.start, paste.end)), paste.start);
      if (paste.event < this.#event) inCopies.push(...left.filter((claim) => !still.includes(claim)));
      left = still;
    }
    const kept = [...left, ...inCopies.map((claim) => ({ ...claim, isInCopy: true }))];
    if (kept.length > 0) this.#cuts.push({ text: change.removed, claims: kept, at: change.start, event: this.#event });
  }

  /** Something was put in: words that were taken out with it are there now. */
  putIn(start: number, newText: string): void {
    const put = new Searched(newText);
    for (const cut of [...this.#cuts].reverse()) {
      const isAtOnce = this.#event - cut.event <= AT_ONCE;
      const asked = cut.claims.filter(({ tracked, isInCopy }) => (isInCopy ? isAtOnce || cut.at === start : !tracked.isThere));
      if (!isTakenFor(cut, start, newText, this.#event)) continue;
      const still = resolved(cut.text, asked, put, start);
      cut.claims = cut.claims.filter((claim) => still.includes(claim) || (claim.isInCopy && !asked.includes(claim)));
    }
    this.#cuts = this.#cuts.filter(({ claims }) => claims.length > 0);
    if (newText.length < 2) return;
    this.#pastes.push({ start, end: start + newText.length, event: this.#event });
    if (this.#pastes.length > PASTES) this.#pastes.shift();
  }

  /** The words are no longer looked for. */
  forget(tracked: Tracked): void {
    this.#forgetAll(new Set([tracked]));
  }

  #forgetAll(those: ReadonlySet<Tracked>): void {
    for (const cut of this.#cuts) cut.claims = cut.claims.filter(({ tracked }) => !those.has(tracked));
    this.#cuts = this.#cuts.filter(({ claims }) => claims.length > 0);
  }
}

/** Whether what is put in can be what was cut: not where somebody types the same short words in another place later. */
function isTakenFor({ text, at, event }: Cut, start: number, newText: string, now: number): boolean {
  // a part of what was cut is no chance only where it is long
  if (!newText.includes(withoutLineEnds(text))) return newText.length >= LONG;
  return at === start || !TYPED_AT_ONCE.test(text) || (text.length > 1 && now - event <= AT_ONCE);
}

/** Gives words that are found their places, and says which are not. */
function resolved(taken: string, claims: readonly Claim[], put: Searched, at: number): readonly Claim[] {
  const found = foundIn(taken, claims.map(({ place }) => place), put); // prettier-ignore
  return claims.filter(({ tracked }, i) => {
    const there = found[i];
    if (there) tracked.set(at + there.span.start, at + there.span.end, there.missing);
    return !there;
  });
}

function followed(paste: Paste, { start, end, newText }: Change, by: number): void {
  if (end <= paste.start) {
    paste.start += by;
    paste.end += by;
  } else if (start < paste.end) {
    paste.start = Math.min(paste.start, start);
    paste.end = Math.max(start + newText.length, paste.end + by);
  }
}
