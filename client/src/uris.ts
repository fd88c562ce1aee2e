/** Names in addresses of files. Nothing here knows the editor. */

/** What names are taken from: an address of the editor, such as `file:///d/云溪县/县司法局供稿.txt`. */
interface Address {
  readonly path: string;
}

/** The last part of a path: `县司法局供稿.txt`. What has no folder above it is its own last part. */
export function baseName({ path }: Address): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a draft without its folder and ending: `县司法局供稿`. Any other ending stays: `2.1版`. */
export function nameOf(address: Address): string {
  const name = baseName(address);
  return name.replace(/\.(?:txt|md|text|markdown|docx)$/i, '') || name;
}

/** The name of a file without its folder and ending, whatever the ending is. */
export function stemOf(address: Address): string {
  const name = baseName(address);
  return name.replace(/\.[^.]*$/, '') || name;
}
