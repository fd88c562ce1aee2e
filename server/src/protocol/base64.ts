/** What Node has for it, some thirty times faster than what it has in common with browsers. */
interface NodeBuffer {
  from(text: string, encoding: 'base64'): Uint8Array;
  from(bytes: ArrayBufferLike, start: number, length: number): { toString(encoding: 'base64'): string };
}

const { Buffer: node } = globalThis as { readonly Buffer?: NodeBuffer };

/** As many characters as can be given to a function one by one. */
const STEP = 0x8000;

/** Bytes from Base64 that is known to be such. */
export function fromBase64(text: string): Uint8Array {
  if (node) {
    const { buffer, byteOffset, length } = node.from(text, 'base64');
    return new Uint8Array(buffer, byteOffset, length);
  }
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  if (node) return node.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + STEP) as unknown as number[]);
  }
  return btoa(binary);
}
