import { ANNOTATIONS_SUFFIX } from '../../../protocol/annotations';

/** The file beside a draft, by the draft's address: `file:///a/report.txt` → `file:///a/report.txt.annotations.json`. */
export function annotationsBeside(draft: string): string {
  return withSuffix(draft, ANNOTATIONS_SUFFIX);
}

/** What is written first, and renamed when it is whole: `report.txt.annotations.json.tmp`. */
export function temporaryBeside(draft: string): string {
  return withSuffix(draft, `${ANNOTATIONS_SUFFIX}.tmp`);
}

/** Where a file that nobody can read is kept: `report.txt.annotations.unreadable-1.json`. */
export function unreadableBeside(draft: string, number: number): string {
  return withSuffix(draft, `.annotations.unreadable-${number}.json`);
}

/** The last part of an address, as people know it. */
export function nameOf(uri: string): string {
  const name = withoutQuery(uri).path.split('/').at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function withSuffix(uri: string, suffix: string): string {
  const { path, query } = withoutQuery(uri);
  return path + suffix + query;
}

function withoutQuery(uri: string): { path: string; query: string } {
  const at = uri.search(/[?#]/);
  return at < 0 ? { path: uri, query: '' } : { path: uri.slice(0, at), query: uri.slice(at) };
}
