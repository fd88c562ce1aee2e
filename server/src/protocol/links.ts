/** What a link of a source leads to: an address, or a path from the draft's folder, with `/` between its parts. */
export type LinkTarget = { readonly kind: 'address'; readonly address: string } | { readonly kind: 'path'; readonly path: string };

/** `https://www.example.gov.cn/tj`; what stands behind the slashes has to name somebody. */
const ADDRESS = /^https:\/\/[^\s/\\]/i;
/** `http:`, `file:`, `javascript:`, and disks: `D:\台账`. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** `/etc/hosts`, `\\server\share`, `~/台账.xlsx`. */
const ROOT = /^[/\\~]/;

/**
 * Reads a link of a source, as somebody has typed it; undefined for what is none. Addresses are https; a path has no scheme and
 * does not begin at a root. How far up a path may go is for who opens it: what the open folder is, nobody knows here.
 */
export function readLink(link: string): LinkTarget | undefined {
  const words = link.trim();
  if (ADDRESS.test(words)) return { kind: 'address', address: words };
  if (words === '' || SCHEME.test(words) || ROOT.test(words)) return undefined;
  return { kind: 'path', path: words.replaceAll('\\', '/') };
}
