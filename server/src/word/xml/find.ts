import type { XmlElement } from './tree';

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** `w:val` of a child: of `<w:ilvl w:val="1"/>`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** A whole number as a child says it; undefined where it says none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(valueOf(element, name));
}

export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** A property that is on where its element stands without a value (ECMA-376 part 1, 17.17.4, ST_OnOff); undefined where it does not stand. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !['0', 'false', 'off'].includes(child.attributes.get('w:val') ?? '');
}
