/**
 * Cuts a stream of bytes at every `separator` and gives the pieces without it, one at a time: no more is read than is
 * asked for. What follows the last separator is a piece where it is not empty. Node's `readline` is not used: it ends
 * lines at U+2028 too, which JSON may hold.
 */
export async function* piecesOf(stream: AsyncIterable<Uint8Array | string>, separator: number): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const data of stream) {
    const chunk = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    let from = 0;
    for (let at = chunk.indexOf(separator); at >= 0; at = chunk.indexOf(separator, from)) {
      const rest = chunk.subarray(from, at);
      yield begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
      begun = [];
      from = at + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

export const LINE_FEED = 0x0a;
export const NUL = 0x00;
