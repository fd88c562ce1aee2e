import { KINDS, own, W3C_CONTEXT } from '../features/annotations/file/vocabulary';
import type { AnnotationKind } from '../features/annotations/annotation';
import { described } from './schema';

/**
 * The JSON schema of the file beside a draft, draft-07. It says what we write and what of it another program has to keep to; what
 * others put beside it is allowed everywhere.
 */
export function annotationSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '核稿的批注 · Annotations of Hegao',
    type: 'object',
    required: ['@context', 'type', 'items'],
    properties: {
      '@context': described(
        { zh: '第一项是 W3C 的词汇', en: 'First the vocabulary of the W3C' },
        { anyOf: [{ const: W3C_CONTEXT }, { type: 'array', contains: { const: W3C_CONTEXT } }] },
      ),
      id: { type: 'string' },
      type: { anyOf: [{ const: 'AnnotationPage' }, { type: 'array', contains: { const: 'AnnotationPage' } }] },
      items: described(
        { zh: '批注、核实和依据，按创建时间排列', en: 'Remarks, verifications and sources, by creation' },
        { type: 'array', items: { $ref: '#/definitions/entry' } },
      ),
      [own('deleted')]: described(
        { zh: '已删除的，留个编号，免得合并时又回来', en: 'What was deleted, so that a merge does not bring it back' },
        { type: 'array', items: { $ref: '#/definitions/tombstone' } },
      ),
    },
    definitions: definitions(),
  };
}

function definitions(): object {
  return {
    time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?$' },
    id: described(
      { zh: '编号，如 urn:uuid:…，写定不变', en: 'Made once and never changed, such as urn:uuid:…' },
      { type: 'string', minLength: 1 },
    ),
    person: {
      anyOf: [{ type: 'string' }, { type: 'object', properties: { type: {}, name: { type: 'string' } } }, { type: 'array' }],
    },
    entry: {
      type: 'object',
      allOf: [ifOfType('remark', remark()), ifOfType('verification', verification()), ifOfType('source', source())],
    },
    annotation: {
      type: 'object',
      required: ['id', 'created', 'target'],
      properties: {
        id: { $ref: '#/definitions/id' },
        creator: { $ref: '#/definitions/person' },
        created: { $ref: '#/definitions/time' },
        modified: described(
          { zh: '最后一次改动（位置除外）', en: 'Last change of anything but the place' },
          { $ref: '#/definitions/time' },
        ),
        [own('modifiedBy')]: { type: 'string' },
        target: { anyOf: [{ $ref: '#/definitions/target' }, { type: 'array' }, { type: 'string' }] },
      },
    },
    target: {
      type: 'object',
      required: ['source', 'selector'],
      properties: {
        source: described({ zh: '草稿的文件名', en: 'File name of the draft' }, { type: 'string' }),
        [own('path')]: described({ zh: '所在各级标题，不带序号', en: 'Headings above, without ordinals' }, listOfText()),
        selector: oneOrMore({ $ref: '#/definitions/selector' }),
      },
    },
    selector: {
      type: 'object',
      required: ['type'],
      allOf: [
        ifType('TextQuoteSelector', { required: ['exact'], properties: quoted() }),
        ifType('TextPositionSelector', { required: ['start', 'end'], properties: { start: offset(), end: offset() } }),
      ],
    },
    body: { type: 'object', properties: { ...text('id', 'value', 'format', 'purpose', 'language') } },
    tombstone: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { $ref: '#/definitions/id' },
        'as:deleted': { $ref: '#/definitions/time' },
        [own('deletedBy')]: { type: 'string' },
      },
    },
  };
}

function remark(): object {
  return {
    required: ['body'],
    properties: {
      [own('state')]: described({ zh: 'open 未解决，resolved 已解决', en: 'Open or resolved' }, { enum: ['open', 'resolved'] }),
      body: described({ zh: '批注本身和各条回复', en: 'The remark itself and the replies' }, oneOrMore({ $ref: '#/definitions/body' })),
    },
  };
}

function verification(): object {
  return {
    properties: {
      [own('rule')]: described({ zh: '所核实的问题属于哪条规则', en: 'Rule of the finding that was verified' }, { type: 'string' }),
      [own('restsOn')]: described({ zh: '所比较的数据当时的原文', en: 'Words of the figures it was compared with' }, listOfText()),
      body: oneOrMore({ $ref: '#/definitions/body' }),
    },
  };
}

function source(): object {
  const record = { type: 'object', properties: text(own('department'), own('document'), own('place'), own('link'), 'value', 'source') };
  return { properties: { body: oneOrMore(record) } };
}

/** What has our own type has what belongs to it; what has not is somebody else's. */
function ifOfType(kind: AnnotationKind, said: object): object {
  const type = { contains: { const: own(KINDS[kind].type) } };
  return {
    if: { type: 'object', required: ['type'], properties: { type: { type: 'array', ...type } } },
    then: { allOf: [{ $ref: '#/definitions/annotation' }, said] },
  };
}

function ifType(name: string, then: object): object {
  return { if: { type: 'object', properties: { type: { const: name } } }, then };
}

function oneOrMore(schema: object): object {
  return { anyOf: [schema, { type: 'array', items: { anyOf: [schema, { type: 'string' }] } }] };
}

function listOfText(): object {
  return { type: 'array', items: { type: 'string' } };
}

function text(...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}

function quoted(): object {
  return {
    ...text('exact', 'prefix', 'suffix'),
    [own('before')]: described(
      { zh: '前文之前，直到上一段末尾的几个字', en: 'What stands before the prefix, from the last words of the paragraph before' },
      { type: 'string' },
    ),
    [own('behind')]: described(
      { zh: '后文之后，直到下一段开头的几个字', en: 'What stands behind the suffix, up to the first words of the next paragraph' },
      { type: 'string' },
    ),
  };
}

/** In characters of the draft. */
function offset(): object {
  return { type: 'integer', minimum: 0 };
}
