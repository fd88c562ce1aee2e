import * as vscode from 'vscode';
import {
  PREVIEW_REQUEST,
  type Absence,
  type FromPreview,
  type PageFinding,
  type PageLine,
  type PreviewParams,
  type PreviewResult,
  type ToPreview,
} from '../../../../server/src/protocol/preview';
import { DIAGNOSTIC_SOURCE } from '../../../../server/src/protocol';
import { reveal } from '../reveal';
import { pageLines, spliceOf } from './pageLines';
import type { PreviewParts } from './panel';

/** For so long after the page has led, in milliseconds, the editor does not lead. */
const LED = 300;
/** An editor that scrolls just behind its caret follows it, as the page does by itself. */
const WITH_CARET = 120;
/** A page that has nothing to show says so only where that lasts. */
const SOON = 400;

/** Keeps a page that is in view like the draft at hand: its lines, the caret, what is scrolled to, and findings if they are wanted. */
export class Following implements vscode.Disposable {
  private sent: readonly PageLine[] = [];
  private sentOf: string | undefined;
  private sentVersion = -1;
  private isAsking = false;
  private isStale = false;
  private isOver = false;
  private quietUntil = 0;
  private caretMoved = 0;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly parts: PreviewParts,
    private wantsFindings: boolean,
    private readonly tell: (message: ToPreview) => void,
  ) {
    const { current, server } = parts;
    const { window, workspace, languages } = vscode;
    this.subscriptions = [
      current.onDidChange(() => this.refresh()),
      current.onDidCheck(({ version }) => {
        if (version !== this.sentVersion) this.refresh();
      }),
      server.onDidChangeState((state) => {
        if (state === 'crashed' || state === 'stillborn') this.tellAbsent('no-server');
        else if (state === 'running') this.refresh();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === current.document && contentChanges.length > 0) this.refresh();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === current.document) this.tellCaret(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => this.editorScrolled(textEditor, visibleRanges)),
      languages.onDidChangeDiagnostics(({ uris }) => this.diagnosticsChanged(uris)),
    ];
    const soon = setTimeout(() => {
      if (this.sentOf === undefined && this.isAsking) this.tellAbsent('waiting');
    }, SOON);
    this.subscriptions.push({ dispose: () => clearTimeout(soon) });
    this.refresh();
  }

  dispose(): void {
    this.isOver = true;
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Does what the reader asks for in the page. */
  take(message: FromPreview): void {
    if (message.kind === 'go') void this.go(message.line, message.character, message.focus);
    else if (message.kind === 'scrolled') this.pageScrolled(message.line);
    else if (message.kind === 'restart') void vscode.commands.executeCommand('hegao.restartServer');
    else if (message.kind === 'findings') {
      this.wantsFindings = message.wanted;
      this.tellFindings();
    }
  }

  /** Asks for what the lines are; what changes meanwhile is asked for once more, and only once. */
  private refresh(): void {
    this.isStale = true;
    if (this.isAsking) return;
    this.isAsking = true;
    void this.askWhileStale().finally(() => (this.isAsking = false));
  }

  private async askWhileStale(): Promise<void> {
    while (this.isStale && !this.isOver) {
      this.isStale = false;
      const { document } = this.parts.current;
      if (!document) this.tellAbsent('no-draft');
      else await this.ask(document);
    }
  }

  private async ask(document: vscode.TextDocument): Promise<void> {
    const params: PreviewParams = { textDocument: { uri: document.uri.toString() } };
    // Refused where the draft has changed meanwhile, which asks again by itself.
    const refused = Symbol('refused');
    const result = await this.parts.server.request<PreviewResult | null>(PREVIEW_REQUEST, params).catch(() => refused);
    if (this.isOver || typeof result === 'symbol' || document !== this.parts.current.document) return;
    if (result === undefined) return this.tellAbsent('no-server');
    // A server that does not have the draft yet tells of it when it has been checked.
    if (result !== null && result.version === document.version) this.tellLines(document, result);
  }

  private tellLines(document: vscode.TextDocument, { version, lines: looks }: PreviewResult): void {
    const uri = document.uri.toString();
    const isOther = uri !== this.sentOf;
    const { lines, cutAt } = pageLines(document.getText(), looks);
    const splice = isOther ? { from: 0, removed: this.sent.length, lines } : spliceOf(this.sent, lines);
    this.sent = lines;
    this.sentOf = uri;
    this.sentVersion = version;
    // What is said here also takes away what was said instead of it.
    this.tell({ kind: 'lines', ...(splice ?? { from: 0, removed: 0, lines: [] }), isOther, ...(cutAt !== undefined && { cutAt }) });
    const editor = this.parts.current.editor();
    if (editor) this.tellCaret(editor);
    if (isOther) this.tellFindings();
  }

  private tellAbsent(why: Absence): void {
    if (why !== 'no-server') [this.sent, this.sentOf, this.sentVersion] = [[], undefined, -1];
    this.tell({ kind: 'absent', why });
  }

  private tellCaret({ selection, document }: vscode.TextEditor): void {
    this.caretMoved = Date.now();
    if (document.uri.toString() !== this.sentOf) return;
    const { line, character } = selection.active;
    this.tell({ kind: 'caret', line, character });
  }

  private editorScrolled({ document }: vscode.TextEditor, [first]: readonly vscode.Range[]): void {
    if (!first || document !== this.parts.current.document || document.uri.toString() !== this.sentOf) return;
    const now = Date.now();
    if (now < this.quietUntil || now < this.caretMoved + WITH_CARET) return;
    this.tell({ kind: 'scroll', line: first.start.line });
  }

  private pageScrolled(line: number): void {
    const editor = this.parts.current.editor();
    if (!editor || line >= editor.document.lineCount) return;
    this.quietUntil = Date.now() + LED;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  private async go(line: number, character: number, focus: boolean): Promise<void> {
    const { document } = this.parts.current;
    if (!document) return;
    this.quietUntil = Date.now() + LED;
    const place = document.validatePosition(new vscode.Position(line, character));
    await reveal(document, new vscode.Range(place, place), { preserveFocus: !focus });
  }

  private diagnosticsChanged(uris: readonly vscode.Uri[]): void {
    if (this.wantsFindings && uris.some((uri) => uri.toString() === this.sentOf)) this.tellFindings();
  }

  private tellFindings(): void {
    const { document } = this.parts.current;
    if (!document || !this.wantsFindings) return;
    const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
    this.tell({ kind: 'findings', findings: own.map((diagnostic) => toFinding(diagnostic)) });
  }
}

function toFinding({ range: { start, end }, severity, message }: vscode.Diagnostic): PageFinding {
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  return {
    line: start.line,
    start: start.character,
    end: end.line > start.line ? Number.MAX_SAFE_INTEGER : end.character,
    severity: severity === error ? 'error' : severity === warning ? 'warning' : 'information',
    message,
  };
}
