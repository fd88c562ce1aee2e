import { namedAt } from '../../../server/src/features/names/namedAt';
import { namedPlaces } from '../../../server/src/features/names/namedPlaces';
import { rename } from '../../../server/src/features/names/rename';
import { originOf } from '../../../server/src/features/names/origin';
import { applyEdits } from '../../../server/src/features/edits';
import { readReport } from '../../../server/src/model/report';

/** A draft written with `|` where the cursor stands. */
export function withCursor(marked: string): { readonly text: string; readonly at: number } {
  const at = marked.indexOf('|');
  if (at < 0) throw new Error(`no cursor in ${marked}`);
  return { text: marked.slice(0, at) + marked.slice(at + 1), at };
}

/** The draft with brackets around every place that names what stands at the cursor; as it is where nothing does. */
export function placesShown(marked: string): string {
  const { text, at } = withCursor(marked);
  const report = readReport(text);
  const here = namedAt(report, at);
  const places = here ? namedPlaces(report, here.named) : [];
  return [...places]
    .reverse()
    .reduce((shown, { span }) => `${shown.slice(0, span.start)}[${text.slice(span.start, span.end)}]${shown.slice(span.end)}`, text);
}

/** The draft with brackets around where what stands at the cursor comes from. */
export function originShown(marked: string): string {
  const { text, at } = withCursor(marked);
  const report = readReport(text);
  const here = namedAt(report, at);
  const origin = here && originOf(report, here);
  return origin ? `${text.slice(0, origin.start)}[${text.slice(origin.start, origin.end)}]${text.slice(origin.end)}` : text;
}

/** The draft after a rename at the cursor, or the sentence that refuses it. */
export function renamed(marked: string, name: string): string {
  const { text, at } = withCursor(marked);
  const result = rename(readReport(text), at, name);
  return 'refused' in result ? result.refused : applyEdits(text, result.edits);
}
