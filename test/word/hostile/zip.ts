import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, with what it says of itself; what is left out is the truth. */
export interface Lying {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method?: 0 | 8;
  /** General purpose flags: 1 is encrypted. */
  readonly flags?: number;
  /** Where the directory says that the entry begins, if not where it does. */
  readonly offset?: number;
  /** What directory and local header say of its unpacked size. */
  readonly saidSize?: number;
}

/** An entry that says the truth. */
export function entry(name: string, content: string | Uint8Array): Lying {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** An entry whose content is `head`, then `block` so many times, then `tail`: packed block by block, so that it may be larger than the memory. */
export function repeated(name: string, head: string, block: string, times: number, tail: string): Lying {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  // behind a full flush nothing is taken from before: the packed block can stand there any number of times
  const [first, again] = [head, block].map((text) => deflateRawSync(Buffer.from(text), flush)) as [Buffer, Buffer];
  const packed = Buffer.concat([first, ...Array.from({ length: times }, () => again), deflateRawSync(Buffer.from(tail))]);
  const sizes = [head, block, tail].map((text) => Buffer.byteLength(text)) as [number, number, number];
  return { name, packed, size: sizes[0] + sizes[1] * times + sizes[2], crc: 0 };
}

/** A ZIP file of entries, each with the lies that it tells. */
export function zip(entries: readonly Lying[], saidCount = entries.length): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const each of entries) {
    const local = Buffer.concat([signature(0x04034b50), header(each), named(each), Buffer.from(each.packed)]);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(each.offset ?? at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), word(20), header(each), behind, Buffer.from(each.name)]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(saidCount & 0xffff, 8);
  end.writeUInt16LE(saidCount & 0xffff, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** What both headers have in common: 26 bytes up to the length of the extra field. */
function header({ name, packed, size, crc, method = 8, flags = 0, saidSize = size }: Lying): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags | 0x800, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt32LE(0x21, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(saidSize, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function named({ name }: Lying): Buffer {
  return Buffer.from(name);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value, 0);
  return bytes;
}
