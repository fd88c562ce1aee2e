import { hash53 } from '../../../text/hash';

/** A name for what has none, made of what it says: who reads the same again finds the same name. */
export function contentId(content: unknown): string {
  const text = JSON.stringify(content);
  const halves = [text, `${text}.`].map((one) => hash53(one).toString(16).padStart(14, '0'));
  return `urn:x-hegao:content:${halves.join('')}`;
}
