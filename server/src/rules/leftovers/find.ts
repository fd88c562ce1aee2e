import { readingOf } from '../../model/readings';
import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { DraftLine } from '../../syntax/parts';
import { span } from '../../text/span';
import type { Problem } from '../rule';
import { gathered } from './gather';
import { FILLED, type Hit, type LeftoverRule } from './hit';
import { isMarkdown } from './markdown';
import { hitsOfLine } from './scan';
import { keepNoForm } from './sources';

/** A hit with its line. */
export interface Found {
  readonly hit: Hit;
  readonly line: DraftLine;
}

const NONE: readonly Problem[] = [];
const KNOWN = new WeakMap<Document, ReadonlyMap<LeftoverRule, readonly Problem[]>>();

/** What a rule of this group reports in a draft, in the order of the text. */
export function leftoversOf({ document }: Report, rule: LeftoverRule): readonly Problem[] {
  let known = KNOWN.get(document);
  if (!known) KNOWN.set(document, (known = problemsByRule(document)));
  return known.get(rule) ?? NONE;
}

function problemsByRule(document: Document): ReadonlyMap<LeftoverRule, readonly Problem[]> {
  const found = allFound(document);
  const blanks = found.filter(({ hit }) => FILLED.has(hit.rule)).length;
  if (blanks < MANY) keepNoForm(document.version);
  if (found.length === 0) return EMPTY;
  const byRule = new Map<LeftoverRule, Found[]>();
  for (const one of blanks >= MANY && isForm(document, blanks) ? asForm(found) : found) {
    const list = byRule.get(one.hit.rule);
    if (list) list.push(one);
    else byRule.set(one.hit.rule, [one]);
  }
  return new Map(
    [...byRule].map(([rule, list]) => [
      rule,
      gathered(
        rule,
        list.map((one) => problemOf(one, document.text)),
      ),
    ]),
  );
}

const EMPTY: ReadonlyMap<LeftoverRule, readonly Problem[]> = new Map();

/** What a table of contents and metadata have only because something went wrong. */
const NEVER_MEANT: ReadonlySet<LeftoverRule> = new Set<LeftoverRule>(['office-error-left', 'markup-left', 'garbled-text']);

function allFound(document: Document): readonly Found[] {
  const found: Found[] = [];
  let [behindForms, inAttachment] = [false, false];
  document.lines.forEach((line, at) => {
    const { kind } = line;
    if (kind === 'blank' || kind === 'chrome') return;
    inAttachment ||= kind === 'attachment';
    behindForms ||= kind === 'table' || inAttachment;
    for (const hit of hitsOfLine(line.text)) {
      if (kind === 'contents' && !NEVER_MEANT.has(hit.rule)) continue;
      if (hit.only === 'beforeForms' ? behindForms : hit.only === 'notInAttachment' && inAttachment) continue;
      if (isMeantThere(hit, line, document)) continue;
      found.push({ hit: atItsPlace(hit, line, at < document.bodyStart), line });
    }
  });
  return found;
}

/** Whether what is only a leftover outside tables, or outside Markdown, stands in one. */
function isMeantThere({ only }: Hit, line: DraftLine, document: Document): boolean {
  return only === 'notInTable' ? isTabular(line) : only === 'notMarkdown' && isMarkdown(document);
}

/** A row of a table, also of one that holds no figures. */
function isTabular({ kind, text }: DraftLine): boolean {
  return kind === 'table' || (text.folded.includes('|') && text.row !== undefined);
}

/** 浔政发〔2024〕××号: a number of one’s own stands on a line by itself. */
const OWN_NUMBER = /^ *[\u4e00-\u9fff×]{1,14}[〔[(][^〕\])]{0,8}[〕\])].{0,8}号 *$/;

/** What is given only when the document is issued, its number and its date, may be empty until then. */
function atItsPlace(hit: Hit, { folded }: DraftLine, isHead: boolean): Hit {
  if (hit.rule !== 'placeholder-left' && hit.rule !== 'blank-left') return hit;
  const isOwnNumber = isHead && OWN_NUMBER.test(folded);
  const isOwnDate = folded.length < 60 && /^[\d×Xx*_○ ]{0,40}年?[\d×Xx*_○ ]{0,12}月[\d×Xx*_○ ]{0,12}日? {0,20}$/.test(folded);
  if (!isOwnNumber && !isOwnDate) return hit;
  return { ...hit, severity: 'information', message: `${isOwnNumber ? '发文字号' : '成文日期'}尚未填写（前提：签发时还要补上）` };
}

/** A draft in work lacks fewer. */
const MANY = 10;

/** Whether a draft with so many blanks is a template still to be filled: it has fewer figures. */
function isForm({ lines }: Document, blanks: number): boolean {
  let figures = 0;
  for (const line of lines) if (line.kind === 'body' || line.kind === 'heading') figures += readingOf(line).mentions.length;
  return figures < blanks;
}

/** One finding for all blanks of a template. */
function asForm(found: readonly Found[]): readonly Found[] {
  const blanks = found.filter(({ hit }) => FILLED.has(hit.rule));
  const [{ hit, line }] = blanks as [Found, ...Found[]];
  const message = `全文有${blanks.length}处留空，像是尚未填写的模板（从此处起）`;
  const first: Found = { hit: { ...hit, severity: 'information', message, fixes: [] }, line };
  return [first, ...found.filter((one) => !FILLED.has(one.hit.rule))];
}

/** Longer words are cut in a message. */
const SHOWN = 24;

/** `$` in a message stands for the words as they are printed. */
function problemOf({ hit, line: { start } }: Found, text: string): Problem {
  const printed = text.slice(start + hit.start, start + Math.min(hit.end, hit.start + SHOWN)) + (hit.end - hit.start > SHOWN ? '……' : '');
  return {
    span: span(start + hit.start, start + hit.end),
    message: hit.message.replace('$', () => printed),
    ...(hit.severity && { severity: hit.severity }),
    ...(hit.fixes && {
      fixes: hit.fixes.map(({ title, safety, newText, start: from = hit.start, end = hit.end }) => ({
        title,
        safety,
        edits: [{ span: span(start + from, start + end), newText }],
      })),
    }),
  };
}
