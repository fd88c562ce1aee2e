import * as vscode from 'vscode';
import type { PlaceRange } from '../../server/src/protocol';

/** A range that came from the server, for the editor. Both count lines from 0 and columns in UTF-16 code units. */
export function toRange({ start, end }: PlaceRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range as it is sent: those of the editor have methods, which do not travel. */
export function placesOf({ start, end }: PlaceRange): PlaceRange {
  const place = ({ line, character }: PlaceRange['start']): PlaceRange['start'] => ({ line, character });
  return { start: place(start), end: place(end) };
}
