import { keysOf } from '../../features/findHeadings';
import { headingsOf } from '../../features/headings';
import { readReport } from '../../model/report';
import { indexLines } from '../../text/lineIndex';
import type { Draft } from '../drafts';
import { toRange } from '../toProtocol';
import { isOutdated, type Entry, type PlacedHeading } from './entry';
import type { FolderDrafts } from './folderDrafts';

/** More headings than any draft has; what is longer is a list of something else. */
const MOST_HEADINGS = 1000;

/** The headings of a draft with their places. */
export function placeHeadings({ report, lines }: Pick<Draft, 'report' | 'lines'>): PlacedHeading[] {
  return headingsOf(report.outline, MOST_HEADINGS).map((heading) => {
    const { name, title, path, place } = heading;
    return { name, title, path, range: toRange(lines, place), keys: keysOf(heading) };
  });
}

const OPEN = new WeakMap<Draft, readonly PlacedHeading[]>();

/** The headings of an open draft, placed once a version. */
export function headingsOfOpen(draft: Draft): readonly PlacedHeading[] {
  let known = OPEN.get(draft);
  if (!known) OPEN.set(draft, (known = placeHeadings(draft)));
  return known;
}

/** The headings of a draft that nobody has open; the file is read only where it may have changed. None for what is no draft. */
export async function headingsOfFile(drafts: FolderDrafts, entry: Entry): Promise<readonly PlacedHeading[]> {
  const { changes, headings: known } = entry;
  if (known && !isOutdated(known, entry)) return known.headings;
  const content = await drafts.read(entry, known?.stamp);
  if (content.kind === 'unchanged' && known) entry.headings = { ...known, changes };
  else {
    const stamp = 'stamp' in content ? content.stamp : undefined;
    const headings = content.kind === 'text' ? placeHeadings(readDraft(content.text)) : [];
    entry.headings = { stamp, changes, headings };
  }
  return entry.headings.headings;
}

function readDraft(text: string): Pick<Draft, 'report' | 'lines'> {
  return { report: readReport(text), lines: indexLines(text) };
}
