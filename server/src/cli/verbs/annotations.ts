import type { Annotation, AnnotationKind } from '../../features/annotations/annotation';
import { dayOf } from '../../features/annotations/review/stamp';
import type { Bilingual } from '../../rules/rule';
import type { Cell } from '../../text/csv';
import type { Listed, State } from '../annotations/listed';
import { shortId } from '../annotations/ids';
import { placeOf, textOf, type Draft } from '../draft';
import { annotationToJson } from '../json/annotation';
import type { Style } from '../text/style';
import { headedTable } from '../text/table';
import { cropEnd, printable } from '../text/width';
import { defineVerb } from './verb';

export const KIND_NAMES: Readonly<Record<AnnotationKind, Bilingual>> = {
  remark: { zh: '批注', en: 'remark' },
  verification: { zh: '核实', en: 'verification' },
  source: { zh: '依据', en: 'source' },
};

export const STATE_NAMES: Readonly<Record<State, Bilingual>> = {
  open: { zh: '未解决', en: 'open' },
  resolved: { zh: '已解决', en: 'resolved' },
  current: { zh: '有效', en: 'current' },
  outdated: { zh: '已变动', en: 'outdated' },
  agrees: { zh: '相符', en: 'agrees' },
  differs: { zh: '不符', en: 'differs' },
  unknown: { zh: '未定', en: 'unknown' },
};

const LOST: Bilingual = { zh: '失联', en: 'lost' };

const HEADINGS: readonly Bilingual[] = [
  { zh: '位置', en: 'place' },
  { zh: '类别', en: 'kind' },
  { zh: '状态', en: 'state' },
  { zh: '编号', en: 'id' },
  { zh: '作者', en: 'author' },
  { zh: '日期', en: 'date' },
  { zh: '原文', en: 'words' },
  { zh: '内容', en: 'says' },
];

/** Columns of a terminal that words and names may take; all of them are in the other formats. */
const WIDEST = 24;
const WIDEST_TEXT = 60;

const COLUMNS = [
  ...['path', 'line', 'column', 'kind', 'state', 'lost', 'id', 'author', 'created', 'modified', 'modified_by', 'headings', 'quote', 'text'],
  ...['says', 'replies', 'rule', 'rests_on', 'department', 'document', 'place', 'link', 'value', 'start', 'end'],
] as const;

/** What people have said of drafts. What is to be listed is read beside each draft and handed to it. */
export const annotationsVerb = defineVerb<Listed>({
  key: 'annotations',
  analyse: () => [],
  json: annotationToJson,
  text(items, draft, style) {
    const rows = items.map((item) => rowOf(item, draft, style));
    return headedTable(HEADINGS, rows, style).map((row) => `  ${row}`);
  },
  csv: { columns: COLUMNS, row: cellsOf },
});

function rowOf({ annotation, span, state }: Listed, draft: Draft, { say, colors }: Style): string[] {
  const place = span && placeOf(draft.lines, span);
  const paint = state === 'open' || state === 'outdated' || state === 'differs' ? colors.yellow : colors.green;
  const { modified, id, anchor, kind } = annotation;
  return [
    place ? `${place.line}:${place.column}` : colors.red(say(LOST)),
    say(KIND_NAMES[kind]),
    paint(say(STATE_NAMES[state])),
    shortId(id),
    cropEnd(printable(modified.author), WIDEST),
    say({ zh: dayOf(modified.at), en: modified.at.slice(0, 10) }),
    cropEnd(printable(anchor.quote.exact), WIDEST),
    cropEnd(printable(sentenceOf(annotation)), WIDEST_TEXT),
  ];
}

/** What an annotation says, in a line: the last of a thread, since that is what waits for an answer. */
function sentenceOf(annotation: Annotation): string {
  if (annotation.kind === 'verification') return annotation.reason;
  if (annotation.kind === 'source') {
    const { department, document, place, value } = annotation;
    return [department, document, place, value].filter((part) => part !== '').join(' ');
  }
  const { comments } = annotation;
  const last = comments.at(-1)?.text ?? '';
  return comments.length > 1 ? `(${comments.length}) ${last}` : last;
}

/** A row an annotation, with all that it says. */
function cellsOf({ annotation, span, state }: Listed, draft: Draft): Cell[] {
  const { id, kind, created, modified, anchor } = annotation;
  const place = span && placeOf(draft.lines, span);
  const said = saidIn(annotation);
  return [
    ...[draft.path, place?.line ?? null, place?.column ?? null, kind, state, span === undefined, id],
    ...[created.author, created.at, modified.at, modified.author, anchor.path.join(' / '), anchor.quote.exact],
    ...[span ? textOf(draft, span) : null, ...said, span?.start ?? null, span?.end ?? null],
  ];
}

function saidIn(annotation: Annotation): Cell[] {
  const none = (count: number): Cell[] => Array.from({ length: count }, () => null);
  if (annotation.kind === 'verification')
    return [annotation.reason, null, annotation.rule ?? null, annotation.restsOn.join('；'), ...none(5)];
  if (annotation.kind === 'source') {
    const { department, document, place, link, value } = annotation;
    return [...none(4), department, document, place, link, value];
  }
  const [first, ...replies] = annotation.comments;
  return [first?.text ?? null, replies.map(({ text, created }) => `${created.author}：${text}`).join('\n'), ...none(7)];
}
