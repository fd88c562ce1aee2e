import type { TextChange } from '../../../../server/src/features/annotations/anchor/tracker/change';
import { Tracker } from '../../../../server/src/features/annotations/anchor/tracker/tracker';
import { chooseFrom } from './annotated';
import { duplicate, spliced, textOf, typed, type Copy } from './copy';
import { Dice } from './dice';
import type { Start } from './histories';
import { Whereabouts, type Judged } from './judge';

/** An edit as the person at the keyboard knows it: what it puts in is what was cut, a copy, or new. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: Copy;
}

const ANNOTATIONS = 16;
const TYPED = ['，', '等', '3', '其中', '进一步', '有关', '同时', '（', '12件', '\n'];

/** Somebody at work in an editor: the draft, what was cut, and what can be undone. */
class Session {
  readonly #undo: (readonly Edit[])[] = [];

  constructor(
    private copy: Copy,
    private readonly tracker: Tracker,
    private readonly dice: Dice,
  ) {}

  get draft(): Copy {
    return this.copy;
  }

  /** One event with its edits, each of the text after those before it. */
  #do(edits: readonly Edit[]): readonly Edit[] {
    const back: Edit[] = [];
    const changes: TextChange[] = edits.map(({ start, end, put }) => {
      back.unshift({ start, end: start + put.length, put: this.copy.slice(start, end) });
      this.copy = spliced(this.copy, start, end, put);
      return { start, end, newText: textOf(put) };
    });
    this.tracker.change(changes);
    return back;
  }

  act(): void {
    const acts = [this.#type, this.#type, this.#cutAndPaste, this.#cutAndPaste, this.#cutAndPaste, this.#moveLine, this.#copyPaste, this.#delete, this.#twoCursors, this.#undoLast]; // prettier-ignore
    this.dice.of(acts).call(this);
  }

  #stretch(): readonly [number, number] {
    const kind = this.dice.below(3);
    const at = this.dice.below(this.copy.length - 60);
    if (kind === 0) return [at, at + this.dice.between(2, 60)];
    const text = textOf(this.copy);
    const ends = kind === 1 ? ['。', '\n'] : ['\n'];
    const start = Math.max(...ends.map((end) => text.lastIndexOf(end, at))) + 1;
    const next = ends.map((end) => text.indexOf(end, at + 1)).filter((found) => found >= 0);
    return [start, next.length === 0 ? text.length : Math.min(...next) + 1];
  }

  #type(): void {
    const at = this.dice.below(this.copy.length + 1);
    const words = this.dice.of(TYPED);
    // digits typed next to others make another figure
    if (/\d/.test(words) && /\d/.test(textOf(this.copy.slice(Math.max(0, at - 1), at + 1)))) return;
    this.#undo.push(this.#do([{ start: at, end: at, put: typed(words) }]));
  }

  #cutAndPaste(): void {
    const [start, end] = this.#stretch();
    const taken = this.copy.slice(start, end);
    const cut = this.#do([{ start, end, put: [] }]);
    this.#undo.push(cut);
    for (let i = this.dice.below(3); i > 0; i -= 1) this.#type();
    const at = this.dice.chance(0.2) ? Math.min(start, this.copy.length) : this.dice.below(this.copy.length + 1);
    const half = this.dice.chance(0.2) && taken.length > 40 ? taken.length >> 1 : taken.length;
    this.#undo.push(this.#do([{ start: at, end: at, put: taken.slice(0, half) }]));
    if (half === taken.length) return;
    const rest = this.dice.below(this.copy.length + 1);
    this.#undo.push(this.#do([{ start: rest, end: rest, put: taken.slice(half) }]));
  }

  /** As an editor's command does it: two edits in one event, from the end of the text to its beginning. */
  #moveLine(): void {
    const text = textOf(this.copy);
    const start = text.lastIndexOf('\n', this.dice.below(text.length)) + 1;
    const end = text.indexOf('\n', start) + 1;
    const to = text.indexOf('\n', end) + 1;
    if (end === 0 || to === 0) return;
    const line = this.copy.slice(start, end);
    this.#undo.push(this.#do([{ start: to, end: to, put: line }, { start, end, put: [] }])); // prettier-ignore
  }

  /** A copy is put in; sometimes what was copied is taken out then. */
  #copyPaste(): void {
    const [start, end] = this.#stretch();
    const taken = this.copy.slice(start, end);
    const at = this.dice.chance(0.5) ? end + this.dice.below(this.copy.length - end + 1) : this.dice.below(start + 1);
    this.#undo.push(this.#do([{ start: at, end: at, put: duplicate(taken, false) }]));
    if (!this.dice.chance(0.5) || taken.length < 12) return;
    const from = at <= start ? start + taken.length : start;
    this.#undo.push(this.#do([{ start: from, end: from + taken.length, put: [] }]));
  }

  #delete(): void {
    const [start, end] = this.#stretch();
    this.#undo.push(this.#do([{ start, end, put: [] }]));
  }

  #twoCursors(): void {
    const [a, b] = [this.dice.below(this.copy.length - 80), this.dice.between(12, 30)];
    const [one, other] = [this.copy.slice(a, a + b), this.copy.slice(a + 40, a + 40 + b)];
    this.#undo.push(this.#do([{ start: a + 40, end: a + 40 + b, put: [] }, { start: a, end: a + b, put: [] }])); // prettier-ignore
    const [first, second] = [this.dice.below(this.copy.length), this.dice.below(this.copy.length)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    this.#undo.push(this.#do([{ start: second, end: second, put: other }, { start: first, end: first, put: one }])); // prettier-ignore
  }

  #undoLast(): void {
    for (let i = this.dice.between(1, 3); i > 0; i -= 1) {
      const last = this.#undo.pop();
      if (last) this.#do(last);
    }
  }
}

/** One session in an editor, and where its annotations are at its end. */
export function runSession({ report, places, copy }: Start, seed: number): (Judged & { words: string; placed: string | undefined })[] {
  const dice = new Dice(seed);
  const chosen = Array.from({ length: ANNOTATIONS }, () => chooseFrom(places, dice));
  const tracker = new Tracker(report.text, chosen.map(({ span }) => span)); // prettier-ignore
  const session = new Session(copy, tracker, dice);
  for (let i = dice.between(2, 14); i > 0; i -= 1) session.act();
  const whereabouts = new Whereabouts(session.draft);
  const spans = tracker.spans();
  return chosen.map(({ span }, i) => ({
    ...whereabouts.judge(report.text, span, spans[i]),
    words: report.text.slice(span.start, span.end),
    placed: spans[i] && tracker.text.slice(spans[i].start, spans[i].end),
  }));
}
