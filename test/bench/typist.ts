/** An edit of a draft: `insert` in place of `remove` characters at `at`. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const SENTENCES = [
  '全年共办理各类案件128件，其中行政许可56件、行政处罚72件，',
  '新增调解员15名，总数达到210名，',
  '开展培训12场次，覆盖3400余人次，同比增长8.5%，',
  '受理复议申请46件，审结41件，纠正9件，',
];

/**
 * Somebody at work on a draft, the same each time: goes to a place, types a sentence there sign by sign, or takes some
 * back, changes a digit, breaks a line; then goes elsewhere. What is typed is as much as what is taken back.
 */
export class Typist {
  private pending: ((text: string) => Edit)[] = [];
  private at = 0;

  constructor(private seed: number) {}

  next(text: string): Edit {
    while (this.pending.length === 0) this.decide(text);
    return this.pending.shift()!(text);
  }

  private decide(text: string): void {
    this.at = this.below(text.length);
    const choice = this.below(10);
    if (choice < 4) this.type(SENTENCES[this.below(SENTENCES.length)]!);
    else if (choice < 8) this.takeBack(10 + this.below(30));
    else if (choice < 9) this.changeDigit(text);
    else this.type('\n');
  }

  private type(words: string): void {
    this.pending = [...words].map((insert) => () => ({ at: this.at++, remove: 0, insert }));
  }

  private takeBack(count: number): void {
    this.pending = Array.from({ length: count }, () => () => {
      this.at = Math.max(0, this.at - 1);
      return { at: this.at, remove: 1, insert: '' };
    });
  }

  /** The next digit behind the place becomes another one. */
  private changeDigit(text: string): void {
    const at = text.slice(this.at).search(/\d/) + this.at;
    if (at >= this.at) this.pending = [() => ({ at, remove: 1, insert: String(this.below(10)) })];
  }

  /** A whole number below `limit`, by a linear congruence. */
  private below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * limit);
  }
}

export function edited(text: string, { at, remove, insert }: Edit): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}
