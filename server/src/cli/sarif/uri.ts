import path from 'node:path';

/** The name of the folder that relative addresses start from. */
export const BASE = '%SRCROOT%';

export interface Address {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** The address of a file: below the folder it was named from where it lies there, otherwise from its root. */
export function addressOf(name: string, cwd: string, { relative, resolve, sep, isAbsolute }: typeof path = path): Address {
  // What a text on standard input is called may be an address already.
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { uri: encodeURI(wellFormed(name)) };
  const absolute = resolve(cwd, name);
  const below = relative(cwd, absolute);
  const isBelow = below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  return isBelow ? { uri: encoded(below, sep), uriBaseId: BASE } : { uri: fileUri(absolute, sep) };
}

/** The address of a folder, which ends with a slash. */
export function folderUri(folder: string, { sep }: typeof path = path): string {
  const uri = fileUri(folder, sep);
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** `/草稿/一.txt`, `C:\草稿\一.txt` and `\\server\草稿\一.txt` as addresses. */
function fileUri(absolute: string, sep: string): string {
  const address = encoded(absolute, sep);
  if (sep === '/') return `file://${address}`;
  if (address.startsWith('//')) return `file:${address}`;
  return `file:///${address.replace(/^([A-Za-z])%3A/, '$1:')}`;
}

function encoded(name: string, sep: string): string {
  return wellFormed(name).split(sep).map(encodeURIComponent).join('/');
}

/** A name may hold half a character, which no address can. */
function wellFormed(name: string): string {
  return name.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
