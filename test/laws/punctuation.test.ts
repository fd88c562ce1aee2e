import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { applyEdits } from '../../server/src/features/edits';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/rule';

const OWN = RULES.filter(({ group }) => group === 'punctuation');
const KINDS = ['“”', '‘’', '《》', '〈〉', '（）', '〔〕', '【】', '()'] as const;
const WORDS = ['推进依法行政', '健全制度', '开展检查', '评查案卷', '化解纠纷', '答复申请', '公开目录', '加强培训', '走访群众', '通报情况'];

function found(text: string, rule?: string): Finding[] {
  return check(readReport(text), undefined, OWN).filter((finding) => rule === undefined || finding.rule === rule);
}

function fixedBy(text: string, { fixes }: Finding, which = 0): string {
  return applyEdits(text, fixes[which]!.edits);
}

const word = fc.constantFrom(...WORDS);

/** Words with pairs of marks around some, no pair inside its own kind, as a list of single pieces. */
function piecesOf(kinds: readonly string[], depth: number): fc.Arbitrary<readonly string[]> {
  const plain = word.map((text) => [text]);
  if (depth === 0 || kinds.length === 0) return plain;
  const paired = fc.constantFrom(...kinds).chain((kind) =>
    piecesOf(
      kinds.filter((other) => other !== kind),
      depth - 1,
    ).map((inside) => [kind[0]!, WORDS[0]!, ...inside, WORDS[1]!, kind[1]!]),
  );
  return fc
    .array(fc.oneof(plain, paired), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flatMap((part, i) => (i === 0 ? part : [WORDS[i]!, '，', ...part])));
}

/** Only one of the two forms of round brackets, so that none is inside its like. */
const line = fc
  .boolean()
  .chain((isFull) =>
    piecesOf(
      KINDS.filter((kind) => kind !== (isFull ? '()' : '（）')),
      3,
    ),
  )
  .map((pieces) => [WORDS[2]!, ...pieces, WORDS[3]!, '。']);

const MARKS = new Set(KINDS.flatMap((kind) => [...kind]));

describe('laws of marks in pairs', () => {
  it('text whose marks have their partners has no mark without one', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.map((pieces) => pieces.join('')).join('\n');
        expect(found(text, 'unpaired-mark')).toEqual([]);
        expect(found(text, 'mixed-pair')).toEqual([]);
        expect(found(text, 'doubled-mark')).toEqual([]);
      }),
    );
  });

  it('a mark taken away leaves one without partner, which is told once, and mended by taking it away', () => {
    let tried = 0;
    fc.assert(
      fc.property(line, fc.nat(), (pieces, nth) => {
        const marks = pieces.flatMap((piece, at) => (MARKS.has(piece) ? at : []));
        fc.pre(marks.length > 0);
        const gone = marks[nth % marks.length]!;
        const partner = partnerOf(pieces, gone);
        const text = pieces.filter((_, at) => at !== gone).join('');
        const place = pieces.filter((_, at) => at !== gone && at < partner).join('').length;
        const findings = found(text, 'unpaired-mark');
        expect(findings.map(({ span }) => span)).toEqual([{ start: place, end: place + 1 }]);
        expect(found(fixedBy(text, findings[0]!, findings[0]!.fixes.length - 1), 'unpaired-mark')).toEqual([]);
        tried += 1;
      }),
    );
    expect(tried).toBeGreaterThan(50);
  });

  it('a mark put in where its pair ends leaves no mark alone', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(...KINDS), (before, inside, [opening]) => {
        const text = `${before}${opening}${inside}，${before}。`;
        const [finding] = found(text, 'unpaired-mark');
        expect(found(fixedBy(text, finding!), 'unpaired-mark')).toEqual([]);
      }),
    );
  });

  it('any text: a finding lies in it, and a fix changes something', () => {
    const any = fc.string({
      unit: fc.constantFrom(...MARKS, '"', '<', '>', '1', 'a', '是', '一', '、', '，', '。', '…', '-', ' ', '\n', '和'),
    });
    fc.assert(
      fc.property(any, (text) => {
        for (const { span, fixes } of found(text)) {
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBe(text);
        }
      }),
    );
  });
});

/** The place of the other mark of a pair among pieces whose marks are all in pairs. */
function partnerOf(pieces: readonly string[], at: number): number {
  const open: number[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    if (!MARKS.has(piece)) continue;
    if (KINDS.some((kind) => kind[0] === piece)) open.push(i);
    else {
      const start = open.pop()!;
      if (i === at) return start;
      if (start === at) return i;
    }
  }
  throw new Error('no partner');
}

describe('laws of single marks', () => {
  /** Sentences of plain words, full-width. */
  const sentences = fc
    .array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 12, maxLength: 20 })
    .map((all) => all.map((words) => `${words.join('，')}。`).join(''));

  it('such sentences have nothing wrong', () => {
    fc.assert(fc.property(sentences, (text) => void expect(found(text)).toEqual([])));
  });

  it('a mark doubled is told once, and mended', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (text, nth) => {
        const at = placeOf(text, nth, /[，。]/g);
        const wrong = text.slice(0, at) + text[at]! + text.slice(at);
        const [finding, ...others] = found(wrong);
        expect([finding?.rule, finding?.span, others]).toEqual(['doubled-mark', { start: at, end: at + 2 }, []]);
        expect(fixedBy(wrong, finding!)).toBe(text);
      }),
    );
  });

  it('a comma of the other width is told once, and mended', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (text, nth) => {
        const long = text + text;
        const at = placeOf(long, nth, /，/g);
        const wrong = `${long.slice(0, at)},${long.slice(at + 1)}`;
        const [finding, ...others] = found(wrong);
        expect([finding?.rule, finding?.span, others]).toEqual(['mark-width', { start: at, end: at + 1 }, []]);
        expect(fixedBy(wrong, finding!)).toBe(long);
      }),
    );
  });

  it('a blank between two characters is told once, and mended', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.constantFrom(' ', '　', '\u00a0'), (text, nth, blank) => {
        const at = placeOf(text, nth, /[制检评案化纠答申公目加培走群通情](?=[\u4e00-\u9fff])/g) + 1;
        const wrong = text.slice(0, at) + blank + text.slice(at);
        const [finding, ...others] = found(wrong);
        expect([finding?.rule, finding?.span, others]).toEqual(['stray-blank', { start: at, end: at + 1 }, []]);
        expect(fixedBy(wrong, finding!)).toBe(text);
      }),
    );
  });
});

/** One of the places where a pattern is found. */
function placeOf(text: string, nth: number, pattern: RegExp): number {
  const places = [...text.matchAll(pattern)].map(({ index }) => index);
  return places[nth % places.length]!;
}
