import type { Report } from '../../model/report';
import type { DraftLine } from '../../syntax/parts';
import type { LineKind } from '../../syntax/lineKind';
import { lineAt } from '../../rules/structure/lines';
import { numberingOf } from '../../rules/structure/numbering';
import { leadOf } from './forms';
import type { Section } from './tree';
import { leads, sectionsIn } from './tree';

/** Another draft that is to be inserted. */
export interface Contribution {
  /** How it is called, for messages: 县司法局供稿. */
  readonly name: string;
  readonly report: Report;
}

/** How the lines of a contribution are written in the draft that takes them in. */
export interface Manner {
  /** The mark of a heading there. */
  readonly mark: (section: Section) => string;
  /** What stands before that mark in its line. */
  readonly lead: (section: Section) => string;
  /** The indent of paragraphs there; undefined where each keeps its own. */
  readonly indent: string | undefined;
  readonly lineEnd: string;
}

/** The words for what is left out, in the order in which they are told. */
const LEFT_OUT: readonly (readonly [LineKind, string])[] = [
  ['title', '标题'],
  ['subtitle', '副标题'],
  ['docNumber', '发文字号'],
  ['addressee', '主送机关'],
  ['contents', '目录'],
  ['chrome', '网页栏目文字'],
  ['attachment', '附件说明'],
  ['signature', '落款'],
  ['date', '成文日期'],
  ['note', '附注'],
];

/** What of a contribution is left out, as people call it: 标题、落款. */
export function leftOut({ document }: Report): string[] {
  const kinds = new Set(document.lines.map(({ kind }) => kind));
  return LEFT_OUT.filter(([kind]) => kinds.has(kind)).map(([, word]) => word);
}

function isTaken({ kind }: DraftLine): boolean {
  return kind === 'heading' || kind === 'body' || kind === 'table' || kind === 'blank';
}

/** The first paragraph before any heading of a contribution; undefined where it begins with a heading. */
export function openingOf({ text, document }: Report): string | undefined {
  const first = document.lines.find(({ kind }) => kind === 'heading' || kind === 'body' || kind === 'table');
  return first && first.kind !== 'heading' ? text.slice(first.start, first.end).trim() : undefined;
}

/** The body of a contribution as it will stand in the draft, without blank lines around it; empty where it has none. */
export function bodyOf({ report }: Contribution, manner: Manner): string {
  const written = new Writer(report, manner);
  const lines = report.document.lines.filter(isTaken);
  while (lines.at(-1)?.kind === 'blank') lines.pop();
  const from = lines.findIndex(({ kind }) => kind !== 'blank');
  return from < 0
    ? ''
    : lines
        .slice(from)
        .map((line) => written.line(line))
        .join(manner.lineEnd);
}

/** Writes line after line, in the order of the text. */
class Writer {
  private readonly byLine: ReadonlyMap<DraftLine, readonly Section[]>;
  private readonly own: string | undefined;

  constructor(
    private readonly report: Report,
    private readonly manner: Manner,
  ) {
    this.byLine = sectionsByLine(report);
    this.own = indentOf(report);
  }

  line(line: DraftLine): string {
    const { text } = this.report;
    const sections = this.byLine.get(line);
    if (!sections) return line.kind === 'body' ? this.indented(text.slice(line.start, line.end)) : text.slice(line.start, line.end);
    let written = '';
    let at = line.start;
    for (const section of sections) {
      const { start, end } = section.node.markerSpan;
      written += this.before(section, text.slice(at, start)) + this.manner.mark(section);
      at = end;
    }
    return written + text.slice(at, line.end);
  }

  /** What stands before a mark: the indent of a line, or the text before a heading that has no line of its own and gets one. */
  private before(section: Section, words: string): string {
    const lead = this.manner.lead(section);
    if (!leads(this.report.document, section.node)) return words.trimEnd() + this.manner.lineEnd + lead;
    return lead + words.slice(leadOf(this.report, section.node).length);
  }

  /** A paragraph with the indent that paragraphs have; what stands out in its own draft does so here. */
  private indented(words: string): string {
    const { indent } = this.manner;
    const own = this.own;
    return indent === undefined || own === undefined || indentIn(words) !== own ? words : indent + words.slice(own.length);
  }
}

/** So many paragraphs tell how a draft indents them. */
const ENOUGH = 50;

/** The indent that most paragraphs of a draft have; undefined where it has none. */
export function indentOf({ text, document }: Report): string | undefined {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const { kind, start, end } of document.lines) {
    if (kind !== 'body') continue;
    const indent = indentIn(text.slice(start, Math.min(end, start + LONGEST_INDENT)));
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
    if ((seen += 1) === ENOUGH) break;
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const LONGEST_INDENT = 20;

function indentIn(words: string): string {
  return /^[ \t\u3000\u00a0]{0,20}/.exec(words)![0];
}

function sectionsByLine(report: Report): Map<DraftLine, Section[]> {
  const byLine = new Map<DraftLine, Section[]>();
  for (const section of sectionsIn(report)) {
    const line = report.document.lines[lineAt(report.document, section.node.markerSpan.start)]!;
    const known = byLine.get(line);
    if (known) known.push(section);
    else byLine.set(line, [section]);
  }
  return byLine;
}

/** How many items (一是) a contribution has. */
export function itemsIn(report: Report): number {
  return numberingOf(report).items.length;
}
