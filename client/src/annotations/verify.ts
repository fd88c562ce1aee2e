import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE, type PlaceRange } from '../../../server/src/protocol';
import type { ListedAnnotations, ListedVerification, SourceFields } from '../../../server/src/protocol/annotations';
import { isUpTo } from '../places';
import { placesOf, toRange } from '../ranges';
import type { Annotating } from './annotate';
import { askReason, type Verified } from './ask/reason';
import { askSource } from './ask/source';
import type { Store } from './store';
import type { Target } from './target';

/** Longer words are cut where they stand in a title. */
const LONGEST = 24;

/** Verifying findings and figures, and recording where figures come from. */
export class Verifying {
  constructor(
    private readonly annotating: Annotating,
    private readonly store: Store,
    private readonly memento: vscode.Memento,
  ) {}

  /** Keeps a finding as it is: the one that a quick fix has named, or one at the caret. */
  async finding(target: Target): Promise<void> {
    const { document } = target.editor;
    const { version } = document;
    const found = target.range && target.rule !== undefined ? { range: target.range, rule: target.rule } : await findingAt(target);
    if (!found) return;
    const reason = await this.reason(target, 'finding', wordsOf(document, found.range));
    if (reason === undefined) return;
    const operation = { kind: 'verify', range: placesOf(found.range), reason, rule: found.rule } as const;
    const done = await this.annotating.ask(document, operation, version);
    if (done !== undefined) say(vscode.l10n.t('Verified: this finding is silent until what it rests on is changed.'));
  }

  /** Verifies the figure that was named, or what is selected, or the figure at the caret. */
  async figure(target: Target): Promise<void> {
    const { document } = target.editor;
    const { version } = document;
    const range = await this.figureIn(target);
    if (!range) return;
    const words = wordsOf(document, range);
    const reason = await this.reason(target, 'figure', words);
    if (reason === undefined) return;
    const done = await this.annotating.ask(document, { kind: 'verify', range: placesOf(range), reason }, version);
    if (done !== undefined) say(vscode.l10n.t('Verified: {0}', words));
  }

  async source(target: Target): Promise<void> {
    const { document } = target.editor;
    const { version } = document;
    const range = await this.figureIn(target);
    if (!range) return;
    const empty: SourceFields = { department: '', document: '', place: '', link: '', value: wordsOf(document, range, Infinity) };
    const source = isSource(target.given) ? target.given : await askSource(this.memento, empty);
    if (!source) return;
    const done = await this.annotating.ask(document, { kind: 'addSource', range: placesOf(range), source }, version);
    if (done !== undefined) say(vscode.l10n.t('Source recorded: {0}', source.department));
  }

  /** Verifies again what is outdated, as the draft has it now. */
  async again(document: vscode.TextDocument, { id, quote, rule, reason: before }: ListedVerification): Promise<void> {
    const list = await this.store.fresh(document);
    const range = list?.annotations.find((one) => one.id === id)?.range;
    const words = range ? wordsOf(document, toRange(range)) : quote;
    const reason = await askReason(this.memento, rule === null ? 'figure' : 'finding', words, before);
    if (reason !== undefined) await this.annotating.ask(document, { kind: 'verifyAgain', id, reason }, list?.version);
  }

  async editSource(document: vscode.TextDocument, id: string, known: SourceFields): Promise<void> {
    const source = await askSource(this.memento, known);
    if (source) await this.annotating.ask(document, { kind: 'editSource', id, source });
  }

  private async reason({ given }: Target, of: Verified, about: string): Promise<string | undefined> {
    return typeof given === 'string' && given.trim() !== '' ? given : askReason(this.memento, of, about);
  }

  private async figureIn({ editor, range }: Target): Promise<vscode.Range | undefined> {
    if (range) return range;
    const { selection } = editor;
    const list = await this.store.fresh(editor.document);
    const at = list && figureAt(list.figures, selection.active);
    // a part of a figure means the figure
    if (!selection.isEmpty) return at && toRange(at.range).contains(selection) ? toRange(at.range) : selection;
    if (!at) tell(vscode.l10n.t('There is no figure at the cursor.'));
    return at && toRange(at.range);
  }
}

function isSource(given: unknown): given is SourceFields {
  if (typeof given !== 'object' || given === null) return false;
  const fields = given as Record<string, unknown>;
  return ['department', 'document', 'place', 'link', 'value'].every((name) => typeof fields[name] === 'string');
}

/** The figure that a place touches; where it stands between two, the one that begins there. */
export function figureAt(
  figures: ListedAnnotations['figures'],
  place: PlaceRange['start'],
): ListedAnnotations['figures'][number] | undefined {
  const touching = figures.filter(({ range }) => isUpTo(range.start, place) && isUpTo(place, range.end));
  return touching.at(-1);
}

interface Found {
  readonly range: vscode.Range;
  readonly rule: string;
}

/** A finding of ours at the selection; where there are several it is asked which. */
async function findingAt({ editor, range }: Target): Promise<Found | undefined> {
  const place = range ?? editor.selection;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range: one }) => source === DIAGNOSTIC_SOURCE && one.intersection(place) !== undefined);
  if (found.length === 0) return tell(vscode.l10n.t('There is no finding at the cursor.'));
  const items = found.map((diagnostic) => ({ label: diagnostic.message.split('\n')[0]!, diagnostic }));
  const title = vscode.l10n.t('Which finding is no mistake?');
  const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title });
  if (!chosen) return undefined;
  const { code, range: at } = chosen.diagnostic;
  return { range: at, rule: String(typeof code === 'object' ? code.value : code) };
}

/** Words of the draft in one line, for a title. */
export function wordsOf(document: vscode.TextDocument, range: vscode.Range, longest = LONGEST): string {
  const words = document.getText(range).replace(/\s+/g, ' ').trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

/** Screen readers read the status bar out. */
function say(sentence: string): void {
  vscode.window.setStatusBarMessage(`$(pass) ${sentence}`, 5000);
}

function tell(reason: string): undefined {
  void vscode.window.showInformationMessage(reason);
  return undefined;
}
