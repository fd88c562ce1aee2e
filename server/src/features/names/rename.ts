import type { Report } from '../../model/report';
import { titleKey } from '../../rules/consistency/titles';
import type { Edit } from '../../rules/rule';
import { fold } from '../../text/fold';
import { span, type Span } from '../../text/span';
import { namedAt } from './namedAt';
import type { NamedBody, NamedDocument, NamedHere } from './named';
import { fullPlaces, fullTitles, shortPlaces } from './namedPlaces';
import { judgeFullName, judgeShortName, judgeTitle } from './newName';
import { longTitles } from './origin';
import { readsWell, type Expected } from './readsWell';
import { shortNamesOf, type ShortName } from './shortNames';
import { titleGroup, titlePlaces } from './titleGroups';
import { isSameTail, titleParts, type TitleParts } from './titleParts';

/** Why something cannot be renamed, as a sentence for the user. */
export interface Refused {
  readonly refused: string;
}

/** What is renamed: the words that the user sees in the box, and their place. */
export interface Renamable {
  readonly span: Span;
  readonly text: string;
}

/** Edits in the order of the text; none where the name stays what it was. */
export interface Renamed {
  readonly edits: readonly Edit[];
}

/** What can be renamed at a place: a title in 《》, a short name that the draft defines, or the full name of one. */
export function renamableAt(report: Report, offset: number): Renamable | Refused {
  const here = namedAt(report, offset);
  const refused = refusalFor(report, here);
  if (!here || refused !== undefined) return { refused: refused ?? NOTHING_HERE };
  const { start, end } = here.span;
  const text = report.text.slice(start, end);
  // years behind 》 are no part of what is typed
  const close = here.named.kind === 'document' ? text.indexOf('》') : -1;
  const place = close < 0 ? here.span : span(start, start + close);
  return { span: place, text: report.text.slice(place.start, place.end) };
}

/** Gives what stands at a place another name over the whole draft. */
export function rename(report: Report, offset: number, typed: string): Renamed | Refused {
  const here = namedAt(report, offset);
  const refused = refusalFor(report, here);
  if (!here || refused !== undefined) return { refused: refused ?? NOTHING_HERE };
  if (here.shortName) return renameShort(report, here.shortName, typed);
  return here.named.kind === 'document' ? renameTitle(report, here, here.named, typed) : renameFull(report, here.named as NamedBody, typed);
}

const NOTHING_HERE = '此处没有可以改名的名称。请把光标放在书名号里的文件名称，或者用“以下简称”说明过的简称上。';

function refusalFor(report: Report, here: NamedHere | undefined): string | undefined {
  if (!here) return NOTHING_HERE;
  const { named, as } = here;
  if (named.kind === 'indicator') return '数据不能改名。';
  if (named.kind === 'heading') return `${as === 'heading' ? '序号' : '对标题的引用'}不能改名；要改序号，请在标题处用“重新编排序号”。`;
  if (named.kind !== 'document' || here.shortName) return undefined;
  const long = longTitles(report, named.group).map((group) => textOf(report, titlePlaces(report, group)[0]!));
  if (long.length < 2) return undefined;
  const [one, other] = long as [string, string];
  return `这里的简称没有用“以下简称”说明，可能指《${one}》，也可能指《${other}》，不能一并改名。`;
}

function textOf({ text }: Report, { start, end }: Span): string {
  return text.slice(start, end);
}

function renameTitle(report: Report, here: NamedHere, named: NamedDocument, typed: string): Renamed | Refused {
  const judged = judgeTitle(typed);
  if ('refused' in judged) return judged;
  if (shortNamesOf(report).some(({ name, titled }) => titled && name === fold(judged.name)))
    return { refused: `本稿已用《${judged.name}》作简称，改后就分不清了。` };
  const shown = renamableAt(report, here.span.start) as Renamable;
  const [was, is] = [titleParts(shown.text), titleParts(judged.name)];
  const edits = fullTitles(report, named.group).flatMap((place) => renamedTitle(place, titleParts(textOf(report, place)), was, is));
  const groups = new Set([named.group, titleGroup(report, titleKey(fold(judged.name)))]);
  const known = [...groups].reduce((sum, group) => sum + (group ? titlePlaces(report, group).length : 0), 0);
  return checked(report, edits, { kind: 'title', name: judged.name, most: known });
}

/** What was changed in the title that was typed over, done to another; 中华人民共和国, years and 试行 stay where they have not been. */
function renamedTitle({ start, end }: Span, own: TitleParts, was: TitleParts, is: TitleParts): Edit[] {
  const state = was.state === is.state ? own.state : is.state;
  const keepsTail = isSameTail(was.tail, is.tail) || (own.tail === '' && was.tail !== '');
  const tail = keepsTail ? own.tail : is.tail;
  if (own.mark === '') return [{ span: span(start, end), newText: `${state}${is.core}${tail}` }];
  // what stands behind 》 is an edit of its own
  const close = start + own.state.length + own.core.length;
  return [
    { span: span(start, close), newText: `${state}${is.core}` },
    { span: span(close + 1, end), newText: keepsTail ? own.mark.slice(1) + tail : tail },
  ];
}

function renameShort(report: Report, shortName: ShortName, typed: string): Renamed | Refused {
  const { titled } = shortName;
  const judged = judgeShortName(typed, titled);
  if ('refused' in judged) return judged;
  const { name } = judged;
  const folded = fold(name);
  if (folded !== shortName.name && shortNamesOf(report).some((one) => one.name === folded))
    return { refused: `本稿已有简称“${name}”，改后就分不清了。` };
  const edits = shortPlaces(report, shortName).map((place) => ({ span: place.span, newText: name }));
  return checked(report, edits, { kind: 'short', name, titled });
}

function renameFull(report: Report, { shortName }: NamedBody, typed: string): Renamed | Refused {
  const judged = judgeFullName(typed);
  if ('refused' in judged) return judged;
  const edits = fullPlaces(report, shortName).map((place) => ({ span: place.span, newText: judged.name }));
  return checked(report, edits, { kind: 'full', name: judged.name, shortName, uses: shortPlaces(report, shortName).length });
}

/** The edits that change something, if what they make is read as it is meant. */
function checked(report: Report, edits: readonly Edit[], expected: Expected): Renamed | Refused {
  const changing = edits.filter((edit) => textOf(report, edit.span) !== edit.newText);
  if (changing.length === 0) return { edits: [] };
  const refused = readsWell(report, edits, expected);
  return refused === undefined ? { edits: changing } : { refused };
}
