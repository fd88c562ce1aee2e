import type { Diagnostic } from 'vscode-languageserver';
import { checkInSteps } from '../../features/check';
import { readReport } from '../../model/report';
import type { Finding } from '../../rules/rule';
import type { Settings } from '../../rules/settings';
import { indexLines } from '../../text/lineIndex';
import type { Abilities } from '../abilities';
import type { DraftsAnnotations } from '../annotations/draftsAnnotations';
import { reviewedWith } from '../annotations/reviewedWith';
import { toDiagnostic } from '../toProtocol';
import { isOutdated, type Entry, type KnownFindings } from './entry';
import type { FolderDrafts } from './folderDrafts';
import { placeHeadings } from './placeHeadings';

/** As many findings of one draft as an editor lists; a draft that has more is looked at by itself. */
const MOST_DIAGNOSTICS = 1000;

/** For how long one draft keeps others waiting before messages are read, in milliseconds. */
const STRETCH = 8;

const RUN = Math.random().toString(36).slice(2);
let count = 0;

/** What it takes to check a draft that nobody has open. */
export interface CheckParts {
  readonly drafts: FolderDrafts;
  readonly annotations: Pick<DraftsAnnotations, 'beside' | 'mark'>;
  readonly abilities: Abilities;
}

/** Checks a draft that nobody has open, unless what is known of it still holds. `rest` lets others go first. */
export async function checkFile(
  { drafts, annotations, abilities }: CheckParts,
  entry: Entry,
  settings: Settings,
  rest: () => Promise<void>,
): Promise<KnownFindings> {
  const { changes, annotated, findings: known } = entry;
  const isSame = known?.settings === settings && known.annotated === annotated;
  if (isSame && !isOutdated(known, entry)) return known;
  const mark = await annotations.mark(entry.uri);
  const content = await drafts.read(entry, isSame && known.mark === mark ? known.stamp : undefined);
  if (content.kind === 'unchanged' && known) return (entry.findings = { ...known, changes });
  const made = { stamp: 'stamp' in content ? content.stamp : undefined, changes, annotated, mark };
  if (content.kind !== 'text') {
    const isUnreadable = content.kind === 'refused';
    entry.headings = { ...made, headings: [] };
    return (entry.findings = { ...made, settings, ...NOTHING, id: nextId(), isUnreadable });
  }
  await rest();
  const draft = { uri: entry.uri, report: readReport(content.text), lines: indexLines(content.text) };
  entry.headings = { ...made, headings: placeHeadings(draft) };
  const found = await inStretches(checkInSteps(draft.report, settings), rest);
  const { findings } = reviewedWith(draft.report, found, await annotations.beside(entry.uri, draft.report, content.word), settings);
  const diagnostics = findings.slice(0, MOST_DIAGNOSTICS).map((finding) => toDiagnostic(draft, finding, abilities));
  return (entry.findings = {
    ...made,
    settings,
    id: nextId(),
    diagnostics: detached(diagnostics),
    findings: findings.length,
    errors: errorsIn(findings),
    isDraft: true,
    isUnreadable: false,
  });
}

const NOTHING = { diagnostics: [], findings: 0, errors: 0, isDraft: false } as const;

/** How many findings are errors. */
export function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function nextId(): string {
  return `${RUN}-${++count}`;
}

async function inStretches<Result>(steps: Generator<undefined, Result>, rest: () => Promise<void>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH) continue;
    await rest();
    since = performance.now();
  }
}

/** Messages quote the draft, and a quotation would keep all of it in memory. */
function detached(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return JSON.parse(JSON.stringify(diagnostics)) as Diagnostic[];
}
