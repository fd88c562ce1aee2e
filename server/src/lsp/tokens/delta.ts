import type { SemanticTokensEdit } from 'vscode-languageserver';
import { areSame, WIDTH } from '../../features/tokens/lineTokens';
import type { DraftTokens } from '../../features/tokens/tokens';
import { Encoder, ENCODED } from './encode';

/** Tokens that a client has been given, and where those of line 0 begin. */
export interface Given {
  readonly tokens: DraftTokens;
  readonly shift: number;
}

/** What makes the tokens of one version those of another, in the numbers of the protocol: one edit, or none. */
export function deltaBetween(old: Given, now: Given): SemanticTokensEdit[] {
  const shorter = Math.min(old.tokens.length, now.tokens.length);
  const isShifted = old.shift !== now.shift;
  const head = isShifted ? 0 : commonHead(old.tokens, now.tokens, shorter);
  // the first line is another one where it is shifted
  const tail = commonTail(old.tokens, now.tokens, Math.max(0, shorter - Math.max(head, isShifted ? 1 : 0)));
  const [oldEnd, end] = [old.tokens.length - tail, now.tokens.length - tail];
  if (head === oldEnd && head === end) return [];
  // the token behind counts its line from the one before it, and has to be told again
  const next = nextFrom(now.tokens, end);
  const encoder = new Encoder(lastBefore(now.tokens, head));
  for (let i = head; i < end; i += 1) encoder.add(i, now.tokens[i]!, i === 0 ? now.shift : 0);
  if (next >= 0) encoder.add(next, now.tokens[next]!.slice(0, WIDTH), next === 0 ? now.shift : 0);
  const deleted = countIn(old.tokens, head, oldEnd) + (next >= 0 ? 1 : 0);
  if (deleted === 0 && encoder.data.length === 0) return [];
  return [{ start: ENCODED * countIn(now.tokens, 0, head), deleteCount: ENCODED * deleted, data: encoder.data }];
}

function commonHead(old: DraftTokens, now: DraftTokens, limit: number): number {
  let at = 0;
  while (at < limit && areSame(old[at]!, now[at]!)) at += 1;
  return at;
}

function commonTail(old: DraftTokens, now: DraftTokens, limit: number): number {
  let at = 0;
  while (at < limit && areSame(old[old.length - 1 - at]!, now[now.length - 1 - at]!)) at += 1;
  return at;
}

/** How many tokens the lines between two numbers have. */
function countIn(tokens: DraftTokens, from: number, to: number): number {
  let numbers = 0;
  for (let i = from; i < to; i += 1) numbers += tokens[i]!.length;
  return numbers / WIDTH;
}

/** The first line from a number on that has a token; -1 where none has. */
function nextFrom(tokens: DraftTokens, from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.length === 0) at += 1;
  return at < tokens.length ? at : -1;
}

/** The line of the last token before a line; 0 where there is none. */
function lastBefore(tokens: DraftTokens, line: number): number {
  let at = line - 1;
  while (at >= 0 && tokens[at]!.length === 0) at -= 1;
  return Math.max(at, 0);
}
