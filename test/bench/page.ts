import { SECTIONS, type Row } from './sections';

/** The values of each section by its name; none where it could not be measured. */
export type Values = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;

export interface Surroundings {
  /** The machine in general words. */
  readonly machine: string;
  /** Which texts the comparison was made on. */
  readonly texts: string;
}

const TITLE = '# 性能 · Benchmark';
const ABOUT =
  '由 `npm run bench` 写成，每次运行整页重写。机器快慢不一，要看的是同一次运行里的比值。 · Written by `npm run bench`, the whole page each time. Machines differ: what counts are the ratios within one run.';

/** docs/benchmark.md: what was measured, how, and whether it keeps its limit. */
export function pageOf(values: Values, { machine, texts }: Surroundings): string {
  const head = [TITLE, ABOUT, `- 机器 · machine: ${machine}`, `- 整篇核对所用文本 · texts of the whole check: ${texts}`];
  const sections = SECTIONS.map(({ name, title, how, rows }) => {
    const lines = rows.map((row) => lineOf(row, values[name]?.[row.key]));
    return [`## ${title}`, how, ['| | | 上限 · limit | |', '| --- | ---: | ---: | --- |', ...lines].join('\n')].join('\n\n');
  });
  return `${[...head.slice(0, 2), head.slice(2).join('\n'), ...sections].join('\n\n')}\n`;
}

function lineOf(row: Row, value: number | undefined): string {
  const cells = [
    `${row.zh} · ${row.en}`,
    value === undefined ? '—' : `${numberOf(value)} ${row.unit}`.trim(),
    limitOf(row),
    verdictOf(row, value),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** At least three digits that count, thousands apart. */
function numberOf(value: number): string {
  return Number.isInteger(value) || value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function limitOf({ limit }: Row): string {
  if (!limit) return '';
  return 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;
}

function verdictOf(row: Row, value: number | undefined): string {
  if (!row.limit) return '';
  return holds(row, value) ? '符合 · holds' : '不符合 · does not hold';
}

/** What was not measured does not hold. */
export function holds({ limit }: Row, value: number | undefined): boolean {
  if (!limit) return true;
  if (value === undefined) return false;
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}

/** The page without what differs from run to run: values, verdicts, the machine and the texts. */
export function structureOf(page: string): string {
  return page
    .replaceAll(/^(- [^:]*:) .*$/gm, '$1')
    .replaceAll(/^(\| .*? \|) [^|]* \| ([^|]*) \| [^|]* \|$/gm, (line, what: string, limit: string) =>
      limit === '上限 · limit' ? line : `${what} ${limit}`,
    );
}
