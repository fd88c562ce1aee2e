import { CharSet } from '../../../text/charSet';
import { measureClass } from '../../measures';
import type { Mention } from '../../mentions';
import { definiteVerb } from './definite';
import { digitsKey } from './digits';
import { nameOf } from './name';
import { rateName } from './rates';
import { Home, Statement } from './statement';
import { wordsKey } from './words';

/** By what a figure is found again elsewhere in the draft; '' where it has nothing of the kind. */
export interface Keys {
  /** What of the draft it is the number of, whatever the value: `全县|个|村`, or a long name with its measure word. */
  readonly thing: string;
  /** Whether `thing` is the number of something in a whole area: 全县132个村. */
  readonly certain: boolean;
  /** Words that are the same thing only where the value is the same, with the value. */
  readonly value: string;
  /** The measure word of a figure that says exactly how much there is of something now; '' of any other. */
  readonly measure: string;
  readonly digits: string;
  readonly words: string;
  /** 制定 of 全年制定的9件规范性文件. */
  readonly definite: string;
  readonly rate: string;
}

/** The statements among a line's figures. */
export function statementsOf(mentions: readonly Mention[]): Statement[] {
  const home = new Home();
  const statements: Statement[] = [];
  for (const mention of mentions) {
    const keys = keysOf(mention);
    if (keys) statements.push(new Statement(mention, keys, home));
  }
  return statements;
}

/** The keys of a figure; undefined where nothing could find it. */
function keysOf(mention: Mention): Keys | undefined {
  const entity = entityKey(mention);
  const thing = entity || indicatorKey(mention);
  const value = valueKey(mention);
  const rate = rateName(mention);
  const measure = isStatement(mention) ? mention.measure : '';
  if (thing === '' && value === '' && rate === '' && measure === '') return undefined;
  return {
    thing,
    certain: entity !== '',
    value,
    rate,
    measure,
    digits: measure && digitsKey(mention, measure),
    words: measure && wordsKey(mention, measure),
    definite: measure && definiteVerb(mention),
  };
}

const OTHER_NEEDS = new CharSet('年期划标计拟争中另');

/** Whether a figure says how much there is of something now, and exactly. */
export function isStatement(mention: Mention): boolean {
  const { kind, loose, unit, printed } = mention.quantity;
  if (kind !== 'amount' || loose || unit === '' || printed < 2 || mention.change || mention.perUnit) return false;
  const { gap } = mention;
  return !OTHER_NEEDS.meets(gap, gap.length - 16) || !/上年|去年|同期|前年|计划|目标|预计|拟|力争|预期|其中|另/.test(gap.slice(-16));
}

/** What the words of an area end in. */
const AREA_ENDS = new CharSet('省市区县旗镇州乡局统');

/** `全县132个村`, `全系统638名执法人员`: how many there are of something in a whole area. */
function entityKey({ quantity, lead, tail }: Mention): string {
  if (quantity.kind !== 'amount' || quantity.loose || !AREA_ENDS.has(lead.charCodeAt(lead.length - 1))) return '';
  if (!/(?:^|[对在为]|覆盖)(?:全[省市区县旗镇州乡]|我[省市区县局镇]|全系统)$/.test(lead)) return '';
  const noun = /^[\u4e00-\u9fff]{1,4}(?=[均全已共都的、和,。]|$)|^[\u4e00-\u9fff]{4}|^[\u4e00-\u9fff]\([^)]*\)/.exec(tail)?.[0];
  return noun === undefined ? '' : `${lead.slice(-2)}|${quantity.unit}|${noun}`;
}

/** A name of fewer characters may be anything's. */
const SHORTEST = 6;

/** The name and the measure word; '' where the words are too few to name one thing. */
function indicatorKey(mention: Mention): string {
  const { quantity, lead, tail } = mention;
  if (lead.length + tail.length < SHORTEST) return '';
  if ((quantity.kind !== 'amount' && quantity.kind !== 'share') || quantity.unit === '' || mention.change || mention.depth > 0) return '';
  if (isOneOfMore(mention)) return '';
  const name = nameOf(mention);
  if (name.length < SHORTEST || (quantity.kind === 'share' && !name.endsWith('率'))) return '';
  const bare = EMPTY_NEEDS.meets(name) ? name.replace(EMPTY, '') : name;
  if (bare.length < SHORTEST || !/[\u4e00-\u9fff]{6}/.test(bare) || !isOfWholeYear(mention.period)) return '';
  return `${bare}|${measureClass(quantity.unit)}`;
}

const ONE_OF_MORE = /其中|每|平均|另|新增|首批|第/;
const ONE_OF_MORE_NEEDS = new CharSet('其每平另新首第');

/** Whether the words right before say that a figure is not all there is of what they name. */
function isOneOfMore({ gap }: Mention): boolean {
  return ONE_OF_MORE_NEEDS.meets(gap, gap.length - 20) && ONE_OF_MORE.test(gap.slice(-20));
}

/** Words of a name that say nothing. */
const EMPTY = /各类|各种|共|全年|累计|[的、]/g;
const EMPTY_NEEDS = new CharSet('各共全累的、');

function isOfWholeYear(period: string): boolean {
  return period === '' || /^(?:全年|本年|年内|(?:19|20)\d{2}年(?:度)?)$/.test(period);
}

/** `审结117件` twice under one topic, `8个乡镇` twice: words too common to name one thing, which the value makes one. */
function valueKey(mention: Mention): string {
  const { quantity, lead, tail } = mention;
  if (quantity.kind !== 'amount' || quantity.loose || quantity.unit === '') return '';
  const division = !DIVISION_BEGINS.has(tail.charCodeAt(0)) ? undefined : /^(?:乡镇|街道|村|社区|县|区)/.exec(tail)?.[0];
  const words = division ?? (quantity.printed >= 20 && endsInVerb(lead) && mention.topic !== '' ? mention.topic + lead.slice(-2) : '');
  return words === '' ? '' : `${words}|${mention.text}`;
}

const DIVISION_BEGINS = new CharSet('乡街村社县区');
const VERBS = new CharSet('审办结受理');

/** 受理, 审结, 办理, 办结. */
function endsInVerb(lead: string): boolean {
  return VERBS.has(lead.charCodeAt(lead.length - 1)) && VERBS.has(lead.charCodeAt(lead.length - 2));
}
