import { LAWS, type Law } from '../../model/subjects/laws';
import { TITLED_PLANS } from '../../model/subjects/plans';
import { reportYear } from '../../model/reportYear';
import type { Report } from '../../model/report';
import { titlesOf } from '../../rules/consistency/titles';
import { perLine } from '../../syntax/perLine';
import { fold } from '../../text/fold';
import { spanOf, type Place } from './place';
import type { Proposal } from './proposal';
import { keyFor } from './typed';

/** The longest title there is. */
const LONGEST = 78;
/** So many titles of the draft are proposed. */
const MOST = 60;

/** What has been typed behind 《; undefined where the cursor stands in no title. */
export function typedTitle({ before }: Place): string | undefined {
  const open = before.lastIndexOf('《');
  if (open < 0 || before.length - open > LONGEST || before.indexOf('》', open) >= 0) return undefined;
  return before.slice(open + 1);
}

/** Behind 《: the titles that the draft has already, the most used first, then laws and plans. 》 is not doubled where it stands there. */
export function titleProposals(place: Place): Proposal[] {
  const typed = typedTitle(place);
  if (typed === undefined) return [];
  const used = titlesInDraft(place);
  const known = new Set(used.map(({ key }) => key));
  const named = used.map(({ title, uses }) => ({
    kind: 'document' as const,
    title,
    detail: `本稿已用${uses}次`,
    note: undefined,
    keys: keysOf(title),
  }));
  const laws = lawsFor(place.report, typed).filter(({ title }) => !known.has(bare(title)));
  const inside = restOfTitle(place);
  return [...named, ...laws]
    .filter(({ keys }) => keyFor(typed, keys) !== undefined)
    .map(({ kind, title, detail, note, keys }) => ({
      kind,
      label: `《${title}${title.includes('》') ? '' : '》'}`,
      detail,
      ...(note !== undefined && { note }),
      span: spanOf(place, typed, inside),
      newText: title.includes('》') ? title : `${title}》`,
      keys,
    }));
}

/** How much of a title stands behind the cursor, with its 》: it gives way to what is chosen. */
function restOfTitle({ after }: Place): number {
  const close = after.indexOf('》');
  return close >= 0 && !/[《。;,:]/.test(after.slice(0, close)) ? close + 1 : 0;
}

const titlesIn = perLine(titlesOf);

interface UsedTitle {
  readonly title: string;
  readonly key: string;
  readonly uses: number;
}

/** The titles of the draft by how often they are used; of several ways to write one the most frequent. The one at the cursor is not counted. */
function titlesInDraft({ report, offset }: Place): UsedTitle[] {
  const byKey = new Map<string, { uses: number; forms: Map<string, number> }>();
  for (const { text, start: from, kind } of report.document.lines) {
    const found = kind === 'body' || kind === 'heading' || kind === 'table' ? titlesIn(text) : undefined;
    for (const { start, end, key } of found?.titles ?? []) {
      if (from + start <= offset && offset <= from + end) continue;
      const raw = report.text.slice(from + start, from + end);
      const known = byKey.get(key) ?? { uses: 0, forms: new Map<string, number>() };
      known.uses += 1;
      known.forms.set(raw, (known.forms.get(raw) ?? 0) + 1);
      byKey.set(key, known);
    }
  }
  const titles = [...byKey].map(([key, { uses, forms }]) => ({ key, uses, title: mostUsed(forms) }));
  return titles.sort((a, b) => b.uses - a.uses).slice(0, MOST);
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  let [best, uses] = ['', 0];
  for (const [form, count] of forms) if (count > uses) [best, uses] = [form, count];
  return best;
}

const STATE = '中华人民共和国';
const MARKS = /[\s"'“”‘’、,，·.:;《》〈〉<>()（）〔〕[\]\-‐-―]/g;

/** A title as `Title.key` has it. */
function bare(title: string): string {
  return fold(title)
    .replace(/(\d{4})年?[-‐-―~至]+(\d{4})年?/, '$1~$2')
    .replace(MARKS, '')
    .replace(/^中华人民共和国(?=..)/, '');
}

/** A title is found by its first words, with 中华人民共和国 and without, and by what it is about: 关于加强……. */
function keysOf(title: string): string[] {
  const without = title.startsWith(STATE) ? title.slice(STATE.length) : title.replace(/^关于(?:印发)?[〈<]?/, '');
  return without === title ? [title] : [title, without];
}

/** Laws and plans that are in force when the report is written, a year after the one it is about at the latest. */
function lawsFor(report: Report, typed: string) {
  const year = reportYear(report.document);
  const inTime = (since: number): boolean => year === undefined || since <= year + 1;
  const full = typed.length > 0 && STATE.startsWith(typed.slice(0, STATE.length));
  const laws = LAWS.filter(({ inForce }) => inTime(inForce[0])).map((law) => {
    const title = full && /法(?:典)?$/.test(law.title) ? STATE + law.title : law.title;
    return { kind: 'law' as const, title, ...toldOf(law), keys: keysOf(title) };
  });
  const plans = TITLED_PLANS.flatMap(({ title, editions }) =>
    editions
      .filter(([from]) => inTime(from))
      .map(([from, to]) => ({
        kind: 'law' as const,
        title: `${title}（${from}—${to}年）`,
        detail: '规划、纲要',
        note: undefined,
        keys: keysOf(title),
      })),
  );
  return [...laws, ...plans];
}

/** Since when its newest version is in force, and how that was issued. */
function toldOf({ inForce, source, revised }: Law): { detail: string; note: string } {
  const last = revised?.at(-1);
  const [year, month, day] = last?.inForce ?? inForce;
  const since = `${year}年${month}月${day}日起施行`;
  return { detail: `${year}年${last ? '修订' : ''}施行`, note: `${last?.source ?? source}，${since}${last ? '（修订）' : ''}。` };
}
