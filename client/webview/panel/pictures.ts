import type { PanelAnswer, PanelRate, PanelRelation, PanelTotal } from '../../../server/src/protocol/panel';
import { contentsPicture } from './contentsPicture';
import { findingsPicture } from './findingsPicture';
import { flowPicture } from './flowPicture';
import { keptState } from './kept';
import type { Picture } from './picture';
import { ratesPicture } from './ratesPicture';
import { totalsPicture } from './totalsPicture';
import { say } from './words';

/** Pictures under one heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What is said where there is none. */
  readonly nothing: string;
  /** How many there are that are not listed. */
  readonly unlisted: number;
  readonly pictures: readonly Picture[];
}

/** So many rows are drawn until all are asked for; what does not come out always, verified or not. */
const [FEW_TOTALS, FEW_RATES] = [10, 10];

/** What was drawn stays drawn while a draft is looked at, also when its figures are mended. */
const drawn = { uri: '', ids: new Set<string>() };

export function sectionsOf(uri: string, panel: PanelAnswer): Section[] {
  if (drawn.uri !== uri) Object.assign(drawn, { uri, ids: new Set<string>() });
  const { flows, totals, rates, contents, findings, unlisted } = panel;
  const some = <T>(all: readonly T[], make: () => Picture): Picture[] => (all.length > 0 ? [make()] : []);
  return [
    section('flows', unlisted.flows, flows.map(flowPicture)),
    section(
      'totals',
      unlisted.totals,
      some(totals, () => totalsOf(totals)),
    ),
    section(
      'rates',
      unlisted.rates,
      some(rates, () => ratesOf(rates)),
    ),
    section(
      'contents',
      0,
      some(contents.items, () => contentsPicture(contents)),
    ),
    section(
      'findings',
      unlisted.findings,
      some(findings, () => findingsPicture(findings)),
    ),
  ];
}

function section(id: string, unlisted: number, pictures: readonly Picture[]): Section {
  return { id, title: say(`section-${id}`), nothing: say(`no-${id}`), unlisted, pictures };
}

function doesFail({ verdict }: PanelRelation): boolean {
  return verdict === 'broken' || verdict === 'verified';
}

function totalsOf(totals: readonly PanelTotal[]): Picture {
  const { shown, folded } = unfolded('totals', totals, FEW_TOTALS, doesFail);
  return totalsPicture(shown, folded);
}

/** A bound that holds by itself is the least worth seeing. */
function ratesOf(rates: readonly PanelRate[]): Picture {
  const { shown, folded } = unfolded('rates', rates, FEW_RATES, (rate) => doesFail(rate) || rate.given !== undefined);
  return ratesPicture(shown, folded);
}

function unfolded<T extends { readonly id: string }>(
  picture: string,
  all: readonly T[],
  few: number,
  isFirst: (one: T) => boolean,
): { shown: readonly T[]; folded: Picture['folded'] } {
  const isOpen = keptState().unfolded.includes(picture);
  const chosen = new Set(all.filter((one) => isFirst(one) || drawn.ids.has(`${picture}/${one.id}`)));
  for (const one of all) if (chosen.size < few) chosen.add(one);
  for (const { id } of chosen) drawn.ids.add(`${picture}/${id}`);
  const hidden = all.length - chosen.size;
  return { shown: isOpen ? all : all.filter((one) => chosen.has(one)), folded: hidden > 0 ? { hidden, isOpen } : undefined };
}
