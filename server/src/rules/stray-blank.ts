import type { Report } from '../model/report';
import { overlaps } from '../text/span';
import { SURNAMES } from '../text/surnames';
import { leftoversOf } from './leftovers/find';
import { isHalf } from './punctuation/chars';
import { marksOfDraft, type PlacedSlip } from './punctuation/draftMarks';
import { slipProblems, slipsOf } from './punctuation/lineRule';
import { defineRule } from './rule';
import { noSlipSource } from './punctuation/sources';
import { leftoverSources } from './leftovers/sources';

export default defineRule({
  id: 'stray-blank',
  title: { zh: '句中多余的空格', en: 'A stray blank inside a sentence' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '汉字之间、汉字与数字之间、标点前后不空格。标题排版用的空格、人名中的空格、口号中并列短语之间的空格、表格和落款中的空格不在此列；全稿习惯在数字两边空格的也不提示。',
    en: 'There is no blank between Chinese characters, between them and figures, or beside a mark. Blanks that lay out a title, a name, a slogan, a table or a signature are left alone, and so are drafts whose custom it is to set figures apart.',
  },
  source: 'GB/T 15834—2011 5.1',
  bad: '全年受理行政复议 案件312件，审结301件，调解和解97件。',
  good: '全年受理行政复议案件312件，审结301件，调解和解97件。',
  sources: () => [noSlipSource('stray-blank'), ...leftoverSources('blank-left')],
  *check(report) {
    const custom = new Custom(report);
    // 第  号, 2024年  月: what was to be filled in is told as that
    const left = leftoversOf(report, 'blank-left');
    for (const problem of slipProblems(report, 'stray-blank', (placed) => isStray(report, custom, placed)))
      if (!left.some(({ span }) => overlaps(span, problem.span))) yield problem;
  },
});

function isStray(report: Report, custom: Custom, placed: PlacedSlip): boolean {
  const { line, slip } = placed;
  if (line.kind !== 'body' && line.kind !== 'heading') return false;
  const [asks, at] = slip.asks!.split(' ') as [string, string?];
  switch (asks) {
    case 'mark':
      return !isHalf(report.text.charCodeAt(line.start + Number(at)));
    case 'ordinal':
      return custom.isOddOrdinal;
    case 'figure':
    case 'heading':
      return (asks === 'figure' || line.kind === 'heading') && custom.isTight;
    case 'seam':
      return isWordElsewhere(report, placed) && !isName(report, placed);
    default:
      return !isName(report, placed);
  }
}

/** So much more often figures touch the words beside them where a blank is a slip. */
const TIMES = 10;

/** What the draft does elsewhere; worked out when first asked for. */
class Custom {
  #isOddOrdinal: boolean | undefined;
  #isTight: boolean | undefined;

  constructor(private readonly report: Report) {}

  /** Whether other headings of the draft have no blank behind their 、. */
  get isOddOrdinal(): boolean {
    return (this.#isOddOrdinal ??= this.readOrdinals());
  }

  /** Whether figures elsewhere touch the words beside them. */
  get isTight(): boolean {
    return (this.#isTight ??= this.readFigures());
  }

  private readOrdinals(): boolean {
    const all = this.report.document.lines.filter(({ marker }) => marker?.style === '一、').length;
    const spaced = this.count('ordinal');
    return spaced < all && spaced * 2 <= all;
  }

  private readFigures(): boolean {
    let touching = 0;
    for (const { marks } of marksOfDraft(this.report).lines) touching += marks.touching;
    return touching >= (this.count('figure') + this.count('heading')) * TIMES;
  }

  private count(asks: string): number {
    return slipsOf(this.report, 'stray-blank').filter(({ slip }) => slip.asks === asks).length;
  }
}

/** Whether the draft has the words at both sides of the blank as one elsewhere: 市场监管. */
function isWordElsewhere({ text }: Report, { line, slip }: PlacedSlip): boolean {
  const { folded } = line;
  const [before, behind] = [folded.slice(slip.start - 2, slip.start), folded.slice(slip.end, slip.end + 2)];
  return before.length + behind.length === 4 && !/\s/.test(before + behind) && text.includes(before + behind);
}

/** 张　三: a full-width blank in a name of two characters. */
function isName({ text }: Report, { line, slip }: PlacedSlip): boolean {
  return text[line.start + slip.start] === '　' && SURNAMES.includes(line.folded[slip.start - 1]!);
}
