import { fileBehind } from '../../protocol/word';

/** The folder of a file, without a slash at its end; undefined where nothing is above it, as with what is not saved yet. */
export function folderOf(uri: string): string | undefined {
  const root = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(uri)?.[0];
  const slash = uri.lastIndexOf('/');
  return root === undefined || slash < root.length ? undefined : uri.slice(0, slash);
}

/** The path of a file in a folder, decoded: `file:///d/%E7%A8%BF/a.txt` in `file:///d` is `稿/a.txt`; undefined outside of it. */
export function pathIn(folder: string, uri: string): string | undefined {
  if (uri === folder) return '';
  if (!uri.startsWith(`${folder}/`)) return undefined;
  try {
    return decodeURIComponent(uri.slice(folder.length + 1));
  } catch {
    return undefined;
  }
}

/** One key for all ways in which clients write the URI of one file: `file:///D%3A/a%20b.txt` gives `file:///d:/a b.txt`. */
export function keyOf(uri: string): string {
  let key = uri;
  try {
    key = decodeURIComponent(uri);
  } catch {
    // Not escaped as it should be; then it is its own key.
  }
  return key.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** The same of a draft, which may be a Word file that is shown as one: it goes by its file. */
export function draftKeyOf(uri: string): string {
  return keyOf(fileBehind(uri));
}
