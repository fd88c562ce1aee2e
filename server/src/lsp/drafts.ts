import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readReport, type Report } from '../model/report';
import { indexLines, type LineIndex } from '../text/lineIndex';

/** One version of an open draft as it was read. */
export interface Draft {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly lines: LineIndex;
  /** How long the reading took; later stages of the report are computed when first asked for. */
  readonly milliseconds: number;
}

/** The newest version of each open draft, read when first asked for and dropped when it is closed. */
export class Drafts {
  private readonly read = new Map<string, Draft>();

  constructor(private readonly documents: { get(uri: string): TextDocument | undefined }) {}

  get(uri: string): Draft | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.read.get(uri);
    // Not every client counts its versions up.
    if (known?.version === document.version && known.report.text === document.getText()) return known;
    const draft = readDraft(document, known?.report);
    this.read.set(uri, draft);
    return draft;
  }

  /** The newest version, also where it has not been read yet. */
  versionOf(uri: string): number | undefined {
    return this.documents.get(uri)?.version;
  }

  drop(uri: string): void {
    this.read.delete(uri);
  }
}

function readDraft(document: TextDocument, previous: Report | undefined): Draft {
  const text = document.getText();
  const start = performance.now();
  const report = readReport(text, previous);
  const lines = indexLines(text, lineStartsOf(report));
  return { uri: document.uri, version: document.version, report, lines, milliseconds: performance.now() - start };
}

/** The beginnings of lines as an editor counts them: a byte order mark is of the first. */
function lineStartsOf({ document }: Report): readonly number[] {
  const { starts } = document.split;
  return starts[0] === 0 ? starts : [0, ...starts.slice(1)];
}
