import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { replaced, Text, type Position, type Range } from './places';
import { Wire } from './wire';

export const URI = 'file:///drafts/%E6%8A%A5%E5%91%8A.txt';

/** Starts the server and says hello. */
export async function hello(
  file: string,
  capabilities: ClientCapabilities,
  more: object = {},
): Promise<{ readonly wire: Wire; readonly capabilities: ServerCapabilities }> {
  const wire = new Wire(file);
  const params = { processId: null, rootUri: null, capabilities, ...more };
  const result = await wire.result<{ capabilities: ServerCapabilities }>('initialize', params);
  wire.notify('initialized', {});
  return { wire, capabilities: result.capabilities };
}

/** A draft that is open in the server, with its text as the client knows it. */
export class OpenDraft {
  private version = 1;

  constructor(
    private readonly wire: Wire,
    public text: Text,
    readonly uri = URI,
  ) {
    wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'report-draft', version: 1, text: text.text } });
  }

  edit(range: Range, text: string): void {
    this.send([{ range, text }]);
    this.text = replaced(this.text, range, text);
  }

  /** Says of a change what a client should not say. */
  send(contentChanges: unknown): void {
    this.version += 1;
    this.wire.notify('textDocument/didChange', { textDocument: { uri: this.uri, version: this.version }, contentChanges });
  }

  close(): void {
    this.wire.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Offsets of characters as a range. */
  range(start: number, end: number): Range {
    return { start: this.text.at(start), end: this.text.at(end) };
  }

  /** Where words are; the beginning where they are not. */
  find(words: string): Position {
    return this.text.at(Math.max(0, this.text.text.indexOf(words)));
  }
}

/** Numbers from 0 up to 1, the same each time for a seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
