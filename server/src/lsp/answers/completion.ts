import { CompletionTriggerKind, type CancellationToken, type CompletionList, type CompletionParams } from 'vscode-languageserver';
import { ASKING, complete, LINE_BEGUN } from '../../features/completion/complete';
import type { AskedBy } from '../../features/completion/place';
import { toCompletionList } from '../completionItems';
import type { Draft } from '../drafts';
import { fromPosition } from '../fromProtocol';
import { breathe, requireVersion } from '../request';
import type { Session } from '../session';

/** Where each version of a draft was asked last. */
const ASKED = new WeakMap<Draft, number>();

export async function answerCompletion(
  session: Session,
  params: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const { uri } = params.textDocument;
  const version = session.drafts.versionOf(uri);
  const { profile } = await session.configuration.settingsFor(uri);
  const isBegun = params.context?.triggerCharacter === LINE_BEGUN;
  if (isBegun && !(await session.configuration.asksAfterEnter(uri))) return null;
  await breathe(token);
  const draft = session.drafts.get(uri);
  if (!draft) return null;
  requireVersion(draft, version);
  const offset = fromPosition(draft.lines, params.position);
  if (isInsidePair(draft.report.text, offset)) return null;
  const completion = complete(draft.report, offset, askedBy(draft, offset, params), profile);
  return completion.proposals.length === 0 ? null : toCompletionList(draft, completion, session.abilities.completion);
}

/** Between the two halves of a character beyond U+FFFF nothing can be put in. */
function isInsidePair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/**
 * Clients say the same of a list that the author asks for and of one that they ask for as words are typed. Who asks a second
 * time at a place where nothing has been typed meanwhile is the author, who has seen too little.
 */
function askedBy(draft: Draft, offset: number, { context }: CompletionParams): AskedBy {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return askedByMark(context.triggerCharacter);
  const isAgain = context?.triggerKind !== CompletionTriggerKind.TriggerForIncompleteCompletions && ASKED.get(draft) === offset;
  ASKED.set(draft, offset);
  return isAgain ? 'key' : 'perhaps';
}

/** Clients may have triggers of their own. */
function askedByMark(character: string | undefined): AskedBy {
  if (character === LINE_BEGUN) return 'line';
  return (ASKING as readonly (string | undefined)[]).includes(character) ? 'mark' : 'perhaps';
}
