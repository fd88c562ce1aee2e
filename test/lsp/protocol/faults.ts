import type { Position, Range, Text } from './places';

/** The draft that a request was about, as the client has it. */
export interface Draft {
  readonly uri: string;
  readonly text: Text;
}

/**
 * What is wrong with places anywhere in an answer. Those in another file, such as a settings file, must at least not be
 * backwards.
 */
export function faultsOf(answer: unknown, draft: Draft): string[] {
  const faults: string[] = [];
  const visit = (value: unknown, uri: string, path: string): void => {
    if (Array.isArray(value)) value.forEach((one, i) => visit(one, uri, `${path}[${i}]`));
    if (!isRecord(value)) return;
    const own = uriOf(value) ?? uri;
    if (isRange(value)) faults.push(...rangeFaults(value, own === draft.uri ? draft.text : undefined).map((fault) => `${path}: ${fault}`));
    else if (isPosition(value) && own === draft.uri) faults.push(...list(draft.text.faultOf(value)).map((fault) => `${path}: ${fault}`));
    else {
      for (const [key, one] of Object.entries(value)) {
        // What a server has a client keep for it is its own business, and may hold the place that it was asked about.
        if (key !== 'data') visit(one, key.includes(':') ? key : own, `${path}.${key}`);
      }
    }
  };
  visit(answer, draft.uri, '');
  return [...faults, ...overlaps(answer)];
}

function rangeFaults({ start, end }: Range, text: Text | undefined): string[] {
  const backwards = compare(start, end) > 0 ? [`${show(start)}–${show(end)} is backwards`] : [];
  if (!text) return backwards;
  return [...backwards, ...[start, end].flatMap((place) => list(text.faultOf(place)).map((fault) => `${show(place)} is ${fault}`))];
}

/** Edits of one file must not overlap: wherever a list of them is. */
function overlaps(answer: unknown): string[] {
  if (Array.isArray(answer)) {
    const edits = answer.filter(isEdit).sort((a, b) => compare(a.range.start, b.range.start));
    const met = edits.filter(({ range }, i) => i > 0 && compare(edits[i - 1]!.range.end, range.start) > 0);
    return [...met.map(({ range }) => `the edit at ${show(range.start)} overlaps the one before`), ...answer.flatMap(overlaps)];
  }
  return isRecord(answer) ? Object.values(answer).flatMap(overlaps) : [];
}

/** Whole lines that can be folded: within the draft, each of two lines at least, none across another one's end. */
export function foldingFaults(answer: unknown, { text }: Draft): string[] {
  const open: number[] = [];
  return (answer as { startLine: number; endLine: number }[]).flatMap(({ startLine, endLine }) => {
    while (open.length > 0 && open.at(-1)! < startLine) open.pop();
    const crosses = open.length > 0 && open.at(-1)! < endLine;
    open.push(endLine);
    const isGood = startLine >= 0 && startLine < endLine && endLine < text.lineCount && !crosses;
    return isGood ? [] : [`lines ${startLine} to ${endLine} cannot be folded`];
  });
}

/** Symbols with a name, whose place lies in their range and whose children lie in them. */
export function symbolFaults(answer: unknown): string[] {
  interface Symbol {
    readonly name: string;
    readonly range?: Range;
    readonly selectionRange: Range;
    readonly children?: readonly Symbol[];
  }
  const visit = ({ name, range, selectionRange, children = [] }: Symbol): string[] => {
    const faults = name.trim() === '' ? ['a symbol without a name'] : [];
    if (!range) return faults;
    if (!holds(range, selectionRange)) faults.push(`the place of ${name} is outside of it`);
    const outside = children.filter((child) => !holds(range, child.range!));
    return [...faults, ...outside.map((child) => `${child.name} is outside of ${name}`), ...children.flatMap(visit)];
  };
  return (answer as Symbol[]).flatMap(visit);
}

/** Tokens in order, each on one line, none over another, of a kind that the legend has. */
export function tokenFaults(answer: unknown, { text }: Draft, legend: { tokenTypes: string[]; tokenModifiers: string[] }): string[] {
  const data = (answer as { data?: number[] } | null)?.data ?? [];
  if (data.length % 5 !== 0) return ['tokens are not of five numbers each'];
  let [line, start, end] = [0, 0, 0];
  const faults: string[] = [];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    [line, start] = down === 0 ? [line, start + right] : [line + down, right];
    if (down < 0 || right < 0 || length <= 0 || (down === 0 && i > 0 && start < end)) faults.push(`token ${i / 5} meets the one before`);
    end = start + length;
    if (!(type in legend.tokenTypes) || modifiers >= 2 ** legend.tokenModifiers.length) faults.push(`token ${i / 5} is of no known kind`);
    faults.push(...rangeFaults({ start: { line, character: start }, end: { line, character: end } }, text));
  }
  return faults;
}

/** Each range around the one before, and the first around the place that was asked about. */
export function selectionFaults(answer: unknown, at: Position): string[] {
  interface Selection {
    readonly range: Range;
    readonly parent?: Selection;
  }
  const [first] = (answer ?? []) as Selection[];
  if (!first) return [];
  const faults = holds(first.range, { start: at, end: at }) ? [] : [`${show(at)} is not in what is selected there`];
  for (let one = first; one.parent; one = one.parent) {
    if (!holds(one.parent.range, one.range)) faults.push(`${show(one.range.start)} grows out of the range around it`);
  }
  return faults;
}

/** What completion replaces is on the line of the cursor and has the cursor in it or at its end. */
export function completionFaults(answer: unknown, at: Position): string[] {
  return itemsOf(answer).flatMap(({ label, textEdit }) => {
    const ranges = [textEdit?.range, textEdit?.insert, textEdit?.replace].filter((range) => range !== undefined);
    const isGood = ranges.every(
      (range) => range.start.line === at.line && range.end.line === at.line && holds(range, { start: at, end: at }),
    );
    return isGood && label.trim() !== '' ? [] : [`“${label}” cannot be put in at ${show(at)}`];
  });
}

export interface Item {
  readonly label: string;
  readonly textEdit?: { readonly range?: Range; readonly insert?: Range; readonly replace?: Range };
}

/** The items of a completion, whether it came as a list or an object. */
export function itemsOf(answer: unknown): readonly Item[] {
  return Array.isArray(answer) ? (answer as Item[]) : ((answer as { items?: Item[] } | null)?.items ?? []);
}

function holds(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function show({ line, character }: Position): string {
  return `${line}:${character}`;
}

function uriOf(value: Record<string, unknown>): string | undefined {
  const document = value['textDocument'];
  const uri = isRecord(document) ? document['uri'] : value['uri'];
  return typeof uri === 'string' ? uri : undefined;
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isEdit(value: unknown): value is { range: Range; newText: string } {
  return isRecord(value) && isRange(value['range']) && typeof value['newText'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
