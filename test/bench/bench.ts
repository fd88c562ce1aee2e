import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { holds, pageOf, type Values } from './page';
import { SECTIONS, type Section } from './sections';
import { reports } from './texts';

const PAGE = 'docs/benchmark.md';
/** Longer than any section takes where its limits hold; 20 million characters need room. */
const FLAGS = ['--expose-gc', '--max-old-space-size=16000'];
const PATIENCE = 600_000;

/** One measurement, loaded where it is run: none shares its heap or what V8 has learnt with another. */
const MEASURES: Readonly<Record<string, () => Promise<() => Record<string, number> | Promise<Record<string, number>>>>> = {
  comparison: async () => (await import('./measures/comparison')).comparison,
  growth: async () => (await import('./measures/growth')).growth,
  keystrokes: async () => (await import('./measures/keystrokes')).keystrokes,
  changes: async () => (await import('./measures/changes')).changes,
  writing: async () => (await import('./measures/writing')).writing,
  memory: async () => (await import('./measures/memory')).memory,
  server: async () => (await import('./measures/server')).server,
  annotations: async () => (await import('./measures/annotations')).annotations,
  editor: async () => (await import('./measures/editor')).editor,
  views: async () => (await import('./measures/editor')).views,
  word: async () => (await import('./measures/word')).word,
  coldStart: async () => (await import('./measures/coldStart')).coldStart,
};

const [mode, name] = process.argv.slice(2);
const asked = SECTIONS.filter((section) => mode === undefined || section.name === mode);
if (mode === '--measure') await measure(name!);
else if (asked.length > 0) report(asked);
else throw new Error(`no such section: ${mode}; there are ${SECTIONS.map((section) => section.name).join(', ')}`);

async function measure(section: string): Promise<void> {
  const values = await (await MEASURES[section]!())();
  process.stdout.write(`${JSON.stringify(values)}\n`, () => process.exit());
}

/** Runs the sections in processes of their own, prints each, and writes the page where all were run. */
function report(sections: readonly Section[]): void {
  const values: Record<string, Values[string]> = {};
  for (const section of sections) {
    values[section.name] = valuesOf(section.name);
    print(section, values[section.name]);
  }
  if (sections.length === SECTIONS.length) writeFileSync(PAGE, pageOf(values, surroundings()));
  const kept = sections.every(({ name: one, rows }) => rows.every((row) => holds(row, values[one]?.[row.key])));
  process.exitCode = kept ? 0 : 1;
}

function valuesOf(section: string): Values[string] {
  const args = [...FLAGS, process.argv[1]!, '--measure', section];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE,
  });
  return status === 0 ? (JSON.parse(stdout) as Record<string, number>) : undefined;
}

/** The section as the page will have it. */
function print({ name: one, title }: Section, values: Values[string]): void {
  const page = pageOf({ [one]: values }, surroundings());
  const begin = page.indexOf(`## ${title}`);
  const end = page.indexOf('\n## ', begin);
  const rows = page.slice(begin, end < 0 ? undefined : end).split('\n');
  console.log([rows[0]!, ...rows.filter((row) => row.startsWith('| ')).slice(2)].join('\n'));
}

function surroundings(): { machine: string; texts: string } {
  const { real, paths } = reports();
  const processors = cpus();
  return {
    machine: `${processors[0]?.model.trim() ?? '?'}, ${processors.length} 核 · cores, Node ${process.versions.node}`,
    texts: real ? `${paths.length} 篇真实报告 · real reports` : `samples/ 的 ${paths.length} 篇样稿 · our samples`,
  };
}
