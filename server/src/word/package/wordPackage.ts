import { LARGEST_WORD } from '../../protocol/word';
import { foreignDocument } from '../foreign';
import { WordRefused } from '../refused';
import { archiveOf, entriesOf, pack, unpack, type Entry } from './archive';
import { decodeXml, encodeXml, type XmlEncoding } from './xmlText';

/** Of one part with text. A thousand pages take about ten. */
const LARGEST_PART = 32 << 20;
/** Of all parts that are read of a file. */
const LARGEST_WHOLE = 64 << 20;

/** What a part with macros, or a document that has one, is called, whatever its name is. */
const RUNS = /vbaProject|macroEnabled/i;

/**
 * The parts of a Word file (ECMA-376 part 2, Open Packaging Conventions). Parts are unpacked when they are asked for, each once;
 * what is not asked for, such as pictures, never is. Names are as in the package, without a slash before them, and are the same
 * in capitals and small letters.
 */
export class WordPackage {
  /** In the order of the file. */
  private readonly all: readonly Entry[];
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly parts = new Map<string, { readonly text: string; readonly encoding: XmlEncoding }>();
  private unpacked = 0;

  /** Throws `WordRefused` where this is no package that a Word file can be, or one that would run something. */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > LARGEST_WORD) throw new WordRefused(TOO_LARGE_FILE);
    const foreign = foreignDocument(bytes);
    if (foreign) throw new WordRefused(foreign);
    this.all = entriesOf(bytes);
    this.entries = new Map(this.all.map((entry) => [keyOf(entry.name), entry]));
    const types = this.text('[Content_Types].xml') ?? '';
    if (this.names.some((name) => /(^|\/)vba(project|data)[^/]*$/i.test(name)) || RUNS.test(types)) throw new WordRefused(MACROS);
  }

  get names(): readonly string[] {
    return this.all.map(({ name }) => name);
  }

  /** The text of a part without its byte order mark; undefined where there is none of this name. Throws `WordRefused` where it cannot be read. */
  text(name: string): string | undefined {
    const key = keyOf(name);
    const known = this.parts.get(key);
    if (known) return known.text;
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.unpacked += entry.size;
    if (this.unpacked > LARGEST_WHOLE) throw new WordRefused(TOO_MUCH_TEXT);
    const read = decodeXml(unpack(this.bytes, entry, LARGEST_PART));
    this.parts.set(key, read);
    return read.text;
  }

  /**
   * A copy in which some parts have another text, and new ones stand at the end. All else is the same to the byte, compressed as it
   * was. A part keeps its encoding; a new one is UTF-8.
   */
  with(changed: ReadonlyMap<string, string>): Uint8Array {
    const texts = new Map([...changed].map(([name, text]) => [keyOf(name), { name, text }]));
    const kept = this.all.map((entry) => {
      const key = keyOf(entry.name);
      const change = this.entries.get(key) === entry ? texts.get(key) : undefined;
      if (!change) return { entry, bytes: this.bytes };
      const packed = pack(entry.name, encodeXml(change.text, this.encodingOf(key)), entry.stamp);
      return { ...packed, entry: { ...packed.entry, rawName: entry.rawName, isUtf8: entry.isUtf8 } };
    });
    const added = [...texts].filter(([key]) => !this.entries.has(key));
    const stamp = this.all[0]?.stamp ?? 0;
    return archiveOf([...kept, ...added.map(([, { name, text }]) => pack(name, encodeXml(text, 'UTF-8'), stamp))]);
  }

  private encodingOf(key: string): XmlEncoding {
    this.text(key);
    return this.parts.get(key)?.encoding ?? 'UTF-8';
  }
}

function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

const TOO_LARGE_FILE = {
  zh: `文件超过 ${LARGEST_WORD / 1_000_000} MB，没有读取：请删去图片或压缩图片后另存再试`,
  en: `is larger than ${LARGEST_WORD / 1_000_000} MB and was not read: remove or compress its pictures, save it and try again`,
};
const TOO_MUCH_TEXT = {
  zh: '文件里的文字部分合起来过大，不像是报告，没有读取：请把正文另存为新的 .docx 再试',
  en: 'unpacks to more text than any report has; it was not read: save the text as a new .docx and try again',
};
const MACROS = {
  zh: '文件含有宏，没有读取：请在 Word 或 WPS 里另存为不含宏的 .docx 再试',
  en: 'has macros and was not read: save it in Word or WPS as .docx without macros and try again',
};
