import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotations, Remark, Source, Verification } from '../../../server/src/features/annotations/annotation';
import { pointsOfSpans, spansOfPoints } from '../../../server/src/features/annotations/file/codePoints';
import { readAnnotations } from '../../../server/src/features/annotations/file/read';
import { writeAnnotations } from '../../../server/src/features/annotations/file/write';
import { annotations, DRAFT } from './arbitraries';

function read(json: string, draft: string | null = DRAFT): Annotations {
  const result = readAnnotations(json, draft ?? undefined);
  if (result.kind !== 'read') throw new Error(result.reason);
  return result.annotations;
}

function page(...items: unknown[]): string {
  return JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'a', type: 'AnnotationPage', items });
}

const write = (all: Annotations): string => writeAnnotations(all, DRAFT, '年度 报告.txt');

describe('what is written is read again', () => {
  it('as it was', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const text = write(all);
        expect(read(text)).toEqual(all);
        expect(write(read(text))).toBe(text);
      }),
    );
  });

  it('also where places are left in code points, as those who have no draft leave them', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const text = write(all);
        expect(writeAnnotations(read(text, null), undefined, '年度 报告.txt')).toBe(text);
      }),
    );
  });

  it('with the draft shortened since: a place behind its end stays what it was', () => {
    fc.assert(
      fc.property(annotations, fc.nat(20), (all, length) => {
        const text = write(all);
        const short = DRAFT.slice(0, length);
        expect(writeAnnotations(read(text, short), short, '年度 报告.txt')).toBe(text);
      }),
    );
  });

  it('whatever else it says, and whatever JSON stands among the annotations', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (items, extra) => {
        const { items: _, first: __, ...rest } = extra;
        const once = write(read(JSON.stringify({ ...rest, items })));
        expect(write(read(once))).toBe(once);
        for (const item of items) if (typeof item === 'object' && item !== null) expect(allIn(once)).toContain(JSON.stringify(item));
      }),
    );
  });
});

/** Every value of a file, as plain JSON. */
function allIn(text: string): string {
  return JSON.stringify(JSON.parse(text));
}

describe('places', () => {
  it('are counted in characters: 😀 and 𠮷 are one each', () => {
    const start = DRAFT.indexOf('30件');
    const [points] = pointsOfSpans(DRAFT, [{ start, end: start + 3 }]);
    expect(points).toEqual({ start: [...DRAFT.slice(0, start)].length, end: [...DRAFT.slice(0, start)].length + 3 });
    expect(spansOfPoints(DRAFT, [points!])).toEqual([{ start, end: start + 3 }]);
  });

  it('are what slices of characters are, anywhere, in any order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (text, pairs) => {
        const places = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
        const characters = [...text];
        const unitsAt = (points: number): number => characters.slice(0, points).join('').length + Math.max(0, points - characters.length);
        expect(spansOfPoints(text, places)).toEqual(places.map(({ start, end }) => ({ start: unitsAt(start), end: unitsAt(end) })));
        expect(pointsOfSpans(text, spansOfPoints(text, places))).toEqual(places);
      }),
    );
  });
});

describe('the file', () => {
  const verification: Verification = {
    id: 'urn:uuid:1',
    kind: 'verification',
    anchor: { quote: { exact: '52件', prefix: '案件', suffix: '，' }, position: { start: 20, end: 23 }, path: ['主要工作'] },
    created: { author: '李明', at: '2025-01-08T02:00:00Z' },
    modified: { author: '王芳', at: '2025-01-09T02:00:00Z' },
    reason: '与台账一致',
    rule: 'parts-exceed-total',
    restsOn: ['30件', '22件'],
    extra: {},
  };

  it('has a line for each member, comment and selector, in a fixed order', () => {
    expect(write({ annotations: [verification], tombstones: [{ id: 'urn:uuid:0', deleted: verification.modified }], extra: {} })).toBe(`{
  "@context": [
    "http://www.w3.org/ns/anno.jsonld",
    { "hegao": "urn:x-hegao:", "hegao:path": { "@container": "@list" }, "hegao:restsOn": { "@container": "@list" } }
  ],
  "id": "年度%20报告.txt.annotations.json",
  "type": "AnnotationPage",
  "items": [
    {
      "id": "urn:uuid:1",
      "type": ["Annotation", "hegao:Verification"],
      "motivation": "assessing",
      "creator": { "type": "Person", "name": "李明" },
      "created": "2025-01-08T02:00:00Z",
      "modified": "2025-01-09T02:00:00Z",
      "hegao:modifiedBy": "王芳",
      "hegao:rule": "parts-exceed-total",
      "hegao:restsOn": ["30件", "22件"],
      "body": [
        { "type": "TextualBody", "purpose": "assessing", "value": "与台账一致", "format": "text/plain" }
      ],
      "target": {
        "source": "年度%20报告.txt",
        "hegao:path": ["主要工作"],
        "selector": [
          { "type": "TextQuoteSelector", "exact": "52件", "prefix": "案件", "suffix": "，" },
          { "type": "TextPositionSelector", "start": 20, "end": 23 }
        ]
      }
    }
  ],
  "hegao:deleted": [
    { "id": "urn:uuid:0", "type": "as:Tombstone", "as:deleted": "2025-01-09T02:00:00Z", "hegao:deletedBy": "王芳" }
  ]
}
`);
  });

  it('is ordered by creation, then by id, whoever made what', () => {
    const at = (id: string, day: number) => ({ ...verification, id, created: { author: '', at: `2025-01-0${day}T00:00:00Z` } });
    const text = write({ annotations: [at('c', 2), at('b', 2), at('a', 3), at('d', 1)], tombstones: [], extra: { items: [{ id: 'x' }] } });
    expect([...text.matchAll(/^ {6}"id": "(.)"/gm)].map((match) => match[1])).toEqual(['d', 'b', 'c', 'a', 'x']);
  });

  it('changes where somebody adds something, and nowhere else', () => {
    const before = write({ annotations: [verification], tombstones: [], extra: {} }).split('\n');
    const later = { ...verification, id: 'urn:uuid:2', created: { author: '王芳', at: '2025-02-01T00:00:00Z' } };
    const after = write({ annotations: [verification, later], tombstones: [], extra: {} }).split('\n');
    const end = before.indexOf('    }');
    expect(after.slice(0, end)).toEqual(before.slice(0, end));
    expect(after[end]).toBe('    },');
    expect(after.slice(-2)).toEqual(before.slice(-2));
  });
});

describe('what another program wrote', () => {
  it('is read with one body, one selector, its own names for people, and other ways to write a term', () => {
    const item = {
      target: { selector: { exact: '52件', type: 'TextQuoteSelector' }, source: '报告.txt' },
      motivation: 'oa:commenting',
      created: '2025-01-08T10:00:00+08:00',
      creator: { id: 'https://example.org/li', type: 'Person', name: '李明', email: 'mailto:li@example.org' },
      body: { type: 'TextualBody', value: '请核对', format: 'text/html' },
      type: 'Annotation',
      state: 'resolved',
      id: 'https://example.org/1',
    };
    const all = read(page(item));
    const [remark] = all.annotations as Remark[];
    expect(remark).toMatchObject({
      id: 'https://example.org/1',
      kind: 'remark',
      state: 'resolved',
      created: { author: '李明', at: '2025-01-08T02:00:00Z' },
      anchor: { quote: { exact: '52件', prefix: '', suffix: '' } },
    });
    expect(remark!.comments).toMatchObject([{ text: '请核对', created: { author: '李明', at: '2025-01-08T02:00:00Z' } }]);
    const again = JSON.parse(write(all)) as { items: Record<string, unknown>[] };
    expect(again.items[0]).toMatchObject({ creator: item.creator, body: [{ format: 'text/html' }] });
  });

  it('is read where only a place is told: the words that stand there are its words', () => {
    const [remark] = read(
      page({
        type: 'Annotation',
        bodyValue: '请核对',
        target: { source: '报告.txt', selector: { type: 'TextPositionSelector', start: 21, end: 24 } },
      }),
    ).annotations;
    expect(remark!.anchor.quote.exact).toBe([...DRAFT].slice(21, 24).join(''));
  });

  it('is read from a collection, from a list, and alone', () => {
    const item = { id: 'a', type: 'Annotation', bodyValue: '甲', target: '报告.txt' };
    const forms = [
      { type: 'AnnotationCollection', total: 1, first: { type: 'AnnotationPage', items: [item] } },
      [item],
      item,
      { items: item },
    ];
    for (const form of forms) expect(read(JSON.stringify(form)).annotations.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps its id where it has none, however often it is read', () => {
    const item = { type: 'Annotation', bodyValue: '甲', target: '报告.txt' };
    const [first] = read(page(item)).annotations;
    expect(read(page(item)).annotations[0]!.id).toBe(first!.id);
    expect(read(page({ ...item, bodyValue: '乙' })).annotations[0]!.id).not.toBe(first!.id);
  });

  it.each([
    ['another kind', { id: 'h', type: 'Annotation', motivation: 'highlighting', target: '报告.txt' }],
    ['another document', { id: 'w', type: 'Annotation', bodyValue: '甲', target: 'https://example.org/page' }],
    ['a review, which silences nothing', { id: 'r', type: 'Annotation', motivation: 'assessing', bodyValue: '很好', target: '报告.txt' }],
    ['no comment in it', { id: 'n', type: 'Annotation', motivation: 'commenting', body: [], target: '报告.txt' }],
    ['figures that cannot be read', { id: 'f', type: ['Annotation', 'hegao:Verification'], 'hegao:restsOn': [1], target: '报告.txt' }],
    ['a rule that cannot be read', { id: 'g', type: ['Annotation', 'hegao:Verification'], rule: { a: 1 }, target: '报告.txt' }],
    ['nothing we know', { anything: [1, 2, { deep: true }] }],
    ['a word', '甲'],
    ['a number', 7],
  ])('is kept and written back where it is %s', (_, item) => {
    const all = read(page(item));
    expect(all.annotations).toEqual([]);
    expect((JSON.parse(write(all)) as { items: unknown[] }).items).toEqual([item]);
  });

  it('keeps what it says beside what we know, at every depth', () => {
    const item = {
      id: 'a',
      type: ['Annotation', 'schema:Review'],
      motivation: ['commenting', 'tagging'],
      rights: 'CC0',
      body: [
        { id: 'c', type: 'TextualBody', value: '甲', language: 'zh', textDirection: 'ltr' },
        { type: 'TextualBody', value: '标签', purpose: 'tagging' },
        'https://example.org/picture.png',
      ],
      target: [
        {
          source: '报告.txt',
          scope: 'https://example.org/',
          selector: [
            { type: 'XPathSelector', value: '/p[1]' },
            { type: 'TextQuoteSelector', exact: '52件', refinedBy: { type: 'TextPositionSelector', start: 1, end: 2 } },
          ],
        },
        'https://example.org/other',
      ],
    };
    const text = write(read(page(item)));
    const [again] = (JSON.parse(text) as { items: (typeof item)[] }).items;
    expect(again).toMatchObject({ rights: 'CC0', motivation: ['commenting', 'tagging'] });
    expect(again!.type).toEqual(['Annotation', 'hegao:Remark', 'schema:Review']);
    expect(again!.body).toEqual([expect.objectContaining(item.body[0] as object), item.body[1], item.body[2]]);
    const [target, other] = again!.target as { scope: string; selector: unknown[] }[];
    expect(other).toBe('https://example.org/other');
    expect(target).toMatchObject({ scope: 'https://example.org/' });
    expect(target!.selector).toContainEqual({ type: 'XPathSelector', value: '/p[1]' });
    expect(target!.selector).toContainEqual(expect.objectContaining({ refinedBy: { type: 'TextPositionSelector', start: 1, end: 2 } }));
    expect(write(read(text))).toBe(text);
  });

  it('has a link that somebody changed where others look for it', () => {
    const source: Source = {
      ...{
        id: 'a',
        kind: 'source',
        created: { author: '', at: '2025-01-01T00:00:00Z' },
        modified: { author: '', at: '2025-01-01T00:00:00Z' },
      },
      anchor: { quote: { exact: '52件', prefix: '', suffix: '' }, position: { start: 1, end: 4 }, path: [] },
      ...{ department: '县司法局', document: '台账.xlsx', place: '第3行', link: '台账 1.xlsx', value: '52件', extra: {} },
    };
    const text = write({ annotations: [source], tombstones: [], extra: {} });
    expect(text).toContain('"source": "台账%201.xlsx"');
    expect((read(text).annotations[0] as Source).link).toBe('台账 1.xlsx');
    expect((read(text.replace('台账%201.xlsx', 'https://example.org/2')).annotations[0] as Source).link).toBe('https://example.org/2');
  });
});

describe('what is deleted', () => {
  const item = { id: 'a', type: 'Annotation', bodyValue: '甲', created: '2025-01-01T00:00:00Z', target: '报告.txt' };
  const withDeleted = (at: string): string =>
    JSON.stringify({ type: 'AnnotationPage', items: [item], 'hegao:deleted': [{ id: 'a', type: 'as:Tombstone', 'as:deleted': at }] });

  it('goes where it was deleted after its last change, and stays where it was changed afterwards', () => {
    expect(read(withDeleted('2025-01-02T00:00:00Z'))).toMatchObject({ annotations: [], tombstones: [{ id: 'a' }] });
    expect(read(withDeleted('2024-12-31T00:00:00Z'))).toMatchObject({ annotations: [{ id: 'a' }], tombstones: [] });
  });
});

describe('what should not be there', () => {
  it('is said of what is no file of annotations', () => {
    for (const text of [
      '',
      '  \n',
      '{',
      '[1,',
      'null',
      '7',
      '"甲"',
      '<html>',
      '\0\0',
      `${'['.repeat(100_000)}`,
      `{"a":${'['.repeat(101)}${']'.repeat(101)}}`,
    ]) {
      expect(readAnnotations(text, DRAFT)).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/./) as unknown });
    }
  });

  it('never throws, and is written back as often as one likes', () => {
    const strange = fc.jsonValue({ maxDepth: 4 });
    const names = fc.constantFrom(
      ...['id', 'type', 'body', 'target', 'created', 'creator', 'modified', 'motivation', 'selector', 'source', 'value', 'hegao:rule'],
      ...['hegao:restsOn', 'hegao:path', 'state', 'first', 'items', '@context', 'hegao:deleted', '__proto__', 'exact', 'start', 'end'],
    );
    const terms = fc.constantFrom(
      'Annotation',
      'hegao:Verification',
      'hegao:Source',
      'TextualBody',
      'TextQuoteSelector',
      'commenting',
      'as:Tombstone',
    );
    const tree = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        terms,
        strange,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 6 }),
      ),
    })).value;
    fc.assert(
      fc.property(tree, (value) => {
        const result = readAnnotations(JSON.stringify(value) ?? 'null', DRAFT);
        if (result.kind !== 'read') return;
        const once = write(result.annotations);
        expect(write(read(once))).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('is kept where an id stands twice: what is the same once, versions merged, two kinds both', () => {
    const item = {
      id: 'a',
      type: 'Annotation',
      created: '2025-01-01T00:00:00Z',
      target: '报告.txt',
      body: { id: 'c', type: 'TextualBody', value: '甲' },
    };
    const reply = { ...item, body: [item.body, { id: 'd', type: 'TextualBody', value: '乙' }] };
    const other = { id: 'a', type: ['Annotation', 'hegao:Source'], created: '2025-01-01T00:00:00Z', target: '报告.txt' };
    expect(read(page(item, item)).annotations).toHaveLength(1);
    expect((read(page(item, reply)).annotations[0] as Remark).comments.map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(
      read(page(item, other))
        .annotations.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['remark', 'source']);
  });

  it('has members called __proto__ like any other', () => {
    const text = write(read('{"type":"AnnotationPage","__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1}}]}'));
    expect(text.match(/"__proto__"/g)).toHaveLength(2);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('reads 20,000 annotations of a draft of five million characters, and 100,000 comments in one thread', () => {
    const draft = '全县共受理😀'.repeat(700_000);
    const items = Array.from({ length: 20_000 }, (_, i) => ({
      ...{ id: `urn:uuid:${i}`, type: 'Annotation', bodyValue: '甲', created: '2025-01-01T00:00:00Z' },
      target: { source: 'a.txt', selector: { type: 'TextPositionSelector', start: i * 200, end: i * 200 + 3 } },
    }));
    expect(read(page(...items), draft).annotations).toHaveLength(20_000);
    const body = Array.from({ length: 100_000 }, (_, i) => ({ id: `c${i}`, type: 'TextualBody', value: '甲' }));
    const [thread] = read(page({ id: 'a', type: 'Annotation', body, target: 'a.txt' })).annotations;
    expect((thread as Remark).comments).toHaveLength(100_000);
  });
});

describe('what Git could not merge', () => {
  it('is read as both of its sides', () => {
    const [left, right] = ['甲', '乙'].map((id) => {
      const item = { id, type: 'Annotation', bodyValue: id, created: '2025-01-01T00:00:00Z', target: '报告.txt' };
      return write(read(page(item))).split('\n');
    });
    const start = left!.findIndex((line, i) => line !== right![i]);
    const conflicted = [
      ...left!.slice(0, start),
      ...['<<<<<<< HEAD', ...left!.slice(start), '||||||| 1234567', 'base', '=======', ...right!.slice(start), '>>>>>>> other', ''],
    ];
    for (const end of ['\n', '\r\n']) expect(read(conflicted.join(end)).annotations.map(({ id }) => id)).toEqual(['乙', '甲']);
  });

  it('is unreadable where its marks are', () => {
    expect(readAnnotations('<<<<<<< HEAD\n{}\n=======\n', DRAFT).kind).toBe('unreadable');
  });
});
