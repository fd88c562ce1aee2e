import { comparable, isDownstream, type Mention } from '../../mentions';
import { divisionOf, namesRest } from '../../subjects/partitions';
import { canBeWithin, compareSum } from '../arithmetic';
import { ENDS, hasShare, isBare, isPaired, NEW_STATEMENT, partWords, type Reach } from './list';

/** How many figures beyond its likeliest end a list is tried with. */
const FURTHEST = 16;

/** The parts from `first` on, and where else the list might end. */
export function partsFrom(mentions: readonly Mention[], first: Mention, total: Mention): Reach {
  const parts: Mention[] = [first];
  const further: Mention[][] = [];
  const beyond = (next: Mention): void => {
    if (further.length < FURTHEST) further.push([...(further.at(-1) ?? parts), next]);
  };
  let ended = false;
  let limit = 0;
  for (const next of mentionsAfter(mentions, first)) {
    if (/其中|从中/.test(next.gap)) break;
    if (isPaired(mentions, next) && !isCountedAlike(first, next)) continue;
    if (!isCountedAlike(first, next)) {
      // a slip of the measure word inside a list that adds up: 411条、5476条、1551件
      if (next.separation <= 2 && !ENDS.test(next.lead)) beyond(next);
      ended = true;
      continue;
    }
    if (endsList(parts, next)) break;
    limit ||= Math.max(next.separation, 1);
    // 维持56件，占37%；驳回20件，占13%: each with its share
    const shared = hasShare(mentions, parts.at(-1)!) && hasShare(mentions, next) && compareSum(total, [...parts, next]) !== 'over';
    ended ||= !shared && (!isBeside(parts, next, total, limit) || beginsStatement(first, next));
    if (ended) beyond(next);
    else parts.push(next);
  }
  const shorter = parts.map((_, i) => parts.slice(0, i + 1)).filter((list, i) => list.length >= 2 && (parts[i + 1]?.separation ?? 0) >= 2);
  return { parts, alternatives: [...further, ...shorter].filter((list) => list.every((m) => m !== total)) };
}

/** The amounts behind a figure in its sentence and bracket; what stands in deeper brackets is passed over. */
function* mentionsAfter(mentions: readonly Mention[], first: Mention): Generator<Mention> {
  for (let i = first.index + 1; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.depth < first.depth || next.sentence !== first.sentence) return;
    if (next.bracket === first.bracket && next.quantity.kind === 'amount') yield next;
  }
}

function isCountedAlike(first: Mention, next: Mention): boolean {
  return comparable(next, first) || (isBare(first) && isBare(next));
}

/** `其中立行立改类142个，已完成整改140个`: what has been done with a part is no part beside it. */
const DONE = /^(?:均|现|都)?已|^完成/;

/** `含旧存532件，审结6894件`: behind what was carried over, only what came in stands beside it. */
const CARRIED = /旧存|结转|留存|遗留/;
const CAME_IN = /新|本年|当年|今年|受理|收[到案]|登记|立案/;

function endsList(parts: readonly Mention[], next: Mention): boolean {
  if (parts.length === 1 && next.separation > 1 && CARRIED.test(partWords(parts[0]!)) && !CAME_IN.test(next.lead)) return true;
  if (ENDS.test(next.gap) && !namesRest(next.lead)) return true;
  if (DONE.test(next.lead) && !DONE.test(partWords(parts[0]!)) && next.separation > 1) return true;
  return parts.some((part) => isDownstream(part, next) !== undefined || isStepOf(part, next));
}

/** Whether the marks set a figure beside the parts before it: none stronger than the first, none above the cue. */
function isBeside(parts: readonly Mention[], next: Mention, total: Mention, limit: number): boolean {
  if (next.separation > Math.max(limit, 1) || next.separation >= 4) return false;
  if (next.separation <= 1) return true;
  // ……2300多人、其中顶尖人才41人，新增高技能人才39万人: ， is above 、其中
  if (/、其中/.test(parts[0]!.gap)) return false;
  return (canBeWithin(next, total) && canBeWithin(parts[0]!, total)) || divisionOf([...parts, next].map(partWords)) !== undefined;
}

function beginsStatement(first: Mention, next: Mention): boolean {
  return NEW_STATEMENT.test(next.lead) && !NEW_STATEMENT.test(partWords(first));
}

/** `转派办理25764件，转派件已办结25102件`: what became of a part is no part beside it. */
function isStepOf(part: Mention, next: Mention): boolean {
  const head = partWords(part).slice(0, 2);
  return (
    head.length === 2 &&
    next.lead.startsWith(head) &&
    /已|办结|完成|整改|其中/.test(next.lead.slice(2)) &&
    !/已|办结|完成|整改/.test(part.lead)
  );
}
