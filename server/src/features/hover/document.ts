import type { Report } from '../../model/report';
import { LAWS, type Law } from '../../model/subjects/laws';
import { TITLED_PLANS } from '../../model/subjects/plans';
import { titleKey } from '../../rules/consistency/titles';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { NamedDocument, NamedHere } from '../names/named';
import { fullTitles, shortPlaces } from '../names/namedPlaces';
import { longTitles, originOf } from '../names/origin';
import { block, escaped, where, type Block } from './blocks';

const LAW_BY_KEY = new Map(LAWS.map((law) => [titleKey(law.title), law]));

/** A law or another document: its full name, since when it is in force where that is known, and where the draft names it. */
export function documentBlocks(report: Report, here: NamedHere, document: NamedDocument): Block[] {
  const { group } = document;
  const law = LAW_BY_KEY.get(group.key);
  const places = fullTitles(report, group);
  const forms = formsOf(report, places);
  return [
    block(`**《${escaped(law ? fullTitle(law) : withMark(longest(forms.map(([form]) => form))))}》**`),
    ...(law ? lawBlocks(law) : planBlocks(group.key)),
    ...numberBlocks(report, places),
    ...shortBlocks(report, document),
    ...undefinedBlocks(report, here, document),
    ...(forms.length > 1
      ? [block(`写法不止一种：${forms.map(([form, count]) => `《${escaped(withMark(form))}》${count} 处`).join('，')}。`)]
      : []),
    block(`本稿提到 ${places.length} 处：`, where(...places), '。'),
  ];
}

/** Laws, other than regulations, are named with the state's name in full. */
function fullTitle({ title, source }: Law): string {
  return /法典?$/.test(title) && source.includes('全国人大') ? `中华人民共和国${title}` : title;
}

function lawBlocks({ inForce, source, revised = [] }: Law): Block[] {
  const last = revised.at(-1);
  const first = `${day(inForce)}起施行${last ? '' : `（${source}）`}。`;
  if (!last) return [block(first)];
  return [block(`${first}修订：${day(last.passed)}（${last.source}），${day(last.inForce)}起施行。`)];
}

function day([year, month, date]: Law['inForce']): string {
  return `${year}年${month}月${date}日`;
}

function planBlocks(key: string): Block[] {
  const plan = TITLED_PLANS.find(({ title }) => key === title || (key.startsWith(title) && /^\d{4}~\d{4}$/.test(key.slice(title.length))));
  return plan ? [block(`规划期：${plan.editions.map(([from, to]) => `${from}—${to}年`).join('、')}。`)] : [];
}

/** 文号 in brackets right behind a title: 《办法》（浔政发〔2024〕3号）. */
const NUMBER = /^[》]?[ ]?\(([^()。,;]{1,16}〔\d{4}〕\d{1,5}号)/;
const NUMBER_SHOWN = 40;

function numberBlocks({ text }: Report, places: readonly Span[]): Block[] {
  for (const place of places) {
    const number = NUMBER.exec(fold(text.slice(place.end, place.end + NUMBER_SHOWN)))?.[1];
    if (number !== undefined) return [block(`文号：${escaped(number)}（`, where(place), '）。')];
  }
  return [];
}

function shortBlocks(report: Report, { shortNames }: NamedDocument): Block[] {
  return shortNames.map((shortName) => {
    const uses = shortPlaces(report, shortName).filter(({ as }) => as === 'short');
    const name = shortName.titled ? `《${escaped(shortName.name)}》` : `“${escaped(shortName.name)}”`;
    const used = uses.length === 0 ? ['，说明后没有用过。'] : [`，用 ${uses.length} 处：`, where(...uses.map(({ span }) => span)), '。'];
    return block(`简称${name}，`, where(shortName.place), '说明', ...used);
  });
}

/** 《办法》 that no 以下简称 explains. */
function undefinedBlocks(report: Report, here: NamedHere, { group }: NamedDocument): Block[] {
  const long = longTitles(report, group);
  const before = long.length === 0 ? undefined : originOf(report, here);
  if (!before || before.start >= here.span.start) return [];
  const title = escaped(withMark(report.text.slice(before.start, before.end)));
  return [block(`没有用“以下简称”说明；前面最近的是《${title}》（`, where(before), '）。')];
}

/** The ways in which a title is written, without 中华人民共和国 or with it, and how often each is. */
function formsOf({ text }: Report, places: readonly Span[]): (readonly [string, number])[] {
  const forms = new Map<string, number>();
  for (const { start, end } of places) forms.set(text.slice(start, end), (forms.get(text.slice(start, end)) ?? 0) + 1);
  return [...forms];
}

function longest(forms: readonly string[]): string {
  return forms.reduce((one, other) => (other.length > one.length ? other : one));
}

/** A title whose years stand behind 》 is shown with them inside. */
function withMark(form: string): string {
  return form.replace(/》[ 　]?/, '');
}
