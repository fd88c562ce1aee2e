import * as vscode from 'vscode';
import {
  ANNOTATE_REQUEST,
  isOfText,
  type AnnotateParams,
  type AnnotateResult,
  type AnnotationOperation,
} from '../../../server/src/protocol/annotations';
import type { LanguageServer } from '../server/languageServer';
import { authorName } from './author';
import type { Store } from './store';

/** Makes changes to annotations, in the name of who sits here. */
export class Annotating {
  constructor(
    private readonly server: LanguageServer,
    private readonly store: Store,
  ) {}

  /**
   * Asks for one change and waits until it has been written. `version` is that of the draft when ranges were taken. Gives the id
   * of what was changed; undefined where it was not, which has been said in a sentence, or where nobody wanted to say who it is.
   */
  async ask(document: vscode.TextDocument, operation: AnnotationOperation, version = document.version): Promise<string | undefined> {
    const author = await authorName(document.uri);
    if (author === undefined) return undefined;
    if (document.version !== version && isOfText(operation)) {
      return refuse(vscode.l10n.t('The draft was changed meanwhile. Try again.'));
    }
    const params: AnnotateParams = { textDocument: { uri: document.uri.toString() }, version, author, operation };
    const result = await this.server.request<AnnotateResult>(ANNOTATE_REQUEST, params).catch((error: unknown) => failed(error));
    if (!result) return refuse(vscode.l10n.t('The checking service is not running.'));
    if (result.kind === 'refused') return refuse(result.reason);
    await this.store.ask(document);
    return result.id;
  }
}

function failed(error: unknown): AnnotateResult {
  return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
}

function refuse(reason: string): undefined {
  void vscode.window.showErrorMessage(reason);
  return undefined;
}
