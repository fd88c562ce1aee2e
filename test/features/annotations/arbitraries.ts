import fc from 'fast-check';
import type { Anchor, Annotation, Annotations, Comment, Stamp, Tombstone } from '../../../server/src/features/annotations/annotation';
import { gathered } from '../../../server/src/features/annotations/merge/gathered';

/** A draft with characters of two code units (𠮷, 😀) and line ends of two. */
export const DRAFT = '一、主要工作\r\n全县共受理行政复议案件52件，😀其中𠮷安乡30件、𠮷水乡22件。\r\n二、下一步打算\r\n继续推进。\r\n';

/** Offsets that are not between the halves of a character. */
const OFFSETS = [...DRAFT].reduce((list, character) => [...list, list.at(-1)! + character.length], [0]);

const AUTHORS = ['李明', '王芳', '', 'Zhao "Q"\\', '__proto__'];
const WORDS = ['', '52件', '核对过台账', '**要点**\n- 甲\n- 乙', '<b>&"\\\u2028', '\ud83d', '😀'];

export const author = fc.constantFrom(...AUTHORS);
export const words = fc.constantFrom(...WORDS);

/** Few moments, so that some are the same. */
export const stamp: fc.Arbitrary<Stamp> = fc.record({
  author,
  at: fc.integer({ min: 1, max: 9 }).map((day) => `2025-01-0${day}T02:00:00Z`),
});

export const anchor: fc.Arbitrary<Anchor> = fc
  .tuple(
    fc.nat(OFFSETS.length - 2),
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.constantFrom('主要工作', '行政复议', '其他'), { maxLength: 2 }),
    fc.record({ before: fc.constantFrom('主要', '\n'), behind: fc.constantFrom('推进', '。\r\n') }, { requiredKeys: [] }),
  )
  .map(([from, length, path, beyond]) => {
    const [start, end] = [OFFSETS[from]!, OFFSETS[Math.min(OFFSETS.length - 1, from + length)]!];
    const quote = { exact: DRAFT.slice(start, end), prefix: DRAFT.slice(Math.max(0, start - 4), start), suffix: DRAFT.slice(end, end + 4) };
    return { quote: { ...quote, ...beyond }, position: { start, end }, path };
  });

export const unknowns: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.constantFrom('schema:keywords', 'rights', '__proto__', 'constructor', '备注'),
  fc.oneof(fc.constantFrom('甲', 7, true, null), fc.constant({ 深: [1, { 更深: '乙' }] })).filter((value) => value !== null),
  { maxKeys: 2 },
);

const comment = (id: string): fc.Arbitrary<Comment> =>
  fc.record({ id: fc.constant(id), text: words, created: stamp, modified: stamp }, { requiredKeys: ['id', 'text', 'created'] });

const comments: fc.Arbitrary<Comment[]> = fc
  .uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map((id) => comment(`urn:uuid:comment-${id}`))));

export function annotation(ids: readonly string[], extra: fc.Arbitrary<Record<string, unknown>> = unknowns): fc.Arbitrary<Annotation> {
  // What an annotation is stands in its id, as made once and the same in every copy.
  const id = fc.constantFrom(...ids);
  const common = { id, anchor, created: stamp, modified: stamp, extra };
  const remark = fc.record({
    ...common,
    kind: fc.constant('remark' as const),
    state: fc.constantFrom('open' as const, 'resolved' as const),
    comments,
  });
  const verification = fc.record({
    ...common,
    kind: fc.constant('verification' as const),
    reason: words,
    rule: fc.constantFrom('parts-exceed-total', 'rate-mismatch'),
    restsOn: fc.array(fc.constantFrom('30件', '22件'), { maxLength: 2 }),
  });
  const source = fc.record({
    ...common,
    kind: fc.constant('source' as const),
    department: words,
    document: words,
    place: words,
    link: fc.constantFrom('', 'https://example.org/台账?a=1#b', '台账 2024.xlsx', '..\\共享\\a%20b.xlsx', '\ud83d'),
    value: words,
  });
  return fc.oneof(remark, verification, source);
}

export const ID_POOL = ['甲', '乙', '丙', '丁', '戊'].map((name) => `urn:uuid:${name}`);

const tombstone: fc.Arbitrary<Tombstone> = fc.record({ id: fc.constantFrom(...ID_POOL), deleted: stamp });

/** As they are in memory: in order, each id once. */
export function annotationsOf(one: fc.Arbitrary<Annotation>): fc.Arbitrary<Annotations> {
  return fc
    .record({ annotations: fc.array(one, { maxLength: 5 }), tombstones: fc.array(tombstone, { maxLength: 2 }), extra: fc.constant({}) })
    .map(gathered);
}

export const annotations = annotationsOf(annotation(ID_POOL));

/** The same without members that nobody knows, and each id of one kind: what the laws on merging are exact for. */
const BY_KIND = { remark: '批注', verification: '核实', source: '依据' } as const;
export const plainAnnotations = annotationsOf(
  annotation(['1', '2'], fc.constant({})).map((one) => ({ ...one, id: `urn:uuid:${BY_KIND[one.kind]}${one.id}` })),
);
