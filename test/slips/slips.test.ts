import { describe, expect, it } from 'vitest';
import { isWord } from '../../server/src/rules/slips/commonWords';
import { phrases, slipsIn, STANDING_ALONE, wordSlips } from '../../server/src/rules/slips/find';
import { hasSound, likeness } from '../../server/src/rules/slips/likeness';
import { SYLLABLES } from '../../server/src/rules/slips/syllables';

const PHRASES = phrases();
const RIGHT = new Set(PHRASES.map(({ text }) => text));
const HAN = /^[\u4e00-\u9fff]$/;

/** Every phrase with one character replaced by another of the same syllable. */
function* substitutions(): Generator<{ right: string; wrong: string; at: number; kind: string }> {
  const syllables = Object.values(SYLLABLES);
  const sameSound = new Map<string, Set<string>>();
  for (const characters of syllables)
    for (const one of characters) {
      const others = sameSound.get(one) ?? new Set<string>();
      for (const other of characters) if (other !== one) others.add(other);
      sameSound.set(one, others);
    }
  for (const { text: right, kind } of PHRASES)
    for (let at = 0; at < right.length; at += 1)
      for (const other of sameSound.get(right[at]!) ?? [])
        yield { right, wrong: right.slice(0, at) + other + right.slice(at + 1), at, kind };
}

/** Whether a wrong form may be meant: it is right itself, or its wrong character makes a word with its neighbour. */
function isExcused({ wrong, right, at, kind }: { wrong: string; right: string; at: number; kind: string }): boolean {
  if ([...RIGHT].some((one) => wrong.includes(one) && wrong.indexOf(one) <= at && at < wrong.indexOf(one) + one.length)) return true;
  return kind === 'official' && right.length < 7 && (isWord(wrong[at - 1], wrong[at]) || isWord(wrong[at], wrong[at + 1]));
}

describe('the table of syllables', () => {
  it('has the common characters, none twice in a syllable', () => {
    const all = Object.values(SYLLABLES);
    expect(new Set(all.join('')).size).toBeGreaterThan(3500);
    for (const characters of all) expect(new Set(characters).size, characters).toBe([...characters].length);
    for (const character of new Set(all.join(''))) expect(character).toMatch(HAN);
  });

  it('has every character of the phrases and words', () => {
    const used = [...PHRASES.map(({ text }) => text), ...wordSlips().map(([, right]) => right)].join('').replace(/[、+]/g, '');
    expect([...new Set(used)].filter((one) => !hasSound(one))).toEqual([]);
  });

  it('reads a character in all its ways', () => {
    expect(likeness('行', '航')).toBe('sound');
    expect(likeness('行', '形')).toBe('sound');
    expect(likeness('查', '察')).toBe('sound');
  });

  it('knows what looks alike, and what sounds nearly alike', () => {
    expect(likeness('己', '已')).toBe('shape');
    expect(likeness('循', '徇')).toBeDefined();
    expect(likeness('程', '陈')).toBe('near');
    expect(likeness('制', '自')).toBe('near');
    expect(likeness('南', '兰')).toBe('near');
    expect(likeness('政', '法')).toBeUndefined();
    expect(likeness('政', 'A')).toBeUndefined();
  });
});

describe('the table of phrases', () => {
  it('has at least 1,200, each once, of three characters or more', () => {
    expect(RIGHT.size).toBeGreaterThanOrEqual(1200);
    expect(PHRASES.length).toBe(RIGHT.size);
    for (const one of RIGHT) expect(one).toMatch(/^[\u4e00-\u9fff、+]{3,}$/);
  });

  it('is silent on every one of them', () => {
    expect([...RIGHT].filter((one) => slipsIn(`镇里${one}。`).length > 0)).toEqual([]);
  });
});

describe('a character of the same sound in a phrase', () => {
  it('is found wherever it is not excused', () => {
    const missed: string[] = [];
    const count = { found: 0, excused: 0 };
    for (const one of substitutions()) {
      // between 3 characters only the outer ones are looked for
      if (one.right.length === 3 && one.at === 1) continue;
      const slips = slipsIn(one.wrong).filter(({ start, at }) => start + at === one.at);
      if (slips.length > 0) count.found += 1;
      else if (isExcused(one)) count.excused += 1;
      else missed.push(`${one.wrong} ${one.right}`);
    }
    expect(missed).toEqual([]);
    // most substitutions make no word
    expect(count.found).toBeGreaterThan(9 * count.excused);
  });

  it('gives the right phrase back', () => {
    for (const [wrong, right] of [
      ['察漏补缺', '查漏补缺'],
      ['以审判为中新', '以审判为中心'],
      ['法制轨道', undefined],
    ] as const)
      expect(slipsIn(wrong)[0]?.right).toBe(right);
  });
});

describe('words of two characters', () => {
  it('have wrong forms that are no words, nor hold one', () => {
    const forms = wordSlips();
    expect(forms.length).toBeGreaterThan(400);
    expect(new Set(forms.map(([wrong]) => wrong)).size).toBe(forms.length);
    for (const [wrong, right] of forms) {
      const differing = [...wrong].filter((one, i) => one !== right[i]);
      expect([wrong, differing.length, isWord(wrong[0], wrong[1])]).toEqual([wrong, 1, false]);
      expect(STANDING_ALONE, wrong).not.toContain(differing[0]);
    }
  });

  it('are found alone, and not where either character belongs to another word', () => {
    for (const [wrong, right] of wordSlips()) expect(slipsIn(`，${wrong}，`).map((slip) => slip.right)).toContain(right);
    expect(slipsIn('两处工程续建，指男方到场')).toEqual([]);
  });
});
