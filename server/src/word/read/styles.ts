import { childOf, childrenOf, isOn, numberOf, valueOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';

/** What a paragraph says of its own number, or its style for it. */
export interface Numbered {
  /** `w:numId`; 0 takes a number away. */
  readonly list: number | undefined;
  /** `w:ilvl`, from 0. */
  readonly level: number | undefined;
}

const LONGEST_CHAIN = 50;

/** What of styles matters to the text. What follows from one is worked out once. */
export class Styles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly byDefault: string | undefined;
  private readonly numbered = new Map<string | undefined, StyleNumbering | undefined>();
  private readonly hiding = new Map<string | undefined, boolean | undefined>();

  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) this.byId.set(style.attributes.get('w:styleId') ?? '', style);
    const isDefault = (style: XmlElement): boolean => ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
    const plain = [...this.byId.values()].find((style) => style.attributes.get('w:type') === 'paragraph' && isDefault(style));
    this.byDefault = plain?.attributes.get('w:styleId');
  }

  /** How the styles of a paragraph number it. */
  numbering(id: string | undefined): StyleNumbering | undefined {
    return known(this.numbered, id, () => {
      for (const style of this.chain(id !== undefined && this.byId.has(id) ? id : this.byDefault)) {
        const numbered = numberedBy(childOf(style, 'w:pPr'));
        if (numbered?.list !== undefined) return { numbered, style: style.attributes.get('w:styleId') ?? '' };
      }
      return undefined;
    });
  }

  /** Whether the text of a run is hidden, by itself or by its style or that of its paragraph (17.3.2.41). */
  isHidden(properties: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const style = valueOf(properties, 'w:rStyle');
    return isOn(properties, 'w:vanish') ?? this.hides(style) ?? this.hides(paragraphStyle) ?? false;
  }

  private hides(id: string | undefined): boolean | undefined {
    return known(this.hiding, id, () => {
      for (const style of this.chain(id)) {
        const said = isOn(childOf(style, 'w:rPr'), 'w:vanish');
        if (said !== undefined) return said;
      }
      return undefined;
    });
  }

  /** A style and those it is based on, the nearest first (17.7.4.3). */
  private chain(id: string | undefined): readonly XmlElement[] {
    const chain = new Set<XmlElement>();
    for (let style = this.byId.get(id ?? ''); style; style = this.byId.get(valueOf(style, 'w:basedOn') ?? '')) {
      // a circle of styles ends where it closes, and no program lets people base styles on so many others
      if (chain.has(style) || chain.size >= LONGEST_CHAIN) break;
      chain.add(style);
    }
    return [...chain];
  }
}

/** What a style says of numbers, and the id of the style that says so: a level may name it (17.9.23). */
interface StyleNumbering {
  readonly numbered: Numbered;
  readonly style: string;
}

function known<T>(all: Map<string | undefined, T>, id: string | undefined, work: () => T): T {
  if (!all.has(id)) all.set(id, work());
  return all.get(id)!;
}

/** `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>` in the properties of a paragraph. */
export function numberedBy(properties: XmlElement | undefined): Numbered | undefined {
  const numbered = childOf(properties, 'w:numPr');
  return numbered && { list: numberOf(numbered, 'w:numId'), level: numberOf(numbered, 'w:ilvl') };
}
