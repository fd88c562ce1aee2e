import { applyEdits } from '../../features/edits';
import type { Edit } from '../../rules/rule';

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/** Lines `from` to `to` (not itself) of the old text, and what they have become. Counted from 0. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * The edits as a unified diff, which `patch` and `git apply` read. The edits say what has changed, so that nothing is
 * compared: it costs what the draft is long, however much has changed. `mark` is what stands in the file before the text,
 * a byte order mark: those who apply the diff take it for a part of the first line.
 */
export function unifiedDiff(path: string, before: string, edits: readonly Edit[], mark = ''): string {
  // edits that undo one another: 。 taken out here and put in beside it
  if (applyEdits(before, edits) === before) return '';
  const plain = linesOf(before);
  const blocks = blocksOf(before, plain, edits).map((block) => marked(block, plain, mark));
  if (blocks.length === 0) return '';
  const old = mark === '' ? plain : [mark + (plain[0] ?? ''), ...plain.slice(1)];
  const [from, to] = namesOf(path);
  let shift = 0;
  const hunks = grouped(blocks).map((group) => {
    const hunk = hunkOf(group, old, shift);
    shift = group.reduce((sum, block) => sum + block.lines.length - (block.to - block.from), shift);
    return hunk;
  });
  return `--- ${from}\n+++ ${to}\n${hunks.join('')}`;
}

/** The mark goes to what is the first line now, so that the line that was it, or has become it, changes as well. */
function marked(block: Block, old: readonly string[], mark: string): Block {
  const { from, to, lines } = block;
  if (mark === '' || from > 0) return block;
  const moved = to === 0 || lines.length === 0 ? old.slice(to, to + 1) : [];
  const [first = '', ...rest] = [...lines, ...moved];
  return { from, to: Math.max(1, to + moved.length), lines: [mark + first, ...rest] };
}

/** Lines with their ends. Only `\n` ends one here, as for all who read diffs. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = lines.pop()!.slice(0, -1);
  return last === '' ? lines : [...lines, last];
}

/** The lines that the edits change, those of edits in the same lines together, without lines that stay what they were. */
function blocksOf(before: string, old: readonly string[], edits: readonly Edit[]): Block[] {
  const starts = startsOf(old);
  const blocks: Block[] = [];
  let line = 0;
  for (let i = 0; i < edits.length;) {
    while (line + 1 < old.length && starts[line + 1]! <= edits[i]!.span.start) line += 1;
    const from = line;
    let at = starts[from]!;
    let text = '';
    do {
      const { span, newText } = edits[i]!;
      text += before.slice(at, span.start) + newText;
      at = span.end;
      while (line + 1 < old.length && starts[line + 1]! <= at) line += 1;
      i += 1;
      // What is put behind the last line belongs to it.
    } while (i < edits.length && (edits[i]!.span.start < starts[line + 1]! || line + 1 >= old.length));
    const end = starts[line + 1]!;
    blocks.push(trimmed({ from, to: Math.min(line + 1, old.length), lines: linesOf(text + before.slice(at, end)) }, old));
  }
  return blocks.filter(({ from, to, lines }) => from < to || lines.length > 0);
}

/** Where each line begins, and where the text ends. */
function startsOf(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  return lines.length === 0 ? [0, 0] : starts;
}

function trimmed({ from, to, lines }: Block, old: readonly string[]): Block {
  let front = 0;
  while (front < lines.length && from + front < to && lines[front] === old[from + front]) front += 1;
  let back = 0;
  while (back < lines.length - front && to - back > from + front && lines.at(-1 - back) === old[to - 1 - back]) back += 1;
  return { from: from + front, to: to - back, lines: lines.slice(front, lines.length - back) };
}

/** Blocks whose context would meet belong into one hunk. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && block.from - last.at(-1)!.to <= 2 * CONTEXT) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function hunkOf(blocks: readonly Block[], old: readonly string[], shift: number): string {
  const from = Math.max(0, blocks[0]!.from - CONTEXT);
  const to = Math.min(old.length, blocks.at(-1)!.to + CONTEXT);
  const body: string[] = [];
  let at = from;
  let growth = 0;
  for (const block of blocks) {
    body.push(...old.slice(at, block.from).map((line) => shown(' ', line)));
    body.push(...old.slice(block.from, block.to).map((line) => shown('-', line)), ...block.lines.map((line) => shown('+', line)));
    growth += block.lines.length - (block.to - block.from);
    at = block.to;
  }
  body.push(...old.slice(at, to).map((line) => shown(' ', line)));
  return `@@ -${range(from, to - from)} +${range(from + shift, to - from + growth)} @@\n${body.join('')}`;
}

function shown(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** A range of no lines is named by the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

/** The two names of a file, with `a/` and `b/` where it lies below. One with a blank ends with a tab, as git writes it. */
function namesOf(path: string): [string, string] {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const isBelow = slashed !== '-' && !slashed.startsWith('/') && !/^[A-Za-z]:/.test(slashed);
  const named = (prefix: string): string => quoted(isBelow ? prefix + slashed.replace(/^(\.\/)+/, '') : slashed);
  return [named('a/'), named('b/')];
}

function quoted(name: string): string {
  if (!/[\0-\x1f\x7f"\\]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const escaped = name.replace(/["\\]/g, '\\$&');

  return `"${escaped.replace(/[\0-\x1f\x7f]/g, (control) => `\\${control.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}
