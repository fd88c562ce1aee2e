import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnotations } from '../../../server/src/features/annotations/file/read';
import { readReport } from '../../../server/src/model/report';
import { readWord, WordPackage, type WordDraft } from '../../../server/src/word';
import { annotationsFrom, withComments, type NewComment } from '../../../server/src/word/comments';
import { related } from '../../../server/src/word/read/relations';
import { whyNoValidator, wrongIn } from '../validator';
import { isPlain, wordsIn } from './plain';
import { expectUnchanged, textOf } from './unchanged';

const FILES = fileURLToPath(new URL('../files/', import.meta.url));
const NAMES = readdirSync(FILES).filter((name) => name.endsWith('.docx'));

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

function about(draft: WordDraft, a: number, b: number): NewComment {
  const [x, y] = [a % (draft.text.length + 1), b % (draft.text.length + 1)];
  const said = { author: '核稿', initials: '核稿', at: '2026-11-23T02:30:00Z', text: '请核对。\n第二段' };
  const replies = [{ author: '王芳', initials: '王芳', at: '2026-11-23T03:00:00Z', text: '已核对。' }];
  return { ...said, span: { start: Math.min(x, y), end: Math.max(x, y) }, replies: (a + b) % 3 === 0 ? replies : [], done: a % 2 === 0 };
}

/** The comments of a copy that are new and answer nothing, in their order. */
function added(draft: WordDraft, again: WordDraft) {
  const known = new Set(draft.comments.map(({ id }) => id));
  return again.comments.filter(({ id, answers }) => !known.has(id) && answers === undefined);
}

describe.each(NAMES)('%s', (name) => {
  const bytes = bytesOf(join(FILES, name));
  const draft = readWord(bytes);
  const main = related(new WordPackage(bytes), '', 'officeDocument')!;
  const xml = textOf(unzipSync(bytes)[main]!);

  it('is the same but for its comments, which are on their words', () => {
    const places = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (spans) => {
        const comments = spans.map(([a, b]) => about(draft, a, b));
        const copy = withComments(bytes, draft, comments);
        expect(copy.unplaced).toEqual([]);
        expectUnchanged(bytes, copy.bytes, main);
        const again = readWord(copy.bytes);
        expect(again.text).toBe(draft.text);
        expect(again.comments.slice(0, draft.comments.length)).toEqual(draft.comments);
        const found = added(draft, again);
        expect(found.map(({ done }) => done)).toEqual(comments.map(({ done }) => done));
        comments.forEach(({ span }, i) => {
          if (isPlain(draft, main, xml, span)) expect(wordsIn(again, found[i]!.span!)).toBe(wordsIn(draft, span));
        });
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is written', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'hegao-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What is wrong with a file, and where. */
  async function wrongWith(path: string): Promise<string[]> {
    const errors = await wrongIn(path, 'Office2019');
    return errors.map(({ description, path: part }) => `${part}: ${description}`);
  }

  it.for(NAMES)('%s: is valid where the file was', { timeout: 60_000 }, async (name, { skip }) => {
    const reason = await whyNoValidator();
    if (reason !== undefined) skip(reason);
    const bytes = bytesOf(join(FILES, name));
    const draft = readWord(bytes);
    const every = Math.max(1, Math.floor(draft.text.length / 12));
    const comments = Array.from({ length: 12 }, (_, i) => about(draft, i * every, i * every + 3 + i));
    const copy = join(folder, name);
    writeFileSync(copy, withComments(bytes, draft, comments).bytes);
    const wrong = await wrongWith(copy);
    if (wrong.length === 0) return;
    const before = new Set(await wrongWith(join(FILES, name)));
    expect(wrong.filter((one) => !before.has(one))).toEqual([]);
  });
});

describe('a copy that somebody has answered in LibreOffice', () => {
  const path = fileURLToPath(new URL('./files/answered-in-libreoffice.docx', import.meta.url));
  const draft = readWord(bytesOf(path));
  const report = readReport(draft.text);
  const read = readAnnotations(readFileSync(`${path}.annotations.json`, 'utf8'), draft.text);
  if (read.kind !== 'read') throw new Error(read.reason);
  const known = read.annotations;

  it('brings answers into their threads, what was resolved, and what is new', () => {
    const now = annotationsFrom(draft, report, known);
    const threads = now.annotations.map((one) => {
      if (one.kind !== 'remark') throw new Error(one.kind);
      return [one.anchor.quote.exact, one.state, ...one.comments.map(({ text, created }) => `${created.author} ${created.at}：${text}`)];
    });
    expect(threads).toEqual([
      [
        ...['走访企业120家', 'open', '李明 2026-01-08T02:00:25Z：是否含个体户？请核对台账。'],
        ...['王芳 2026-01-09T01:30:00Z：已问县工信局。', '赵强 2026-11-24T01:06:00Z：不含个体户。'],
      ],
      ['个别案件办理超期', 'resolved', '李明 2026-01-08T02:10:00Z：请写明原因。'],
      [
        ...['13件', 'open', expect.stringMatching(/^核稿 2026-11-23T08:15:22Z：.*（parts-exceed-total）$/)],
        '赵强 2026-11-24T01:05:00Z：其中1件由两地共同办理，数字无误。',
      ],
      ['执法力量不足', 'open', '赵强 2026-11-24T01:07:00Z：此处请县司法局核实'],
    ]);
    expect(annotationsFrom(draft, report, now)).toEqual(now);
  });
});
