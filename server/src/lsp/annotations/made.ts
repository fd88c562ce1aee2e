import type { Made } from '../../features/annotations/change';

/** What a change by somebody makes new, at this moment. */
export function madeBy(author: string): Made {
  return { stamp: { author: author.trim(), at: new Date().toISOString() }, id: newId(), comment: newId() };
}

function newId(): string {
  return `urn:uuid:${uuid()}`;
}

/** A page that is not served securely has no `randomUUID`. */
function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
