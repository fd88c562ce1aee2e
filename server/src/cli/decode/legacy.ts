import type { Bilingual } from '../../rules/rule';

type Legacy =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'GB18030' | 'Big5' }
  | { readonly kind: 'refused'; readonly reason: Bilingual };

/**
 * Decodes what is neither UTF-8 nor UTF-16. GB18030 is what drafts are written in, so bytes that make everyday Chinese
 * in it are taken as such; chardet judges the rest.
 */
export async function decodeLegacy(bytes: Buffer): Promise<Legacy> {
  const { iconv } = await import('./encodings');
  const share = everydayShare(bytes);
  const guess = share >= 0.85 ? 'GB18030' : await guessOf(bytes);
  if (guess === 'GB18030' || guess === 'Big5') return { kind: 'text', text: iconv.decode(bytes, guess), encoding: guess };
  if (guess === undefined && share >= 0.5) return { kind: 'text', text: iconv.decode(bytes, 'GB18030'), encoding: 'GB18030' };
  return { kind: 'refused', reason: guess ? otherEncoding(guess) : UNKNOWN };
}

/** Of the two-byte pairs, how many are punctuation or the 3755 Han of GB 2312's first level: about all in real drafts. */
function everydayShare(bytes: Buffer): number {
  let pairs = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    pairs += 1;
    if (trail >= 0x30 && trail <= 0x39) i += 3;
    else i += 1;
    const isMark = lead >= 0xa1 && lead <= 0xa3;
    const isHan = lead >= 0xb0 && lead <= 0xd7;
    if (trail >= 0xa1 && (isMark || isHan)) everyday += 1;
  }
  return pairs === 0 ? 0 : everyday / pairs;
}

/** Less than this and the judge is guessing. */
const CONFIDENT = 50;
const SAMPLE = 1 << 16;

async function guessOf(bytes: Buffer): Promise<string | undefined> {
  const { analyse } = await import('./encodings');
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const [best] = analyse(bytes.subarray(first, first + SAMPLE));
  return best && best.confidence >= CONFIDENT ? best.name : undefined;
}

function otherEncoding(name: string): Bilingual {
  return {
    zh: `像是 ${name} 编码的文件，不能读取：请另存为 UTF-8 或 GB18030 编码的纯文本`,
    en: `seems to be encoded in ${name}, which is not read: save it as plain text in UTF-8 or GB18030`,
  };
}

const UNKNOWN: Bilingual = {
  zh: '认不出文件的编码：请另存为 UTF-8 或 GB18030 编码的纯文本',
  en: 'is in an encoding that was not recognised: save it as plain text in UTF-8 or GB18030',
};
