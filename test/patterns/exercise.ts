import { readdirSync, readFileSync } from 'node:fs';

/** Has all that builds patterns build them: the modules of the engine, the table of wording, the rules on their own texts. */
export async function exercise(): Promise<void> {
  const { check } = await import('../../server/src/features/check');
  const { hover } = await import('../../server/src/features/hover/hover');
  await import('../../server/src/features/shape/index');
  const { readReport } = await import('../../server/src/model/report');
  const { DEFAULT_SETTINGS } = await import('../../server/src/rules/settings');
  const { RULES } = await import('../../server/src/rules/index');
  const { wordEntries } = await import('../../server/src/rules/wording/entries');
  const { testOf } = await import('../../server/src/rules/wording/conditions');
  for (const entry of wordEntries()) testOf(entry);
  const severity = Object.fromEntries(RULES.map((rule) => [rule.id, rule.severity]));
  for (const text of [...RULES.flatMap(({ bad, good }) => [bad, good]), ...fixtures()])
    check(readReport(text), { ...DEFAULT_SETTINGS, severity });
  hover(readReport('一、甲\n见第一部分。'), 6);
}

/** What the fixtures show, one draft each. */
function fixtures(): string[] {
  return ['test/rules', 'test/relations', 'test/tables'].flatMap(
    (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(/\[\[|\]\]/g, '').split(/^=== .*$/m)), // prettier-ignore
  );
}
