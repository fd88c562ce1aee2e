import { Inflate, zipSync } from 'fflate';
import { WordRefused } from '../refused';
import { crc32 } from './crc';

/**
 * A ZIP file (PKWARE APPNOTE 6.3) as far as packages need it: where its entries lie, and a new one made of entries of others as
 * they stand, compressed. fflate packs and unpacks; it does not tell where an entry lies, nor stop where one gives more than it
 * says, and packing anew what nobody changed would change it.
 */
export interface Entry {
  /** With `/` between its parts, whatever stands there: to look it up. */
  readonly name: string;
  /** Its bytes as they are, and whether they say that they are UTF-8. */
  readonly rawName: Uint8Array;
  readonly isUtf8: boolean;
  readonly method: number;
  /** Date and time as four bytes, which are copied. */
  readonly stamp: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly attributes: number;
  /** Of the compressed bytes in the file. */
  readonly start: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_REMARK = 0xffff;
const IN_EXTRA = 0xffffffff;

const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x800;
/** 2.0: what needs deflating. */
const VERSION = 20;

/** A package of Word has some thirty, one with hundreds of pictures some hundreds. */
const MOST_ENTRIES = 10_000;

/** The entries of a ZIP file in the order of its directory. Throws `WordRefused` where it is none, or lies about itself. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    // a number that leads behind the end of the file
    if (error instanceof RangeError) throw new WordRefused(DAMAGED);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const { count, offset } = directoryOf(view);
  if (count > MOST_ENTRIES) throw new WordRefused(TOO_MANY);
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new WordRefused(DAMAGED);
    const lengths = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [number, number, number];
    entries.push(readEntry(bytes, view, at, lengths));
    at += CENTRAL_LENGTH + lengths[0] + lengths[1] + lengths[2];
  }
  return withoutOverlap(entries);
}

function directoryOf(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_REMARK);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const isLarge = found.count === 0xffff || found.offset === IN_EXTRA;
    return isLarge ? directory64Of(view, at) : found;
  }
  throw new WordRefused(DAMAGED);
}

/** Of an archive in the form for more than 4 GB, in which some programs write every archive (APPNOTE 4.3.14). */
function directory64Of(view: DataView, end: number): { count: number; offset: number } {
  if (view.getUint32(end - 20, true) !== LOCATOR64) throw new WordRefused(DAMAGED);
  const at = wordAt(view, end - 12);
  if (view.getUint32(at, true) !== END64) throw new WordRefused(DAMAGED);
  return { count: wordAt(view, at + 32), offset: wordAt(view, at + 48) };
}

/** Eight bytes; a number that no file has leads behind its end. */
function wordAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, [nameLength, extraLength]: readonly [number, number, number]): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) === 1) throw new WordRefused(LOCKED);
  if (method !== STORED && method !== DEFLATED) throw new WordRefused(DAMAGED);
  const rawName = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
  const isUtf8 = (flags & UTF8_NAMES) !== 0;
  const extra = at + CENTRAL_LENGTH + nameLength;
  const [size, packedSize, local] = longNumbers(view, extra, extra + extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (view.getUint32(local, true) !== LOCAL) throw new WordRefused(DAMAGED);
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new WordRefused(DAMAGED);
  return {
    name: nameIn(rawName, isUtf8),
    rawName,
    isUtf8,
    method,
    stamp: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    attributes: view.getUint32(at + 38, true),
    start,
  };
}

/** In no encoding that is told, bytes stand for themselves, so that different names stay different; those of parts are ASCII anyway. */
function nameIn(raw: Uint8Array, isUtf8: boolean): string {
  return new TextDecoder(isUtf8 || raw.every((byte) => byte < 0x80) ? 'utf-8' : 'latin1').decode(raw).replaceAll('\\', '/');
}

/** Numbers that do not fit into four bytes stand in an extra field, those of them alone and in this order (APPNOTE 4.5.3). */
function longNumbers(view: DataView, from: number, to: number, short: readonly [number, number, number]): [number, number, number] {
  if (!short.includes(IN_EXTRA)) return [...short];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return short.map((number) => (number === IN_EXTRA ? wordAt(view, (next += 8) - 8) : number)) as [number, number, number];
  }
  return [...short];
}

/** Entries that share bytes are how a small file unpacks into an endless one, and two of one name are read by everyone differently. */
function withoutOverlap(entries: Entry[]): Entry[] {
  const inFile = [...entries].sort((a, b) => a.start - b.start);
  const overlaps = inFile.some((entry, i) => i > 0 && inFile[i - 1]!.start + inFile[i - 1]!.packedSize > entry.start);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (overlaps || names.size < entries.length) throw new WordRefused(DAMAGED);
  return entries;
}

/** So much is unpacked at a time: at most a thousand times as much comes of it. */
const STEP = 1 << 14;

/** The bytes of an entry. Throws `WordRefused` where it has more than `most`, not as many as it says, or others than were packed. */
export function unpack(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  if (entry.size > most) throw new WordRefused(TOO_LARGE);
  const content = unpacked(bytes, entry);
  // a figure that a damaged disk has changed is not to be called a mistake of the author
  if (crc32(content) !== entry.crc) throw new WordRefused(DAMAGED);
  return content;
}

function unpacked(bytes: Uint8Array, { method, start, packedSize, size }: Entry): Uint8Array {
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED) {
    if (packedSize !== size) throw new WordRefused(DAMAGED);
    return packed;
  }
  const whole = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new WordRefused(DAMAGED);
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packedSize; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packedSize);
  } catch (error) {
    throw error instanceof WordRefused ? error : new WordRefused(DAMAGED);
  }
  if (length !== size) throw new WordRefused(DAMAGED);
  return whole;
}

/** An entry, packed, of the file it is in. */
export interface Packed {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
}

/** Packs bytes as an entry. `stamp`: its date and time as in `Entry`. */
export function pack(name: string, content: Uint8Array, stamp: number): Packed {
  const bytes = zipSync({ [name]: content }, { mtime: '1980-01-01T00:00:00' });
  return { entry: { ...entriesOf(bytes)[0]!, stamp }, bytes };
}

/** A ZIP file of entries in their order, each with its packed bytes as they are. */
export function archiveOf(entries: readonly Packed[]): Uint8Array {
  const body = entries.reduce((sum, { entry }) => sum + LOCAL_LENGTH + entry.rawName.length + entry.packedSize, 0);
  const directory = entries.reduce((sum, { entry }) => sum + CENTRAL_LENGTH + entry.rawName.length, 0);
  const whole = new Uint8Array(body + directory + END_LENGTH);
  const view = new DataView(whole.buffer);
  let at = 0;
  let central = body;
  entries.forEach(({ entry, bytes }) => {
    central = writeCentral(whole, view, central, entry, at);
    at = writeLocal(whole, view, at, entry);
    whole.set(bytes.subarray(entry.start, entry.start + entry.packedSize), at);
    at += entry.packedSize;
  });
  view.setUint32(central, END, true);
  for (const from of [8, 10]) view.setUint16(central + from, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, body, true);
  return whole;
}

function writeLocal(whole: Uint8Array, view: DataView, at: number, entry: Entry): number {
  view.setUint32(at, LOCAL, true);
  writeCommon(view, at + 4, entry);
  whole.set(entry.rawName, at + LOCAL_LENGTH);
  return at + LOCAL_LENGTH + entry.rawName.length;
}

function writeCentral(whole: Uint8Array, view: DataView, at: number, entry: Entry, local: number): number {
  view.setUint32(at, CENTRAL, true);
  view.setUint16(at + 4, VERSION, true);
  writeCommon(view, at + 6, entry);
  view.setUint32(at + 38, entry.attributes, true);
  view.setUint32(at + 42, local, true);
  whole.set(entry.rawName, at + CENTRAL_LENGTH);
  return at + CENTRAL_LENGTH + entry.rawName.length;
}

/** What both headers of an entry have in one order. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.isUtf8 ? UTF8_NAMES : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

const DAMAGED = {
  zh: '文件已损坏或不完整，读不出内容：请在 Word 或 WPS 里打开，另存为 .docx 再试',
  en: 'is damaged or incomplete: open it in Word or WPS, save it as .docx and try again',
};
const LOCKED = {
  zh: '文件加了密，读不出内容：请在 Word 或 WPS 里取消密码，另存后再试',
  en: 'is encrypted: remove the password in Word or WPS, save it and try again',
};
const TOO_MANY = {
  zh: `文件里的部件超过 ${MOST_ENTRIES} 个，不像是报告，没有读取`,
  en: `has more than ${MOST_ENTRIES} parts, which no report has; it was not read`,
};
const TOO_LARGE = {
  zh: '文件里的文字部分展开后过大，不像是报告，没有读取：请把正文另存为新的 .docx 再试',
  en: 'unpacks to more text than any report has; it was not read: save the text as a new .docx and try again',
};
