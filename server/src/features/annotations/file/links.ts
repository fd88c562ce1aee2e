/** What an address may not hold as it is (RFC 3987): blanks, control characters, quotation marks, brackets, half characters. */
const FORBIDDEN = /[\u0000-\u0020\u007f"<>\\^`{|}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `法治 报告.txt` as a relative address: `法治%20报告.txt`. What has a colon first could be taken for a scheme. */
export function addressOfName(name: string): string {
  const address = encoded(name.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F'));
  return /^[^/]*:/.test(address) ? `./${address}` : address;
}

/** A link as somebody wrote it, as an address. */
export function addressOfLink(link: string): string {
  return encoded(link);
}

function encoded(text: string): string {
  return text.replace(FORBIDDEN, (character) => (/[\uD800-\uDFFF]/.test(character) ? '%EF%BF%BD' : encodeURIComponent(character)));
}

/** The file that an address names, without its folders; undefined where it names something of another place. */
export function nameInAddress(address: string): string | undefined {
  // One letter before the colon is a disk: C:\草稿\报告.txt.
  if (/^(?!file:)[A-Za-z][A-Za-z\d+.-]+:/i.test(address)) return undefined;
  const end = address.search(/[?#]/);
  const name = (end < 0 ? address : address.slice(0, end)).split(/[/\\]/).at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
