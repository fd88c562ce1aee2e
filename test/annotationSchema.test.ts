import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../server/src/features/annotations/file/read';
import { writeAnnotations } from '../server/src/features/annotations/file/write';
import { annotations, DRAFT } from './features/annotations/arbitraries';

const validate = new Ajv({ strict: true, allErrors: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as object,
);

const page = readFileSync('docs/annotations.md', 'utf8');
const example = /```json\n([^]*?)```/.exec(page)![1]!;

/** The example with something changed in it. */
function changed(find: string, put: string): unknown {
  expect(example).toContain(find);
  return JSON.parse(example.replace(find, put));
}

describe('the schema of annotation files', () => {
  it('takes whatever is written', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        expect(validate(JSON.parse(writeAnnotations(all, DRAFT, '报告.txt'))), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  it('takes what others put beside it', () => {
    const other = { id: 'x', type: 'Annotation', motivation: 'highlighting', target: 'https://example.org/' };
    const file = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [other], label: '甲' };
    expect(validate(file)).toBe(true);
  });

  it.each([
    ['"hegao:state": "open"', '"hegao:state": "closed"'],
    ['"start": ', '"start": -'],
    ['"created": "', '"created": "昨天 '],
    ['"hegao:restsOn": [', '"hegao:restsOn": [1, '],
    ['"type": "AnnotationPage"', '"type": "Page"'],
    ['"exact": ', '"word": '],
  ])('refuses the example with %s made %s', (find, put) => {
    expect(validate(changed(find, put))).toBe(false);
  });
});

describe('the example of the documentation', () => {
  it('is right by the schema, and is what we write ourselves', () => {
    expect(validate(JSON.parse(example)), JSON.stringify(validate.errors)).toBe(true);
    const read = readAnnotations(example, undefined);
    if (read.kind !== 'read') throw new Error(read.reason);
    expect(read.annotations.annotations.map(({ kind }) => kind)).toEqual(['remark', 'verification', 'source']);
    expect(read.annotations.extra).toEqual({});
    expect(writeAnnotations(read.annotations, undefined, read.name)).toBe(example);
  });

  it('has the places of the words in its draft, in characters', () => {
    const draft = /```text\n([^]*?)```/.exec(page)![1]!;
    const read = readAnnotations(example, draft);
    if (read.kind !== 'read') throw new Error(read.reason);
    for (const { anchor } of read.annotations.annotations) {
      expect(draft.slice(anchor.position.start, anchor.position.end)).toBe(anchor.quote.exact);
    }
  });
});
