import { describe, expect, it } from 'vitest';
import { check, isAtLeast } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import type { Finding } from '../../server/src/rules/rule';

/** A table as it would be drawn up: names, and cells of which `free` ones may be changed to make it contradict itself. */
interface Drawn {
  readonly rows: readonly (readonly string[])[];
  readonly free: readonly (readonly [row: number, column: number])[];
}

/** Numbers in 0–1 that are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

type Random = () => number;

const below = (random: Random, n: number): number => Math.floor(random() * n);
const NAMES = ['公安局', '司法局', '城管局', '林业局', '水利局', '民政局', '文旅局', '住建局', '教育局', '卫健局'];
const KINDS = ['许可', '处罚', '强制', '征收', '确认'];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Departments by kinds of cases with 合计 at an end of either axis, or with blocks and 小计, or with shares, or with growth. */
function draw(random: Random): Drawn {
  const drawers = [crossed, blocked, shared, grown, carried];
  return drawers[below(random, drawers.length)]!(random);
}

function numbers(random: Random, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 11 + below(random, 880)));
}

function crossed(random: Random): Drawn {
  const [height, width] = [3 + below(random, 5), 2 + below(random, 4)];
  const inner = numbers(random, height, width);
  const [top, left] = [random() < 0.3, random() < 0.3];
  const lines = inner.map((line) => place(line.map(String), String(sum(line)), left));
  const below_ = KINDS.slice(0, width).map((_, c) => sum(inner.map((line) => line[c]!)));
  const total = ['合计', ...place(below_.map(String), String(sum(below_)), left)];
  const body = lines.map((line, i) => [NAMES[i]!, ...line]);
  const rows = [['部门', ...place(KINDS.slice(0, width), '合计', left)], ...(top ? [total, ...body] : [...body, total])];
  return { rows, free: everyCell(rows) };
}

function place(line: readonly string[], total: string, first: boolean): string[] {
  return first ? [total, ...line] : [...line, total];
}

function blocked(random: Random): Drawn {
  const rows: string[][] = [['部门', ...KINDS.slice(0, 3)]];
  const subtotals: number[][] = [];
  let next = 0;
  for (let block = 0; block < 2 + below(random, 2); block += 1) {
    const inner = numbers(random, 2 + below(random, 2), 3);
    for (const line of inner) rows.push([NAMES[next++]!, ...line.map(String)]);
    const subtotal = [0, 1, 2].map((c) => sum(inner.map((line) => line[c]!)));
    subtotals.push(subtotal);
    rows.push(['小计', ...subtotal.map(String)]);
  }
  rows.push(['总计', ...[0, 1, 2].map((c) => String(sum(subtotals.map((line) => line[c]!))))]);
  return { rows, free: everyCell(rows) };
}

function shared(random: Random): Drawn {
  const values = numbers(random, 4 + below(random, 4), 1).flat();
  const total = sum(values);
  const body = values.map((value, i) => [NAMES[i]!, String(value), percent(value, total)]);
  return { rows: [['类别', '件数', '占比'], ...body, ['合计', String(total), '100.0%']], free: body.map((_, i) => [i + 1, 1] as const) };
}

function grown(random: Random): Drawn {
  const values = numbers(random, 4 + below(random, 3), 2);
  const body = values.map(([now, before], i) => [NAMES[i]!, String(now), String(before), percent(now! - before!, before!)]);
  const [now, before] = [0, 1].map((c) => sum(values.map((line) => line[c]!)));
  const rows = [['部门', '本年', '上年', '同比增长'], ...body, ['合计', String(now), String(before), percent(now! - before!, before!)]];
  return { rows, free: rows.slice(1).flatMap((_, i) => [[i + 1, 1] as const, [i + 1, 2] as const]) };
}

function carried(random: Random): Drawn {
  const body = Array.from({ length: 3 + below(random, 4) }, (_, i) => {
    const [opening, incoming] = [10 + below(random, 40), 60 + below(random, 400)];
    const closing = 10 + below(random, 40);
    return [NAMES[i]!, opening, incoming, opening + incoming - closing, closing] as const;
  });
  const total = ['合计', ...[1, 2, 3, 4].map((c) => String(sum(body.map((line) => line[c] as number))))];
  const rows = [['单位', '上年结转', '本年新收', '本年办结', '结转下年'], ...body.map((line) => line.map(String)), total];
  return { rows, free: everyCell(rows) };
}

function everyCell(rows: readonly (readonly string[])[]): (readonly [number, number])[] {
  return rows.slice(1).flatMap((row, r) => row.slice(1).map((_, c) => [r + 1, c + 1] as const));
}

/** The rows as text, with the place of each cell. */
function layOut(rows: readonly (readonly string[])[], random: Random): string {
  const layout = below(random, 4);
  const head = random() < 0.3 ? '单位：件\n' : '';
  if (layout === 0) return head + rows.map((row) => row.join('\t')).join('\n');
  if (layout === 1) return head + rows.map((row) => row.join('｜')).join('\n');
  if (layout === 2) {
    const lines = rows.map((row) => `| ${row.join(' | ')} |`);
    return head + [lines[0]!, `|${rows[0]!.map(() => '---').join('|')}|`, ...lines.slice(1)].join('\n');
  }
  return (
    head + rows.map((row) => row.map((cell) => cell.padEnd(14 - [...cell].filter((unit) => unit > '\u2e80').length)).join('')).join('\n')
  );
}

function findings(text: string): Finding[] {
  return check(readReport(text)).filter(({ group, severity }) => group === 'figures' && isAtLeast(severity, 'warning'));
}

describe('tables drawn up at random', () => {
  it('say nothing where they are right', () => {
    const random = generator(7);
    for (let i = 0; i < 400; i += 1) {
      const text = layOut(draw(random).rows, random);
      expect(findings(text), text).toEqual([]);
      expect(readReport(text).relations.filter(({ verdict }) => verdict === 'holds').length, text).toBeGreaterThan(2);
    }
  });

  it('raise one finding at or beside a cell that has been changed', () => {
    const random = generator(11);
    for (let i = 0; i < 400; i += 1) {
      const { rows, free } = draw(random);
      const [row, column] = free[below(random, free.length)]!;
      const value = rows[row]![column]!;
      // a number that no other cell has
      const wrong = String(Number(value) + 5003 + below(random, 900));
      const changed = rows.map((line, r) => line.map((cell, c) => (r === row && c === column ? wrong : cell)));
      const text = layOut(changed, random);
      const found = findings(text);
      expect(
        found.map(({ message }) => message),
        `${value} → ${wrong}\n${text}`,
      ).toHaveLength(1);
      const places = [found[0]!.span, ...found[0]!.related.map(({ span }) => span)].map(({ start, end }) => text.slice(start, end));
      expect(places, text).toContain(wrong);
    }
  });
});
