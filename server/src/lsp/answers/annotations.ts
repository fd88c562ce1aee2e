import type { CancellationToken } from 'vscode-languageserver';
import { figureStates, reviewed, shareOf } from '../../features/annotations/review';
import { annotationsBeside } from '../../features/annotations/store';
import {
  isOfText,
  type AnnotateParams,
  type AnnotateResult,
  type AnnotationOperation,
  type AnnotationsParams,
  type ListedAnnotations,
} from '../../protocol/annotations';
import { fileBehind } from '../../protocol/word';
import { changeFor, type Reading } from '../annotations/changeFor';
import { toFigureStates, toListed } from '../annotations/listed';
import { madeBy } from '../annotations/made';
import type { Checked } from '../checker';
import type { Draft } from '../drafts';
import type { Session } from '../session';

/** What is kept beside a draft, with its places; null for a draft that is not open. */
export async function answerAnnotations(
  { annotations, checker }: Session,
  { textDocument: { uri } }: AnnotationsParams,
  token: CancellationToken,
): Promise<ListedAnnotations | null> {
  const checked = await checker.check(uri, token);
  if (!checked) return null;
  const { draft, annotated, standings } = checked;
  const keeping = annotations.keeping(uri);
  const states = figureStates(draft.report, annotated.placed, standings);
  return {
    version: draft.version,
    file: keeping.kind === 'in' ? annotationsBeside(fileBehind(uri)) : null,
    trouble: keeping.kind === 'nowhere' ? keeping.reason : annotated.trouble && `${annotated.trouble}。`,
    annotations: toListed(draft, annotated.placed, standings),
    figures: toFigureStates(draft, states),
    share: shareOf(states),
  };
}

/** One change; answered once it has been written, or with a sentence on why it was not made. */
export async function answerAnnotate(session: Session, params: AnnotateParams, token: CancellationToken): Promise<AnnotateResult> {
  const { textDocument, version, author, operation } = params;
  return annotate(session, { uri: textDocument.uri, version, author, operation }, token);
}

export interface Annotating {
  readonly uri: string;
  /** Of the draft that places in the operation are of; undefined for whatever it is now. */
  readonly version: number | undefined;
  readonly author: string;
  readonly operation: AnnotationOperation;
}

/** The same for whoever asks. */
export async function annotate(
  { annotations, checker }: Session,
  { uri, version, author, operation }: Annotating,
  token: CancellationToken,
): Promise<AnnotateResult> {
  const checked = await checker.check(uri, token);
  if (!checked) return { kind: 'refused', reason: '草稿没有打开。' };
  return annotations.annotate(
    uri,
    (draft) => {
      if (isOfText(operation)) {
        if (version !== undefined && version !== draft.version) return CHANGED;
        // what is verified is read in the draft as it was checked
        if (checked.draft !== draft) return CHANGED;
      }
      return changeFor(readingOf(checked, draft, annotations.in(draft).placed), operation);
    },
    madeBy(author),
  );
}

const CHANGED = '草稿这时有改动，请再试一次。';

function readingOf({ all, settings }: Checked, draft: Draft, placed: Reading['placed']): Reading {
  return { draft, findings: all, placed, suppressed: () => reviewed(draft.report, all, placed, settings).suppressed };
}
