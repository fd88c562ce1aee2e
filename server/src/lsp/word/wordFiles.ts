import { isOfWord } from '../../protocol/word';
import type { WordDraft } from '../../word';
import type { Log } from '../log';
import type { WordCode } from './wordCode';

/** So many are remembered, the latest: an editor closes a draft and opens it again without reading its file. */
const MOST = 50;

/** What was read of Word files that are shown as drafts: what the annotations of such a draft come from as well. */
export class WordFiles {
  readonly #read = new Map<string, WordDraft>();
  #code: Promise<WordCode> | undefined;

  #complaint = '';

  /** @param load gets the code that reads and writes Word files; undefined where there is none to be had */
  constructor(
    private readonly load: (() => Promise<WordCode>) | undefined,
    private readonly log: Log,
  ) {}

  /** Loaded when it is first asked for; undefined where it cannot be, which the log says, once for each reason. */
  async code(): Promise<WordCode | undefined> {
    if (!this.load) return undefined;
    this.#code ??= this.load();
    try {
      return await this.#code;
    } catch (error) {
      // what could not be loaded now may be there the next time
      this.#code = undefined;
      if (String(error) !== this.#complaint) this.log.error(`读写 Word 文件的程序没能载入：${String(error)}`);
      this.#complaint = String(error);
      return undefined;
    }
  }

  /** A file was read; `uri` is that of the draft it is shown as. Of a draft that is a file itself nothing is kept. */
  take(uri: string, { text, comments }: WordDraft): void {
    // where its words stand in the file is read again by who writes into it
    if (!isOfWord(uri)) return;
    this.#read.delete(uri);
    this.#read.set(uri, { text, comments, paragraphs: [], notices: [] });
    for (const [oldest] of this.#read) if (this.#read.size > MOST) this.#read.delete(oldest);
  }

  /** What was read last, if it is what the draft says. */
  of(uri: string, text: string | undefined): WordDraft | undefined {
    const known = this.#read.get(uri);
    return known?.text === text ? known : undefined;
  }
}
