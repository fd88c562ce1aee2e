import { childOf, childrenOf, isOn, numberOf, valueOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import type { Script } from './scripts';

/** What a paragraph says of its own number, or its style for it. */
export interface Numbered {
  /** `w:numId`; 0 takes a number away. */
  readonly list: number | undefined;
  /** `w:ilvl`, from 0. */
  readonly level: number | undefined;
}

/** What of styles matters to the text. Each is read once, and once worked out with those it is based on: all together take linear time. */
export class Styles {
  private readonly own = new Map<string, Style>();
  private readonly whole = new Map<string, Said>();
  private readonly byDefault: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) this.own.set(style.attributes.get('w:styleId') ?? '', readStyle(style));
    const isDefault = (style: XmlElement): boolean => ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
    const plain = [...this.own.values()].find(({ element }) => element.attributes.get('w:type') === 'paragraph' && isDefault(element));
    this.byDefault = plain?.element.attributes.get('w:styleId');
  }

  /** How the styles of a paragraph number it. */
  numbering(id: string | undefined): StyleNumbering | undefined {
    return this.saidBy(id !== undefined && this.own.has(id) ? id : this.byDefault).numbering;
  }

  /**
   * Whether the text of a run is hidden (17.3.2.41). What the run says itself holds; of its style and that of its paragraph each turns
   * round what the other says (17.7.3).
   */
  isHidden(properties: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const said = isOn(properties, 'w:vanish');
    if (said !== undefined) return said;
    return (this.saidBy(valueOf(properties, 'w:rStyle')).hides ?? false) !== (this.saidBy(paragraphStyle).hides ?? false);
  }

  /** Whether a run is raised or lowered, by itself or by its style (17.3.2.42). */
  script(properties: XmlElement | undefined): Script {
    const said = scriptOf(properties) ?? this.saidBy(valueOf(properties, 'w:rStyle')).script;
    return said ?? 'plain';
  }

  /** What a style says together with those it is based on, the nearest first (17.7.4.3). A circle of styles ends where it closes. */
  private saidBy(id: string | undefined): Said {
    const below: Style[] = [];
    const seen = new Set<string>();
    let at = id;
    for (; at !== undefined && !this.whole.has(at) && !seen.has(at); at = this.own.get(at)?.basedOn) {
      seen.add(at);
      const style = this.own.get(at);
      if (style) below.push(style);
    }
    let said = (at === undefined ? undefined : this.whole.get(at)) ?? NOTHING;
    for (const style of below.reverse()) {
      said = { numbering: style.numbering ?? said.numbering, hides: style.hides ?? said.hides, script: style.script ?? said.script };
      this.whole.set(style.id, said);
    }
    return said;
  }
}

/** What a style says of the text; undefined where it says nothing of it. */
interface Said {
  readonly numbering: StyleNumbering | undefined;
  readonly hides: boolean | undefined;
  readonly script: Script | undefined;
}

const NOTHING: Said = { numbering: undefined, hides: undefined, script: undefined };

/** A style by itself. */
interface Style extends Said {
  readonly element: XmlElement;
  readonly id: string;
  readonly basedOn: string | undefined;
}

function readStyle(element: XmlElement): Style {
  const id = element.attributes.get('w:styleId') ?? '';
  const numbered = numberedBy(childOf(element, 'w:pPr'));
  const run = childOf(element, 'w:rPr');
  return {
    element,
    id,
    basedOn: valueOf(element, 'w:basedOn'),
    numbering: numbered?.list === undefined ? undefined : { numbered, style: id },
    hides: isOn(run, 'w:vanish'),
    script: scriptOf(run),
  };
}

function scriptOf(properties: XmlElement | undefined): Script | undefined {
  const said = valueOf(properties, 'w:vertAlign');
  if (said === undefined) return undefined;
  return said === 'superscript' ? 'raised' : said === 'subscript' ? 'lowered' : 'plain';
}

/** What a style says of numbers, and the id of the style that says so: a level may name it (17.9.23). */
interface StyleNumbering {
  readonly numbered: Numbered;
  readonly style: string;
}

/** `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>` in the properties of a paragraph. */
export function numberedBy(properties: XmlElement | undefined): Numbered | undefined {
  const numbered = childOf(properties, 'w:numPr');
  return numbered && { list: numberOf(numbered, 'w:numId'), level: numberOf(numbered, 'w:ilvl') };
}
