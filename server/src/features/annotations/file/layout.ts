import { isObject, type JsonObject } from './members';

/**
 * The file as lines: a block for each annotation, in it a line for each member, each comment and each selector, so that Git
 * merges what two people did to different annotations, or said in one thread.
 */
export function layOut(file: JsonObject): string {
  return `${block(file, '', (name) => (name === 'items' ? (entry, indent) => block(entry, indent, membersOfEntry) : inline))}\n`;
}

type Layout = (value: unknown, indent: string) => string;

/** A body or a target of an annotation is opened, and so are the selectors; what is in them takes a line each. */
function membersOfEntry(name: string): Layout {
  return name === 'target' ? (value, indent) => block(value, indent, () => inline) : inline;
}

const inline: Layout = (value) => inOneLine(value);

/** An object with a line for each member, each list in it with a line for each element. */
function block(value: unknown, indent: string, layoutOf: (name: string) => Layout): string {
  if (Array.isArray(value)) return list(value as unknown[], indent, (one, inner) => block(one, inner, layoutOf));
  if (!isObject(value) || Object.keys(value).length === 0) return inOneLine(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([name, member]) => {
    const layout = layoutOf(name);
    const isListed = Array.isArray(member) && member.some((one) => typeof one === 'object' && one !== null);
    return `${inner}${JSON.stringify(name)}: ${isListed ? list(member as unknown[], inner, layout) : layout(member, inner)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function list(values: readonly unknown[], indent: string, layout: Layout): string {
  if (values.length === 0) return '[]';
  const inner = `${indent}  `;
  return `[\n${values.map((value) => inner + layout(value, inner)).join(',\n')}\n${indent}]`;
}

/** `{ "type": "TextPositionSelector", "start": 120, "end": 123 }` */
function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  let line = '';
  for (const name of Object.keys(value)) {
    if (value[name] !== undefined) line += `${line === '' ? '{ ' : ', '}${JSON.stringify(name)}: ${inOneLine(value[name])}`;
  }
  return line === '' ? '{}' : `${line} }`;
}
