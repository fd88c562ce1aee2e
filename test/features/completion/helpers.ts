import { complete, type Completion } from '../../../server/src/features/completion/complete';
import type { AskedBy } from '../../../server/src/features/completion/place';
import { readReport } from '../../../server/src/model/report';

export type Proposed = Completion['proposals'][number];

/** What is proposed at █, by the key unless said otherwise. */
export function completionAt(marked: string, asked: AskedBy = 'key', profile = 'auto'): Completion {
  const offset = marked.indexOf('█');
  if (offset < 0) throw new Error('No █ in the text.');
  return complete(readReport(marked.replace('█', '')), offset, asked, profile);
}

export function proposalsAt(marked: string, asked?: AskedBy, profile?: string): readonly Proposed[] {
  return completionAt(marked, asked, profile).proposals;
}

/** The labels of one kind, or of all. */
export function labelsAt(marked: string, asked?: AskedBy, kind?: Proposed['kind']): string[] {
  return proposalsAt(marked, asked)
    .filter((one) => kind === undefined || one.kind === kind)
    .map(({ label }) => label);
}

/** The text once a proposal has been taken, with █ behind it. */
export function taken(marked: string, label: string, asked?: AskedBy): string {
  const found = proposalsAt(marked, asked).find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not proposed.`);
  const text = marked.replace('█', '');
  return `${text.slice(0, found.span.start)}${found.newText}█${text.slice(found.span.end)}`;
}
