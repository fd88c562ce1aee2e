import type { Report } from '../../model/report';
import { saidYears } from '../../model/reportYear';
import { perLine } from '../../syntax/perLine';
import type { Profile } from '../profiles/profile';
import { readChineseNumeral } from '../../text/numerals';
import type { Source } from '../source';
import type { CoveredYear } from './coveredYear';

/** The month in which a report was given to a congress, as the line below its title says. */
export interface Delivery {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

/** What a report that is given at the beginning of a year (政府工作报告, 法院、检察院工作报告) tells of: the year before. */
export interface SpokenYear {
  readonly covered: CoveredYear;
  readonly delivery: Delivery | undefined;
}

const SPOKEN: ReadonlySet<string> = new Set(['government-work', 'court', 'procuratorate']);

export function isSpoken({ id }: Profile): boolean {
  return SPOKEN.has(id);
}

/** So many lines from the first are looked at for the day of the meeting. */
const HEAD = 20;
/** From this month on a congress hears of the year that is ending. */
const YEAR_END = 11;
/** A congress in these months hears of the year before. */
const EARLY = 6;

const GIVEN = /((?:19|20)\d\d)年[ ]?(\d{1,2})月[ ]?\d{1,2}日/;
const GIVEN_CHINESE = /([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月[一二三四五六七八九十]{1,3}日/;

/** ——2025年1月8日在清河县第十七届人民代表大会第四次会议上. */
const givenIn = perLine((folded): Delivery | undefined => {
  const words = folded.slice(0, 120);
  if (!/会议上|大会|^[ ]*\(?[\d二〇○零一三四五六七八九]{4}年[^,。;]{2,10}日\)?[ ]*$/.test(words)) return undefined;
  const arabic = GIVEN.exec(words);
  if (arabic) return { year: Number(arabic[1]), month: Number(arabic[2]) };
  const chinese = GIVEN_CHINESE.exec(words);
  if (!chinese) return undefined;
  const [year, month] = [readChineseNumeral(chinese[1]!.replaceAll('○', '〇')), readChineseNumeral(chinese[2]!)];
  return year === undefined || month === undefined ? undefined : { year, month };
});

/** The day of the meeting: a line of the head, so far as it is looked for. */
export const deliverySource: Source = ({ line }) => line >= HEAD;

/** The day in the head of the draft, above its first heading, or the one it is signed with. */
function deliveryOf({ document }: Report): Delivery | undefined {
  for (const { kind, text } of document.lines.slice(0, HEAD)) {
    if (kind === 'heading') break;
    const given = kind === 'blank' ? undefined : givenIn(text);
    if (given) return given;
  }
  return saidYears(document).signed;
}

/** The year a report given in person looks back on; undefined for other kinds, and where the draft does not tell. */
export function spokenYear(report: Report, profile: Profile): SpokenYear | undefined {
  if (!isSpoken(profile)) return undefined;
  const delivery = deliveryOf(report);
  if (delivery) {
    const year = delivery.month <= EARLY ? delivery.year - 1 : delivery.month >= YEAR_END ? delivery.year : undefined;
    return year === undefined ? undefined : { covered: { year, sure: true }, delivery };
  }
  const { title } = saidYears(report.document);
  if (!title || report.text[title.span.end] === '度') return undefined;
  return { covered: { year: title.year - 1, sure: false }, delivery: undefined };
}
