import { childOf, childrenOf, isOn, valueOf } from '../xml/find';
import { isUnderstood } from '../xml/namespaces';
import type { XmlElement } from '../xml/tree';
import type { Tally } from './blocks';
import type { Fields } from './fields';
import { readFormula } from './formula';
import type { Notes } from './notes';
import type { ParagraphBuilder } from './paragraphBuilder';
import { inScript, type Script } from './scripts';
import type { Styles } from './styles';
import { symbolOf } from './symbols';
import { wordsOf } from './words';

/** What the reading of runs needs, and what goes on from one paragraph to the next. */
export interface Flow {
  /** The text of the part that is read. */
  readonly source: string;
  readonly styles: Styles;
  readonly notes: Notes;
  readonly tally: Tally;
  readonly fields: Fields;
  /** The style of the paragraph that is read. */
  style: string | undefined;
}

/** Reads what stands in a paragraph, or in an element inside it that holds runs. */
export function readInside(element: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  for (const child of element.children) readInline(child, into, flow);
}

function readInline(element: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  switch (element.name) {
    case 'w:r':
      return readRun(element, into, flow);
    case 'w:ins':
    case 'w:moveTo':
      flow.tally.inserted += 1;
      return readInside(element, into, flow);
    case 'w:del':
    case 'w:moveFrom':
      flow.tally.deleted += 1;
      return flow.fields.passOver(element);
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
    case 'w:sdtContent':
    case 'w:dir':
    case 'w:bdo':
    case 'w:sdt':
      return readInside(element, into, flow);
    case 'mc:AlternateContent':
      for (const child of chosen(element)) readInline(child, into, flow);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      return readFormula(element, into, flow);
    case 'w:commentRangeStart':
      return into.mark('start', element.attributes.get('w:id'));
    case 'w:commentRangeEnd':
      return into.mark('end', element.attributes.get('w:id'));
  }
}

/**
 * What a program of today shows: the first choice that needs nothing which is not understood here, or what is there for all others
 * (ECMA-376 part 3, 7.2).
 */
export function chosen(alternate: XmlElement): readonly XmlElement[] {
  const choice = childrenOf(alternate, 'mc:Choice').find(({ attributes }) => isUnderstood(attributes.get('Requires') ?? ''));
  return (choice ?? childOf(alternate, 'mc:Fallback'))?.children ?? [];
}

function readRun(run: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  const properties = childOf(run, 'w:rPr');
  into.startRun(run, properties);
  const look = { isHidden: flow.styles.isHidden(properties, flow.style), script: flow.styles.script(properties) };
  if (look.isHidden && run.children.some(({ name }) => name === 'w:t')) flow.tally.hidden += 1;
  for (const child of run.children) readInRun(child, into, flow, look);
}

/** How the words of a run are shown. */
interface Look {
  readonly isHidden: boolean;
  readonly script: Script;
}

function readInRun(element: XmlElement, into: ParagraphBuilder, flow: Flow, look: Look): void {
  const { isHidden, script } = look;
  if (element.name === 'w:fldChar') return readField(element, into, flow, isHidden);
  if (element.name === 'w:instrText') return flow.fields.instruct(element.text);
  if (element.name === 'w:commentReference') return into.mark('reference', element.attributes.get('w:id'));
  if (element.name === 'mc:AlternateContent') {
    for (const child of chosen(element)) readInRun(child, into, flow, look);
    return;
  }
  if (isHidden || flow.fields.isInstruction) return;
  if (element.name === 'w:t') {
    const { text, content } = wordsOf(element, flow.source);
    return into.add(inScript(text, script), element, content);
  }
  // the tab that some programs write behind the mark of a note only sets the note apart
  if (element.name === 'w:tab' && into.text !== '' && into.text === flow.notes.own) return;
  const character = CHARACTERS.get(element.name);
  if (character !== undefined) return into.add(character, element, null);
  readObject(element, into, flow);
}

/** Elements that stand for a character (17.3.3). A hyphen that only shows where a line is broken at it is none. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

function readObject(element: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  switch (element.name) {
    case 'w:br':
      if ((element.attributes.get('w:type') ?? 'textWrapping') === 'textWrapping') return into.add('\n', element, null);
      return into.breakPage(element);
    case 'w:sym':
      return into.add(symbolOf(element.attributes.get('w:font') ?? '', element.attributes.get('w:char') ?? ''), element, null);
    case 'w:ruby':
      return readRuby(element, into, flow);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return flow.notes.refer(element, into);
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      return into.add(flow.notes.own, element, null);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(element, into, flow);
  }
}

function readField(element: XmlElement, into: ParagraphBuilder, flow: Flow, isHidden: boolean): void {
  const drawn = flow.fields.meet(element);
  if (!isHidden) into.add(drawn, element, null);
}

/** The text without what stands above it to say how it is spoken. */
function readRuby(element: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  const base = childOf(element, 'w:rubyBase');
  if (base) readInside(base, into, flow);
}

/** The text boxes of a drawing come behind the paragraph; what else it shows is counted. */
function readDrawing(element: XmlElement, into: ParagraphBuilder, flow: Flow): void {
  if (element.name === 'w:txbxContent') into.boxes.push(element);
  else {
    if (element.name === 'pic:pic' || element.name === 'v:imagedata') flow.tally.pictures += 1;
    const children = element.name === 'mc:AlternateContent' ? chosen(element) : element.children;
    for (const child of children) readDrawing(child, into, flow);
  }
}

/** Whether a paragraph and the next are one: its mark is deleted, or hidden, as between a heading and the text that runs on (17.3.2.36). */
export function runsOn(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) return true;
  return isOn(mark, 'w:vanish') === true || isOn(mark, 'w:specVanish') === true;
}

export function styleOf(properties: XmlElement | undefined): string | undefined {
  return valueOf(properties, 'w:pStyle');
}
