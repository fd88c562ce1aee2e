import fc from 'fast-check';

/** A sentence whose figures agree, and the same sentence with one figure changed so that they cannot. */
export interface Statement {
  readonly text: string;
  readonly broken: string;
  /** Where the changed figure stands in `broken`. */
  readonly at: number;
  readonly end: number;
}

/** Figures by their names in a wording: `全县收到申请{a}件`. */
type Slots = Readonly<Record<string, string>>;

/** Fills a wording; the figure named `changed` is put in place of its slot. */
function print(wording: string, slots: Slots, changed: Slots = {}): { text: string; at: number; end: number } {
  let text = '';
  let [at, end] = [-1, -1];
  wording.split(/[{}]/).forEach((part, i) => {
    if (i % 2 === 0) text += part;
    else {
      const figure = changed[part] ?? slots[part]!;
      if (part in changed) [at, end] = [text.length, text.length + figure.length];
      text += figure;
    }
  });
  return { text, at, end };
}

function statement(wording: string, slots: Slots, changed: Slots): Statement {
  const { text: broken, at, end } = print(wording, slots, changed);
  return { text: print(wording, slots).text, broken, at, end };
}

const DIGITS = '零一二三四五六七八九';

function inChinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones]! : '');
}

/** The ways in which offices write a whole number. */
const NUMERALS: readonly ((value: number) => string)[] = [
  String,
  String,
  (value) => value.toLocaleString('en-US'),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (value) => (value > 1 && value < 100 ? inChinese(value) : String(value)),
];

const numeral = fc.constantFrom(...NUMERALS);
const count = (min: number, max: number) => fc.integer({ min, max });

function pick<T>(list: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...list);
}

// ---------------------------------------------------------------- sums

const OPEN_LISTS = [
  '全县共调处山林纠葛{t}起，其中东部{a}起、中部{b}起、西部{c}起。',
  '年内共建成便民驿站{t}个，其中：城关{a}个，沿江{b}个，山区{c}个。',
  '组织实地走访{t}次（春季{a}次、夏季{b}次、秋季{c}次）。',
  '共发放明白纸{t}份，包括老城{a}份、新城{b}份、集镇{c}份。',
  '整理档案材料{t}卷（其中文书{a}卷，会计{b}卷，基建{c}卷）。',
];

/** The parts fill their total; the total is put below the sum of the first two. */
const openList: fc.Arbitrary<Statement> = fc
  .tuple(pick(OPEN_LISTS), count(3, 90), count(3, 90), count(3, 90), numeral, fc.boolean(), count(1, 3))
  .map(([wording, a, b, c, write, ofTotal, by]) => {
    const slots = { t: write(a + b + c), a: write(a), b: write(b), c: write(c) };
    return ofTotal ? statement(wording, slots, { t: write(a + b - by) }) : statement(wording, slots, { a: write(a + c + by) });
  });

const CLOSED_LISTS = [
  '全县现有网格联络员{t}名，其中专职{a}名、兼职{b}名。',
  '司法所辅助人员{t}人（专职{a}人、兼职{b}人）。',
  '参加座谈的群众代表{t}人，其中男性{a}人、女性{b}人。',
  '全年召开调度会{t}次，其中上半年{a}次、下半年{b}次。',
  '收到来信{t}件，其中咨询类{a}件、其他{b}件。',
  '处理物业争议{t}起，其中停车类{a}起，其余{b}起。',
];

/** The parts are all there is: a total too large is wrong as well as one too small. */
const closedList: fc.Arbitrary<Statement> = fc
  .tuple(pick(CLOSED_LISTS), count(3, 400), count(3, 400), numeral, pick(['t', 'a', 'b']), fc.integer({ min: 1, max: 40 }), fc.boolean())
  // a rest behind ， that alone is more than the total may be one of something else
  .filter(([wording, a, , , which, by]) => !wording.includes('，其余') || (which === 'b' ? by <= a : which === 't' && by <= a))
  .map(([wording, a, b, write, which, by, more]) => {
    const value = { t: a + b, a, b }[which]!;
    const changed = more || value - by < 2 ? value + by : value - by;
    return statement(wording, { t: write(a + b), a: write(a), b: write(b) }, { [which]: write(changed) });
  });

const TOTALS_BEHIND = [
  '对外提供咨询{a}件、代书{b}件、代办{c}件，共计{t}件。',
  '制发工作提示{a}份，整改通知{b}份，风险告知{c}份，合计{t}份。',
  '向农村投放书屋{a}个、向社区投放书屋{b}个、向园区投放书屋{c}个，总计{t}个。',
];

/** A total behind its parts closes them; it is put where no run of the parts reaches it. */
const totalBehind: fc.Arbitrary<Statement> = fc
  .tuple(pick(TOTALS_BEHIND), count(3, 400), count(3, 400), count(3, 400), numeral, fc.integer({ min: 1, max: 40 }), fc.boolean())
  .map(([wording, a, b, c, write, by, more]) => {
    const t = a + b + c;
    const less = t - by > b + c ? t - by : t + by;
    return statement(wording, { t: write(t), a: write(a), b: write(b), c: write(c) }, { t: write(more ? t + by : less) });
  });

const MONEY_LISTS = [
  '落实普法经费{t}，其中县级{a}、镇级{b}。',
  '投入场所改造资金{t}（县级{a}、镇级{b}）。',
  '追缴欠费{t}，其中工业{a}，商业{b}，民用{c}。',
];

const inTenThousands = (hundreds: number): string => `${(hundreds / 100).toFixed(2)}万元`;

const moneyList: fc.Arbitrary<Statement> = fc
  .tuple(pick(MONEY_LISTS), count(101, 90_000), count(101, 90_000), count(101, 90_000), count(5, 100))
  .map(([wording, a, b, third, by]) => {
    const c = wording.includes('{c}') ? third : 0;
    const slots = { t: inTenThousands(a + b + c), a: inTenThousands(a), b: inTenThousands(b), c: inTenThousands(c) };
    return statement(wording, slots, { t: inTenThousands(a + b - by) });
  });

const LOOSE_LISTS = ['走访留守老人{t}余人，其中山上{a}人、坝区{b}人。', '清运河道垃圾{t}余吨，其中干流{a}吨、支流{b}吨。'];

/** 300余 leaves room up to 399. */
const looseList: fc.Arbitrary<Statement> = fc
  .tuple(pick(LOOSE_LISTS), count(2, 9), count(20, 80), count(0, 99))
  .map(([wording, hundreds, percent, rest]) => {
    const sum = hundreds * 100 + rest;
    const a = Math.floor((sum * percent) / 100);
    return statement(wording, { t: String(hundreds * 100), a: String(a), b: String(sum - a) }, { a: String(a + 101) });
  });

// ---------------------------------------------------------------- stages, shares, changes

const STAGES = [
  '全年收到复议申请{a}件，受理{b}件，审结{c}件。',
  '共接到救助申请{a}件，受理{b}件，办结{c}件。',
  '窗口新收立户申请{a}件，其中受理{b}件，已办结{c}件。',
];

const stages: fc.Arbitrary<Statement> = fc
  .tuple(pick(STAGES), count(5, 500), count(0, 90), count(0, 90), count(1, 60), numeral, fc.boolean())
  .map(([wording, c, more, evenMore, by, write, early]) => {
    const b = c + more;
    const a = b + evenMore;
    const slots = { a: write(a), b: write(b), c: write(c) };
    // behind 其中 the last figure may be a part of the first
    const widest = wording.includes('其中') ? a : b;
    return early ? statement(wording, slots, { b: write(a + by) }) : statement(wording, slots, { c: write(widest + by) });
  });

const RATES = [
  '收到网上留言{b}件，其中建言类{a}件，占{p}%。',
  '共受理物业投诉{b}件，其中噪声类{a}件，占比{p}%。',
  '审结案件{b}件，其中调解结案{a}件，占审结案件总数的{p}%。',
];

/** Printed as it rounds, or cut off: both are usual. */
function percentages(exact: number, decimals: number): { right: string; cut: string } {
  const scale = 10 ** decimals;
  return { right: exact.toFixed(decimals), cut: (Math.floor(exact * scale + 1e-9) / scale).toFixed(decimals) };
}

const rates: fc.Arbitrary<Statement> = fc
  .tuple(pick(RATES), count(20, 900), count(10, 90), count(1, 2), fc.boolean(), count(11, 60), fc.boolean())
  .map(([wording, b, percent, decimals, cut, tenths, down]) => {
    const a = Math.max(1, Math.floor((b * percent) / 100));
    const exact = (100 * a) / b;
    const written = percentages(exact, decimals);
    const by = (down && exact > tenths / 10 + 1 ? -tenths : tenths) / 10;
    const p = cut ? written.cut : written.right;
    return statement(wording, { a: String(a), b: String(b), p }, { p: (Number(p) + by).toFixed(decimals) });
  });

const GROWTHS = [
  '年检车辆由上年的{a}辆增加到{b}辆，增长{p}%。',
  '全年受理公证{b}件，上年为{a}件，同比增长{p}%。',
  '入园企业达到{b}家，较上年的{a}家增长{p}%。',
];

const growths: fc.Arbitrary<Statement> = fc
  .tuple(pick(GROWTHS), count(30, 900), count(5, 120), count(1, 2), count(11, 60))
  .map(([wording, a, percent, decimals, tenths]) => {
    const b = a + Math.max(1, Math.floor((a * percent) / 100));
    const p = ((100 * (b - a)) / a).toFixed(decimals);
    return statement(wording, { a: String(a), b: String(b), p }, { p: (Number(p) + tenths / 10).toFixed(decimals) });
  });

const FLOWS = [
  '上年结转案件{o}件，本年新收{i}件，全年审结{x}件，结转下年度{c}件。',
  '年初存量问题{o}件，年内新增{i}件，办结{x}件，年末未办结{c}件。',
];

const flows: fc.Arbitrary<Statement> = fc
  .tuple(pick(FLOWS), count(5, 90), count(20, 400), count(2, 15), pick(['o', 'i', 'x', 'c']), count(1, 60), numeral)
  .map(([wording, o, i, c, which, by, write]) => {
    const values = { o, i, c, x: o + i - c };
    const slots = { o: write(o), i: write(i), c: write(c), x: write(o + i - c) };
    return statement(wording, slots, { [which]: write(values[which as keyof typeof values] + by) });
  });

const products: fc.Arbitrary<Statement> = fc
  .tuple(count(3, 90), count(2, 40), count(1, 60))
  .map(([n, each, by]) =>
    statement(
      '为{n}个村每村配备灭火器{e}台，共配备{t}台。',
      { n: String(n), e: String(each), t: String(n * each) },
      { t: String(n * each + by) },
    ),
  );

const bounds: fc.Arbitrary<Statement> = fc
  .tuple(
    pick(['窗口办件群众满意率达{p}%。', '全年信访事项按期办结率为{p}%。', '重大决策合法性审核率保持在{p}%。']),
    count(800, 1000),
    count(1001, 1900),
  )
  .map(([wording, tenths, over]) => statement(wording, { p: (tenths / 10).toFixed(1) }, { p: (over / 10).toFixed(1) }));

const ITEMS = ['压实各方责任', '抓好基层队伍', '改进服务方式', '用好信息系统', '加强跟踪问效', '深化区域协作'];

const announced: fc.Arbitrary<Statement> = fc
  .tuple(count(2, 6), count(2, 6), fc.boolean())
  .filter(([items, other]) => items !== other)
  .map(([items, other, inDigits]) => {
    const list = ITEMS.slice(0, items)
      .map((item, i) => `${DIGITS[i + 1]}是${item}`)
      .join('；');
    const write = inDigits ? String : inChinese;
    return statement(`重点抓好{n}个方面工作：${list}。`, { n: write(items) }, { n: write(other) });
  });

/** By kind, so that a law that fails names the kind. */
export const STATEMENTS = {
  openList,
  closedList,
  totalBehind,
  moneyList,
  looseList,
  stages,
  rates,
  growths,
  flows,
  products,
  bounds,
  announced,
} as const satisfies Record<string, fc.Arbitrary<Statement>>;
