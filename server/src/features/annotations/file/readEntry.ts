import type { Annotation, AnnotationKind, Stamp } from '../annotation';
import { UNKNOWN_TIME } from '../stamps';
import { contentId } from './contentId';
import { isObject, isText, isTextList, listOf, Members, unlessEmpty, type JsonObject } from './members';
import { inOurTime, takeCreated, takeModified } from './people';
import { bodiesIn, readComments, readReason, readRecord } from './readBody';
import { readTarget } from './readTarget';
import { isOwn, isStandard, KINDS, ownNames } from './vocabulary';

/** An annotation of ours, its position still in code points, and the draft's name as it has it. */
export interface Entry {
  readonly annotation: Annotation;
  readonly name: string;
}

/**
 * Reads one entry of the file. Undefined for what is no annotation of ours: another kind, another target, or one of ours in
 * which what it stands for cannot be read. Such an entry is kept as it is.
 */
export function readEntry(value: unknown): Entry | undefined {
  const kind = isObject(value) ? kindOf(value) : undefined;
  if (!kind || !isObject(value)) return undefined;
  const target = readTarget(value['target']);
  const members = new Members(value);
  const common = target && readCommon(members, value);
  const said = common && READERS[kind](members, common);
  if (!said) return undefined;
  members.takeAny('target');
  const kept = { ...othersOf(members, kind), target: target.kept, body: said.kept };
  const extra = { ...members.rest(), ...unlessEmpty(kept) };
  return { annotation: { ...common, ...said.value, anchor: target.anchor, extra } as Annotation, name: target.name };
}

/** By our own type; a comment of another program is a remark. */
function kindOf(value: JsonObject): AnnotationKind | undefined {
  const types = listOf(value['type']);
  const kind = KIND_NAMES.find((name) => types.some((type) => isOwn(type, KINDS[name].type)));
  if (kind) return kind;
  const motivations = listOf(value['motivation']);
  const comments = motivations.length === 0 || motivations.some((one) => isStandard(one, KINDS.remark.motivation));
  return comments && types.some((type) => isStandard(type, 'Annotation')) ? 'remark' : undefined;
}

const KIND_NAMES = ['verification', 'source', 'remark'] as const satisfies readonly AnnotationKind[];

interface Common {
  readonly id: string;
  readonly created: Stamp;
  readonly modified: Stamp;
}

const NOBODY: Stamp = { author: '', at: UNKNOWN_TIME };

function readCommon(members: Members, whole: JsonObject): Common {
  const id = members.take(['id', '@id'], isText) ?? contentId(whole);
  const told = takeCreated(members, NOBODY);
  const changed = takeModified(members, told);
  const created = inOurTime(told.at === UNKNOWN_TIME && changed ? { ...told, at: changed.at } : told);
  return { id, created, modified: changed ? inOurTime(changed) : created };
}

interface Said {
  readonly value: object;
  readonly kept: JsonObject | undefined;
}

const READERS: Readonly<Record<AnnotationKind, (members: Members, common: Common) => Said | undefined>> = {
  remark(members, common) {
    const { value: comments, kept } = readComments(bodiesIn(members), common);
    if (comments.length === 0) return undefined;
    const state = members.take(ownNames('state'), isState) ?? 'open';
    return { value: { kind: 'remark', state, comments }, kept };
  },
  /** Nothing is silenced by what cannot be read in full: which rule, and which figures it rests on. */
  verification(members) {
    const rule = takeIfTold(members, 'rule', isText);
    const restsOn = takeIfTold(members, 'restsOn', isTextList);
    if (rule === 'wrong' || restsOn === 'wrong') return undefined;
    const { value: reason, kept } = readReason(bodiesIn(members));
    return { value: { kind: 'verification', reason, ...(rule && { rule: rule.value }), restsOn: restsOn?.value ?? [] }, kept };
  },
  source(members) {
    const { value, kept } = readRecord(bodiesIn(members));
    return { value: { kind: 'source', ...value }, kept };
  },
};

function isState(value: unknown): value is 'open' | 'resolved' {
  return value === 'open' || value === 'resolved';
}

function takeIfTold<T>(members: Members, term: string, is: (value: unknown) => value is T): { readonly value: T } | 'wrong' | undefined {
  const value = members.take(ownNames(term), is);
  if (value !== undefined) return { value };
  return ownNames(term).some((name) => members.peek(name) !== undefined) ? 'wrong' : undefined;
}

/** Types and motivations beside ours. */
function othersOf(members: Members, kind: AnnotationKind): JsonObject {
  const { type, motivation } = KINDS[kind];
  const types = listOf(members.takeAny('type')).filter((one) => !isStandard(one, 'Annotation') && !isOwn(one, type));
  const motivations = listOf(members.takeAny('motivation')).filter((one) => !isStandard(one, motivation));
  return { type: types.length > 0 ? types : undefined, motivation: motivations.length > 0 ? motivations : undefined };
}
