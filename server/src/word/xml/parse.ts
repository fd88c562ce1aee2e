import { SaxesParser, type SaxesTagNS } from 'saxes';
import { WordRefused } from '../refused';

/** What is done with the elements of a part while it is read. Offsets are UTF-16 code units of its text. */
export interface Sink {
  /** A tag that opens an element: `<w:p>` from `start` to `end`. `resolve` says what a prefix is bound to there. */
  opened(tag: SaxesTagNS, start: number, end: number, resolve: (prefix: string) => string | undefined): void;
  /** The tag that closes it; of an element with one tag, both are where that ends. */
  closed(start: number, end: number): void;
  text?(text: string): void;
}

/** Deeper than this nests no program that writes documents; a table in a cell in a text box is at some twenty. */
const DEEPEST = 100;
/** A thousand pages that were edited for weeks have some hundred thousand. */
const MOST_ELEMENTS = 1_000_000;
const MOST_ATTRIBUTES = 2_000_000;
/** Of one element. The first of a part has some thirty. */
const MOST_OF_ONE = 1000;

/** Reads the XML of a part. Throws `WordRefused` where it is not well-formed, declares entities or a document type, or is larger than any report. */
export function parseXml(source: string, sink: Sink): void {
  const count = { elements: 0, attributes: 0, ofOne: 0, depth: 0 };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const resolve = (prefix: string): string | undefined => parser.resolve(prefix);
  parser.on('error', () => refuse(MALFORMED));
  // Entities can be defined in a document type alone: whoever brings one wants something else than to show a text.
  parser.on('doctype', () => refuse(DOCTYPE));
  parser.on('attribute', () => {
    count.attributes += 1;
    count.ofOne += 1;
    if (count.attributes > MOST_ATTRIBUTES || count.ofOne > MOST_OF_ONE) refuse(TOO_MUCH);
  });
  parser.on('opentag', (tag) => {
    count.elements += 1;
    count.depth += 1;
    count.ofOne = 0;
    if (count.depth > DEEPEST || count.elements > MOST_ELEMENTS) refuse(TOO_MUCH);
    const end = parser.position;
    // no `<` stands inside a tag
    sink.opened(tag, source.lastIndexOf('<', end - 1), end, resolve);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    count.depth -= 1;
    const end = parser.position;
    sink.closed(isSelfClosing ? end : source.lastIndexOf('<', end - 1), end);
  });
  if (sink.text) {
    const onText = (text: string): void => sink.text!(text);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(source).close();
}

function refuse(reason: WordRefused['reason']): never {
  throw new WordRefused(reason);
}

const MALFORMED = {
  zh: '文件已损坏，里面的内容不合格式：请在 Word 或 WPS 里打开，另存为 .docx 再试',
  en: 'is damaged, its content is not well-formed: open it in Word or WPS, save it as .docx and try again',
};
const DOCTYPE = {
  zh: '文件里有 Word 不会写入的实体声明，可能有害，没有读取：请向来源核实，或在 Word 里另存后再试',
  en: 'declares entities, which Word never does and which may do harm; it was not read: ask where it comes from, or save it anew in Word',
};
const TOO_MUCH = {
  zh: '文件的结构过于庞大，不像是报告，没有读取：请把正文另存为新的 .docx 再试',
  en: 'is structured in more parts than any report; it was not read: save the text as a new .docx and try again',
};
