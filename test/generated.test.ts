import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../server/src/docs/annotationSchema';
import { rulePage } from '../server/src/docs/rulePage';
import { ruleTable } from '../server/src/docs/ruleTable';
import { ruleConfiguration } from '../server/src/docs/settings';
import { settingsSchema } from '../server/src/docs/schema';
import { RULES } from '../server/src/rules/index';
import { PROFILES } from '../server/src/rules/profiles/index';

const UPDATE = process.env['UPDATE'] === '1';
const REFRESH = 'run `UPDATE=1 npx vitest run test/generated.test.ts` and commit the result';
const PAGES = 'docs/rules/';
const SCHEMA = 'schemas/hegaorc.schema.json';
const ANNOTATION_SCHEMA = 'schemas/annotations.schema.json';

/** Compares what the rules' own data give with what is committed; with UPDATE=1 writes it. */
function agree(path: string, wanted: string): void {
  if (UPDATE) writeFileSync(path, wanted);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '', `${path} is out of date: ${REFRESH}`).toBe(wanted);
}

describe('what the rules produce', () => {
  it('has a page for every rule and no other', () => {
    mkdirSync(PAGES, { recursive: true });
    const wanted = RULES.map((rule) => `${rule.id}.md`).sort();
    if (UPDATE) for (const name of readdirSync(PAGES)) if (!wanted.includes(name)) rmSync(PAGES + name);
    for (const rule of RULES) agree(`${PAGES}${rule.id}.md`, rulePage(rule));
    expect(readdirSync(PAGES).sort(), REFRESH).toEqual(wanted);
  });

  it('has the settings in package.json', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const sections: { title: string }[] = manifest.contributes.configuration;
    const at = sections.findIndex(({ title }) => title === '%configuration.rules%');
    const section = ruleConfiguration(RULES, PROFILES) as { title: string };
    if (at < 0) sections.push(section);
    else sections[at] = section;
    agree('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  });

  it('has the schema of settings files', async () => {
    const options = await resolveConfig('package.json');
    agree(SCHEMA, await format(JSON.stringify(settingsSchema(RULES, PROFILES)), { ...options, parser: 'json' }));
  });

  it('has the schema of annotation files', async () => {
    const options = await resolveConfig('package.json');
    agree(ANNOTATION_SCHEMA, await format(JSON.stringify(annotationSchema()), { ...options, parser: 'json' }));
  });

  it('has the table in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const between = /(<!-- rules:start -->\n)[\s\S]*?(\n<!-- rules:end -->)/;
    expect(readme).toMatch(between);
    agree('README.md', readme.replace(between, `$1\n${ruleTable(RULES)}\n$2`));
  });

  it('has no setting whose name begins another', () => {
    const names = Object.keys((ruleConfiguration(RULES, PROFILES) as { properties: object }).properties);
    for (const name of names) expect(names.filter((other) => other.startsWith(`${name}.`))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it('have ids in kebab-case, each once, and named as their files', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(existsSync(`server/src/rules/${id}.ts`)).toBe(true);
    }
  });
});
