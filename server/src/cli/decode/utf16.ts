/** Enough of the beginning to tell by. */
const SAMPLE = 1 << 16;

/** Han that make up about a third of official prose; by chance one character in two hundred is among them. */
const FAMILIAR = new Set(
  Array.from(
    '的一是在有和中大上为国地到以出会可行部方政经定加主公理同工法全年发展化建设实市县区依治人民推进机关制度管第案件、。，；：（）《》“”１２３４５６７８９０',
    (character) => character.charCodeAt(0),
  ),
);

interface Share {
  /** Of everything, what could stand in a Chinese text at all. */
  readonly textual: number;
  /** ASCII, and the characters that prose is mostly made of. */
  readonly familiar: number;
}

/**
 * Recognises UTF-16 that lacks its mark. Half of all 16-bit numbers are Han, so that the wrong order of bytes gives Han
 * too, but not those that prose is made of.
 */
export function guessUtf16(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (bytes.length < 4) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const little = shareOf(sample, true);
  const big = shareOf(sample, false);
  const better = little.familiar >= big.familiar ? little : big;
  if (better.textual < 0.85 || better.familiar < 0.15) return undefined;
  return better === little ? 'UTF-16LE' : 'UTF-16BE';
}

function shareOf(bytes: Buffer, little: boolean): Share {
  let textual = 0;
  let familiar = 0;
  const total = bytes.length >> 1;
  for (let i = 0; i < total; i += 1) {
    const code = little ? bytes.readUInt16LE(2 * i) : bytes.readUInt16BE(2 * i);
    const isAscii = isAsciiText(code);
    if (isAscii || isChinese(code)) textual += 1;
    if (isAscii || FAMILIAR.has(code)) familiar += 1;
  }
  return { textual: textual / total, familiar: familiar / total };
}

function isAsciiText(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d);
}

/** Han, their punctuation, full-width forms, spaces, quotation marks and dashes, ① and its kin. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff65) ||
    (code >= 0x2000 && code <= 0x2027) ||
    (code >= 0x2460 && code <= 0x24ff)
  );
}
