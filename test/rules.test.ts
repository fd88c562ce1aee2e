import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOn } from '../server/src/docs/rulePage';
import { RULES } from '../server/src/rules/index';
import type { Rule } from '../server/src/rules/rule';
import type { Settings } from '../server/src/rules/settings';
import { applyFirstFix, findingsIn, findingsInAnnotated, findingsInSettings, settingsWith } from './support/findings';
import { readFixtures } from './support/fixtures';

const FOLDER = 'test/rules/';

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
  describe(name, () => {
    for (const fixture of readFixtures(readFileSync(FOLDER + name, 'utf8'))) {
      it(fixture.title, () => {
        const rule = RULES.find(({ id }) => `${id}.txt` === name);
        const settings = settingsWith(fixture.settings, rule?.id);
        const findings = findingsFor(rule, fixture.text, settings);
        expect(findings.map(({ rule, text }) => `${rule} ${text}`)).toEqual(fixture.wanted.map(({ rule, text }) => `${rule} ${text}`));
        expect(findings.map(({ start }) => start)).toEqual(fixture.wanted.map(({ start }) => start));
        fixture.wanted.forEach(({ message }, i) => {
          if (message !== '') expect(findings[i]!.message).toContain(message);
        });
        if (fixture.fixed !== undefined) expect(applyFirstFix(fixture.text, settings)).toBe(fixture.fixed);
      });
    }
  });
}

function findingsFor(rule: Rule | undefined, text: string, settings: Settings) {
  if (rule?.reads === 'settings') return findingsInSettings(text);
  return rule?.reads === 'annotations' ? findingsInAnnotated(text, settings) : findingsIn(text, settings);
}

describe('the examples of the rules', () => {
  for (const rule of RULES) {
    it(`${rule.id}: the bad one is reported, by this rule alone`, () => {
      const found = findingsOn(rule, rule.bad).map((finding) => finding.rule);
      expect(new Set(found)).toEqual(new Set([rule.id]));
    });
    it(`${rule.id}: the good one is silent`, () => {
      expect(findingsOn(rule, rule.good)).toEqual([]);
    });
  }

  it('has at least six fixtures for every rule, half of them silent', () => {
    for (const { id } of RULES) {
      const fixtures = readFixtures(readFileSync(`${FOLDER}${id}.txt`, 'utf8'));
      const silent = fixtures.filter(({ wanted }) => wanted.length === 0).length;
      expect(fixtures.length, id).toBeGreaterThanOrEqual(6);
      expect(silent, id).toBeGreaterThanOrEqual(fixtures.length / 2 - 0.5);
    }
  });
});
