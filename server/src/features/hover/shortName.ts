import type { Report } from '../../model/report';
import type { NamedBody } from '../names/named';
import { fullPlaces, shortPlaces } from '../names/namedPlaces';
import type { ShortName } from '../names/shortNames';
import { block, escaped, where, type Block, type Piece } from './blocks';

/** A short name, or the full name for which it stands: what it means, where that is said, and where both are used. */
export function shortNameBlocks(report: Report, { shortName }: NamedBody): Block[] {
  const { name, titled, clause } = shortName;
  const places = shortPlaces(report, shortName);
  const uses = places.filter(({ as }) => as === 'short').map(({ span }) => span);
  const early = uses.filter(({ start }) => start < shortName.place.start);
  const full = fullPlaces(report, shortName).map(({ span }) => span);
  const count = uses.length === 0 ? ['简称说明后没有用过。'] : [`简称用 ${uses.length} 处：`, where(...uses), '。'];
  return [
    block(`**${titled ? `《${escaped(name)}》` : escaped(name)}**，${meaning(shortName)}`),
    block('说明：', where(clause), `“${escaped(report.text.slice(clause.start, clause.end))}”。`),
    block(...count, ...earlyPieces(early)),
    ...(full.length > 1 ? [block(`全称用 ${full.length} 处：`, where(...full), '。')] : []),
  ];
}

function meaning({ area, fullText, before }: ShortName): string {
  if (fullText !== '') return `是${escaped(area + fullText)}的简称。`;
  return before === '' ? '是本稿所定的简称。' : `是“${escaped(before)}”的简称。`;
}

function earlyPieces(early: readonly { readonly start: number; readonly end: number }[]): Piece[] {
  return early.length === 0 ? [] : [`其中 ${early.length} 处在说明之前：`, where(...early), '。'];
}
