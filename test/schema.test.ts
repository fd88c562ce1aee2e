import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../server/src/docs/schema';
import type { Rule } from '../server/src/rules/rule';
import { RULES } from '../server/src/rules/index';
import { PROFILES } from '../server/src/rules/profiles/index';
import { readFixtures } from './support/fixtures';

/** The schema as an editor takes it, with the words that VS Code adds to the standard's. */
function validator(schema: object) {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  for (const keyword of ['enumDescriptions', 'allowTrailingCommas']) ajv.addKeyword(keyword);
  return ajv.compile(schema);
}

const shipped = validator(JSON.parse(readFileSync('schemas/hegaorc.schema.json', 'utf8')) as object);

/** What the schema can know: not broken JSON, not names written twice, not what words do to each other. */
const BEYOND = [
  'a comma that is missing',
  'a name written twice',
  'words that would change places for ever',
  'nothing at all',
  'only a comment',
];

describe('the schema of settings files and the reading of them', () => {
  const fixtures = readFixtures(readFileSync('test/rules/setting-invalid.txt', 'utf8')).filter(({ title }) => !BEYOND.includes(title));

  it.each(fixtures.map((fixture) => [fixture.title, fixture] as const))('agree on %s', (title, { text, wanted }) => {
    const value: unknown = parse(text, [], { allowTrailingComma: true });
    // To an editor null is what has not been written yet; it says nothing here either.
    if (title === 'null says nothing') return expect(shipped(value)).toBe(false);
    expect(shipped(value), JSON.stringify(shipped.errors)).toBe(wanted.length === 0);
  });

  it('agree on the examples of the documentation', () => {
    const examples = [...readFileSync('docs/configuration.md', 'utf8').matchAll(/```jsonc\n([^]*?)```/g)].map((match) => match[1]!);
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) {
      expect(shipped(parse(example, [], { allowTrailingComma: true })), `${example}${JSON.stringify(shipped.errors)}`).toBe(true);
    }
  });
});

describe('the schema', () => {
  it('has every rule with its title, and every kind of report', () => {
    const { definitions } = JSON.parse(readFileSync('schemas/hegaorc.schema.json', 'utf8')) as {
      definitions: { severities: { properties: Record<string, { description: string }> }; profile: { enum: string[] } };
    };
    for (const { id, title } of RULES) expect(definitions.severities.properties[id]!.description).toContain(title.zh);
    expect(definitions.profile.enum).toEqual(['auto', ...PROFILES.map(({ id }) => id)]);
  });

  it('has the options of rules with their types', () => {
    const rule = { ...RULES[0]!, options: { most: { default: 3, description: { zh: '最多', en: 'at most' } } } } as unknown as Rule;
    const validate = validator(settingsSchema([rule], PROFILES));
    expect(validate({ options: { [rule.id]: { most: 5 } } })).toBe(true);
    expect(validate({ options: { [rule.id]: { most: 'five' } } })).toBe(false);
    expect(validate({ options: { [rule.id]: { least: 5 } } })).toBe(false);
  });
});
