import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { literalGlob } from '../../rules/config/glob';
import { span } from '../../text/span';
import type { Edit } from '../../rules/rule';
import { configFileOf } from './configFile';
import { parseJson } from './json';

/** A change of a settings file, made without touching what else is in it. */
export type Change =
  /** A rule keeps silent in one draft; `path` is relative to the settings file's folder. */
  | { readonly kind: 'draft'; readonly rule: string; readonly path: string }
  /** The same in a folder, `''` for the settings file's own. */
  | { readonly kind: 'folder'; readonly rule: string; readonly path: string }
  /** A word is right. */
  | { readonly kind: 'word'; readonly word: string };

/** The edits of a settings file that bring a change about; undefined where the file is no object that could be changed. */
export function editsFor(text: string, change: Change): readonly Edit[] | undefined {
  const { value, problems } = parseJson(text);
  const isEmpty = value === undefined && text.trim() === '';
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  if (!isEmpty && (typeof value !== 'object' || value === null || Array.isArray(value))) return undefined;
  const root = (value ?? {}) as Record<string, unknown>;
  const place = placeFor(change, root, text);
  return place && edited(text, place.path, place.value, place.isNew);
}

/** The text of a settings file that says nothing but this. */
export function newConfig(change: Change): string {
  const text = '{}';
  return `${applyEdits(
    text,
    (editsFor(text, change) ?? []).map(({ span: { start, end }, newText }) => ({ offset: start, length: end - start, content: newText })),
  )}\n`;
}

interface Place {
  readonly path: JSONPath;
  readonly value: unknown;
  /** Whether it is to be put into a list. */
  readonly isNew: boolean;
}

function placeFor(change: Change, root: Record<string, unknown>, text: string): Place | undefined {
  if (change.kind === 'word') return placeForWord(change.word, root);
  if (change.kind === 'folder' && change.path === '' && !hasOwnSeverity(text, change.rule)) return inSeverity(root, [], change.rule);
  const files = change.kind === 'draft' ? literalGlob(change.path) : change.path === '' ? '**' : `${literalGlob(change.path)}/**`;
  return placeForOverride(files, change.rule, root);
}

/** Whether drafts of the folder itself could have the rule on whatever the file says for all. */
function hasOwnSeverity(text: string, rule: string): boolean {
  return configFileOf(parseJson(text)).overrides.some(({ given }) => given.severity[rule] !== undefined);
}

function inSeverity(holder: Record<string, unknown>, path: JSONPath, rule: string): Place | undefined {
  const { severity } = holder;
  const dotted = `severity.${rule}`;
  if (dotted in holder) return { path: [...path, dotted], value: 'off', isNew: false };
  if (severity !== undefined && !isRecord(severity)) return undefined;
  return { path: [...path, 'severity', rule], value: 'off', isNew: false };
}

/** The last override decides: it is added to where it is of these very files, otherwise another follows it. */
function placeForOverride(files: string, rule: string, root: Record<string, unknown>): Place | undefined {
  const { overrides = [] } = root;
  if (!Array.isArray(overrides)) return undefined;
  const last: unknown = overrides.at(-1);
  if (isRecord(last) && last['files'] === files) return inSeverity(last, ['overrides', overrides.length - 1], rule);
  const override = { files, severity: { [rule]: 'off' } };
  if (overrides.length === 0) return { path: ['overrides'], value: [override], isNew: false };
  return { path: ['overrides', overrides.length], value: override, isNew: true };
}

function placeForWord(word: string, root: Record<string, unknown>): Place | undefined {
  const { words } = root;
  const dotted = 'words.allowed' in root;
  if (!dotted && words !== undefined && !isRecord(words)) return undefined;
  const path = dotted ? ['words.allowed'] : ['words', 'allowed'];
  const allowed = dotted ? root['words.allowed'] : isRecord(words) ? words['allowed'] : undefined;
  if (allowed !== undefined && !Array.isArray(allowed)) return undefined;
  if (!allowed || allowed.length === 0) return { path, value: [word], isNew: false };
  return { path: [...path, allowed.length], value: word, isNew: true };
}

function edited(text: string, path: JSONPath, value: unknown, isArrayInsertion: boolean): readonly Edit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const tabs = /^\t/m.test(text);
  const formattingOptions = { insertSpaces: !tabs, tabSize: 2, eol, keepLines: false };
  return modify(text, path, value, { formattingOptions, isArrayInsertion }).map(({ offset, length, content }) => ({
    span: span(offset, offset + length),
    newText: content,
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
