import { slip, type Slip } from './slip';

const NUMERALS = '一二三四五六七八九十';

/** `二是`: its number, and where it begins. */
interface Item {
  readonly ordinal: number;
  readonly start: number;
}

/** `一是…；二是…。三是…。`: marks between items of one series that are not the same. `items` are the places of 是. */
export function seriesIn(folded: string, items: readonly number[]): Slip[] {
  const slips: Slip[] = [];
  let run: Item[] = [];
  const finish = (): void => {
    const found = run.length >= FEWEST ? mixed(folded, run) : undefined;
    if (found) slips.push(found);
    run = [];
  };
  for (const at of items) {
    const item = itemAt(folded, at);
    if (!item) continue;
    if (item.ordinal !== run.length + 1) finish();
    if (item.ordinal === run.length + 1) run.push(item);
  }
  finish();
  return slips;
}

const FEWEST = 3;

function itemAt(folded: string, shi: number): Item | undefined {
  const [last, before] = [NUMERALS.indexOf(folded[shi - 1]!), folded[shi - 2] ?? ''];
  if (before === '十' && last < 9) return opened(folded, { ordinal: last + 11, start: shi - 2 });
  return NUMERALS.includes(before) && before !== '' ? undefined : opened(folded, { ordinal: last + 1, start: shi - 1 });
}

/** Only what begins a clause is an item: 唯一是 is none. */
function opened(folded: string, item: Item): Item | undefined {
  const before = folded[item.start - 1];
  return before === undefined || ' 。;:,”)'.includes(before) ? item : undefined;
}

function mixed(folded: string, run: readonly Item[]): Slip | undefined {
  const ends = run.slice(1).map(({ start }) => lastOf(folded, start));
  const stops = ends.filter((at) => folded[at] === '。');
  const halves = ends.filter((at) => folded[at] === ';');
  if (halves.length === 0 || stops.length + halves.length < ends.length) return undefined;
  const long = run.slice(1).some(({ start }, i) => folded.slice(run[i]!.start, lastOf(folded, start)).includes('。'));
  if (stops.length === 0 && !long) return undefined;
  const wrong = long || halves.length < stops.length ? halves : stops;
  const wanted = wrong === halves ? '。' : '；';
  const reason = long && wrong === halves ? '各项中有的已含句号，项末不再用分号' : `前后用了“；”和“。”，宜统一为“${wanted}”`;
  const edits = wrong.map((at) => ({ start: at, end: at + 1, newText: wanted }));
  return { ...slip('series-marks-mixed', wrong[0]!, wrong[0]! + 1, `并列各项末尾的标点不一：${reason}`), edits, safety: 'suggestion' };
}

/** The last character before a place that is no blank. */
function lastOf(folded: string, end: number): number {
  let at = end - 1;
  while (folded[at] === ' ') at -= 1;
  return at;
}
