import { childOf, childrenOf, isOn, numberOf, valueOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';

/** What a paragraph says of its own number, or its style for it. */
export interface Numbered {
  /** `w:numId`; 0 takes a number away. */
  readonly list: number | undefined;
  /** `w:ilvl`, from 0. */
  readonly level: number | undefined;
}

/** What of styles matters to the text. */
export class Styles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly byDefault: string | undefined;
  /** Where a style says nothing, all text may be hidden: nobody does this, and nothing is read of it. */
  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) this.byId.set(style.attributes.get('w:styleId') ?? '', style);
    const isDefault = (style: XmlElement): boolean => ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
    const plain = [...this.byId.values()].find((style) => style.attributes.get('w:type') === 'paragraph' && isDefault(style));
    this.byDefault = plain?.attributes.get('w:styleId');
  }

  /** The style of a paragraph and those it is based on, the nearest first (ECMA-376 part 1, 17.7.4.3). */
  chain(id: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let next = id !== undefined && this.byId.has(id) ? id : this.byDefault;
    while (next !== undefined) {
      const style = this.byId.get(next);
      // a circle of styles ends where it closes
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = valueOf(style, 'w:basedOn');
    }
    return chain;
  }

  /** How the styles of a paragraph number it, and the id of the style that says so: a level may name it (17.9.23). */
  numbering(id: string | undefined): { readonly numbered: Numbered; readonly style: string } | undefined {
    for (const style of this.chain(id)) {
      const numbered = numberedBy(childOf(style, 'w:pPr'));
      if (numbered?.list !== undefined) return { numbered, style: style.attributes.get('w:styleId') ?? '' };
    }
    return undefined;
  }

  /** Whether the text of a run is hidden, by itself or by its style (17.3.2.41). */
  isHidden(properties: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const own = isOn(properties, 'w:vanish');
    if (own !== undefined) return own;
    const style = valueOf(properties, 'w:rStyle');
    const chain = [...(style === undefined ? [] : this.chain(style)), ...(paragraphStyle === undefined ? [] : this.chain(paragraphStyle))];
    for (const one of chain) {
      const said = isOn(childOf(one, 'w:rPr'), 'w:vanish');
      if (said !== undefined) return said;
    }
    return false;
  }
}

/** `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>` in the properties of a paragraph. */
export function numberedBy(properties: XmlElement | undefined): Numbered | undefined {
  const numbered = childOf(properties, 'w:numPr');
  return numbered && { list: numberOf(numbered, 'w:numId'), level: numberOf(numbered, 'w:ilvl') };
}
