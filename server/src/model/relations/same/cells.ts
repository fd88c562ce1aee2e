import { intersects } from '../../../text/interval';
import { measureClass } from '../../measures';
import type { Mention } from '../../mentions';
import type { PlacedMention, PlacedRelation } from '../../placed';
import { isCell, type CellMention } from '../../tables/table';
import { slipBetween } from '../slips';
import { isStatement } from './keys';
import { nameOf } from './name';

/** What names of rows and columns and the words of a sentence have besides what they name. */
const EMPTY =
  /\([^()]*\)|全[省市区县旗镇州乡]|(?:19|20)\d{2}年?(?:度)?|(?:本|今|当|全)年(?:度)?|总数|数量|[件人户份次]数|案件|合计|总计|共计|小计|情况|各类|行政机关|[数的共等、,:· ]/g;
/** An indicator of fewer characters may be anything's. */
const SHORTEST = 4;
const WHOLE_YEAR = /^(?:|全年|年内|本年度?|当年|今年)$/;

/**
 * A figure of a table and the same indicator in a sentence of the draft: `收到行政复议申请136件`, and 136 where 行政复议 meets
 * 收到申请. The same only where the names of row and column have the characters of the sentence's words, no more and no
 * less, in one measure, scope and period; several cells of one name say nothing. `year` is the report's
 * own, which a table without a year is of.
 */
export function restatedCells(placed: readonly PlacedMention[], year: number | undefined): PlacedRelation[] {
  if (!placed.some(({ mention }) => isCell(mention))) return [];
  const sentences = new Map<string, PlacedMention[]>();
  for (const one of placed) {
    const key = isCell(one.mention) ? undefined : sentenceKey(one.mention);
    const known = key === undefined ? undefined : sentences.get(key);
    if (known) known.push(one);
    else if (key !== undefined) sentences.set(key, [one]);
  }
  if (sentences.size === 0) return [];
  return [...cellsByKey(placed, sentences)].flatMap(([key, cells]) => compare(cells, sentences.get(key)!.slice(0, REMEMBERED), year));
}

const KEYS = new WeakMap<Mention, { readonly key: string | undefined }>();

/** The key of a figure of a sentence, worked out once for all versions of the draft that have it. */
function sentenceKey(mention: Mention): string | undefined {
  let known = KEYS.get(mention);
  if (!known) KEYS.set(mention, (known = { key: keyOf(nameOf(mention), mention) }));
  return known.key;
}

function compare(cells: readonly PlacedMention[], said: readonly PlacedMention[], year: number | undefined): PlacedRelation[] {
  const pairs = said.flatMap((one) => cells.filter((cell) => mayAgree(cell, one)).map((cell) => [cell, one] as const));
  const agreeing = pairs.filter(([cell, one]) => agree(cell.mention, one.mention));
  if (agreeing.length > 0) return [relationOf(...agreeing[0]!)];
  const [pair, ...more] = pairs.filter(([cell, one]) => isOne(cell, one, year));
  return pair && more.length === 0 && cells.length === 1 && said.length === 1 ? [relationOf(...pair)] : [];
}

/** How many cells and how many sentences of one name are compared. */
const REMEMBERED = 4;

/** The cells whose names a sentence has. */
function cellsByKey(placed: readonly PlacedMention[], said: ReadonlyMap<string, unknown>): Map<string, PlacedMention[]> {
  const cells = new Map<string, PlacedMention[]>();
  for (const one of placed) {
    const { mention } = one;
    if (!isCell(mention)) continue;
    for (const key of cellKeys(mention)) {
      if (!said.has(key)) continue;
      const known = cells.get(key);
      if (!known) cells.set(key, [one]);
      else if (known.length < REMEMBERED) known.push(one);
    }
  }
  return cells;
}

const CELL_KEYS = new WeakMap<CellMention, readonly string[]>();

/** The keys of a cell, by its names alone and with what its table is about; worked out once. */
function cellKeys(cell: CellMention): readonly string[] {
  let keys = CELL_KEYS.get(cell);
  if (!keys) CELL_KEYS.set(cell, (keys = isNamed(cell) ? namesOf(cell).flatMap((words) => keyOf(words, cell) ?? []) : []));
  return keys;
}

function namesOf({ cell: { row, column }, topic }: CellMention): string[] {
  const names = row.names.join('') + column.names.join('');
  return topic === '' || names.includes(topic) ? [names] : [names, topic + names];
}

/** A part, a change, a subtotal is not what a sentence states under the same words. */
function isNamed({ cell: { row, column } }: CellMention): boolean {
  return [row, column].every(({ ofWhich, derived, total }) => !ofWhich && (derived === undefined || derived === 'rate') && total !== 'sub');
}

/** The characters that name an indicator, in any order; undefined where there are too few, or the figure states nothing. */
function keyOf(words: string, mention: Mention): string | undefined {
  const { kind, loose } = mention.quantity;
  if (loose || (kind !== 'amount' && kind !== 'share') || (!isCell(mention) && !isSaid(mention))) return undefined;
  const name = words.replace(EMPTY, '');
  return name.length < SHORTEST || name.length > 24 ? undefined : `${kind}|${[...name].sort().join('')}`;
}

function isSaid(mention: Mention): boolean {
  if (mention.quantity.kind === 'amount') return isStatement(mention) && mention.depth === 0;
  return mention.depth === 0 && !/上年|去年|同期|计划|目标|力争|以上|其中/.test(mention.gap.slice(-16));
}

function agree(a: Mention, b: Mention): boolean {
  return intersects(a.quantity.value, b.quantity.value);
}

/** One measure, and neither scope nor period against it. */
function mayAgree({ mention: cell }: PlacedMention, { mention: said }: PlacedMention): boolean {
  if (cell.quantity.unit !== '' && measureClass(cell.quantity.unit) !== measureClass(said.quantity.unit)) return false;
  if (said.scope !== '' && said.scope !== cell.scope && !(cell.scope === '' && /^全/.test(said.scope))) return false;
  return cell.period === '' || cell.period === '本年' || !/\d{4}/.test(said.period) || cell.period.slice(0, 4) === said.period.slice(0, 4);
}

/** Whether a sentence can only be about what the cell holds: for the whole year, or for the very year of its column. */
function isOne({ mention: cell }: PlacedMention, { mention: said }: PlacedMention, year: number | undefined): boolean {
  const ofWholeYear = WHOLE_YEAR.test(said.period) || (year !== undefined && said.period.replace(/年度?$/, '') === String(year));
  const titled = isCell(cell) && cell.cell.row.period === undefined && cell.cell.column.period === undefined;
  if (/\d{4}/.test(cell.period) && !(titled && WHOLE_YEAR.test(said.period)))
    return new RegExp(`^${cell.period.slice(0, 4)}年(?:度)?$`).test(said.period);
  return cell.period !== '上年' && ofWholeYear;
}

function relationOf(cell: PlacedMention, said: PlacedMention): PlacedRelation {
  const holds = agree(cell.mention, said.mention);
  const [first, second] = isBefore(cell, said) ? [cell, said] : [said, cell];
  const slip = holds ? undefined : slipBetween(second.mention.quantity.printed, first.mention.quantity.printed);
  return {
    draft: {
      kind: 'same',
      verdict: holds ? 'holds' : 'broken',
      formula: `${first.mention.text} ${holds ? '=' : '≠'} ${second.mention.text}`,
      reason: `正文与表中都有“${nameOf(said.mention)}”`,
      ...(slip ? { slip } : {}),
      ...(holds ? {} : { assumption: '正文与表说的是同一范围、同一时期的同一指标' }),
    },
    figures: [
      { role: 'value', ...first },
      { role: 'value', ...second },
    ],
  };
}

function isBefore(a: PlacedMention, b: PlacedMention): boolean {
  return a.line < b.line || (a.line === b.line && a.mention.quantity.start < b.mention.quantity.start);
}
