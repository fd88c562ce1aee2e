import fc from 'fast-check';
import { writeChineseNumeral } from '../../server/src/text/numerals';

/** How a level is numbered: its marks. */
type Mark = (ordinal: number) => string;

const chinese = writeChineseNumeral;
const circled: Mark = (n) => String.fromCharCode(0x2460 + n - 1);
const bracketed: Mark = (n) => String.fromCharCode(0x3220 + n - 1);

/** The forms of each level, full-width and half-width. */
const LEVELS: readonly (readonly Mark[])[] = [
  [(n) => `第${chinese(n)}部分 `, (n) => `第${chinese(n)}章 `],
  [(n) => `${chinese(n)}、`],
  [(n) => `（${chinese(n)}）`, (n) => `(${chinese(n)})`, bracketed],
  [
    (n) => `${n}.`,
    (n) => `${n}．`,
    (n) => `${n}. `,
    (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) + '．',
  ],
  [(n) => `（${n}）`, (n) => `(${n})`, (n) => `${n}）`],
  [circled],
];

/** Levels that follow one another in a draft, the highest first. */
const NESTINGS = [[1, 2, 3], [1, 2, 3, 4], [1, 3], [1, 3, 4], [0, 1, 2], [2, 3], [1, 2], [0, 2, 3], [2, 3, 4, 5], [1]] as const;

/** Items inside a section. 首先 knows three. */
const ITEMS: readonly { readonly mark: Mark; readonly most: number }[] = [
  { mark: (n) => `${chinese(n)}是`, most: 7 },
  { mark: (n) => `${chinese(n)}要`, most: 7 },
  { mark: (n) => `第${chinese(n)}，`, most: 7 },
  { mark: (n) => ['首先，', '其次，', '再次，'][n - 1]!, most: 3 },
];

const TOPICS = ['健全机制', '强化督导', '优化服务', '提升能力', '完善制度', '加强培训', '改进作风', '夯实基础', '畅通渠道', '规范流程'];
const PLACES = ['窗口', '乡镇', '社区', '园区', '企业', '学校', '机关', '一线', '网络', '队伍'];
const BODIES = ['各项工作有序推进。', '坚持统筹谋划，压紧压实责任。', '有关措施落实到位，群众反映良好。'];

/** What is drawn once for a whole draft. */
export interface Plan {
  readonly nesting: number;
  readonly forms: readonly number[];
  /** Whether headings of the lowest level stand in the line of their text. */
  readonly runIn: boolean;
  /** Whether the lowest level is numbered on from section to section within a chapter. */
  readonly runsOn: boolean;
  readonly items: number;
  readonly itemLines: boolean;
  readonly indent: string;
  readonly sizes: readonly number[];
}

export const plans: fc.Arbitrary<Plan> = fc.record({
  nesting: fc.nat({ max: NESTINGS.length - 1 }),
  forms: fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }),
  runIn: fc.boolean(),
  runsOn: fc.boolean(),
  items: fc.nat({ max: ITEMS.length }),
  itemLines: fc.boolean(),
  indent: fc.constantFrom('', '　　', '  '),
  sizes: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 8, maxLength: 8 }),
});

/** A mark as printed, and the numbers it could have. */
export interface Printed {
  /** Which marks are numbered together. */
  readonly run: number;
  readonly ordinal: number;
  readonly mark: Mark;
}

/** A draft in pieces: marks, and the text between them. */
export type Pieces = readonly (string | Printed)[];

/** Prints a draft that is numbered rightly. */
export function outlineOf(plan: Plan): Pieces {
  return new Printer(plan).pieces;
}

class Printer {
  readonly pieces: (string | Printed)[] = [];
  #runs = 0;
  #titles = 0;
  #sizes = 0;
  /** The last number of the lowest level in this chapter, and its run. */
  #lowest = { run: 0, last: 0 };

  constructor(readonly plan: Plan) {
    this.#section(0);
  }

  #title(): string {
    const n = (this.#titles += 1);
    return [TOPICS[n % 10], PLACES[Math.floor(n / 10) % 10], PLACES[n % 7], '甲乙丙丁戊己'[Math.floor(n / 100) % 6]].join('');
  }

  #size(): number {
    return this.plan.sizes[this.#sizes++ % this.plan.sizes.length]!;
  }

  #items(): void {
    const item = ITEMS[this.plan.items];
    if (!item) return;
    const { itemLines, indent } = this.plan;
    const run = (this.#runs += 1);
    for (let n = 1; n <= Math.min(item.most, this.#size() + 1); n += 1) {
      if (n === 1 || itemLines) this.pieces.push(indent);
      this.pieces.push({ run, ordinal: n, mark: item.mark }, `${this.#title()}，${BODIES[n % 3]!}${itemLines ? '\n' : ''}`);
    }
    if (!itemLines) this.pieces.push('\n');
  }

  #section(depth: number): void {
    const { nesting, forms, indent, runsOn } = this.plan;
    const levels = NESTINGS[nesting]!;
    const isLowest = depth === levels.length - 1;
    const goesOn = isLowest && depth > 1 && runsOn && this.#lowest.run > 0;
    const run = goesOn ? this.#lowest.run : (this.#runs += 1);
    const first = goesOn ? this.#lowest.last + 1 : 1;
    const end = first + this.#size();
    const choices = LEVELS[levels[depth]!]!;
    for (let n = first; n < end; n += 1) {
      if (depth === 0) this.#lowest = { run: 0, last: 0 };
      this.pieces.push(indent, { run, ordinal: n, mark: choices[forms[levels[depth]!]! % choices.length]! }, this.#title());
      if (isLowest) this.#body(n, n === first);
      else {
        this.pieces.push('\n');
        this.#section(depth + 1);
      }
    }
    if (isLowest) this.#lowest = { run, last: end - 1 };
  }

  #body(n: number, withItems: boolean): void {
    const { runIn, indent } = this.plan;
    this.pieces.push(runIn ? `。${BODIES[n % 3]!}\n` : `\n${indent}${BODIES[n % 3]!}\n`);
    if (withItems) this.#items();
  }
}

export function print(pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.mark(piece.ordinal))).join('');
}
