import type { Configs } from '../config/configs';
import type { Input } from '../inputs';
import { namedInputs, type PassedOver } from '../inputs';
import { sentenceOf } from '../systemErrors';
import { LINE_FEED, NUL, piecesOf } from './pieces';

/** Inputs named in a list, one a line or ended by NUL, in its order. A list that cannot be read on is a problem of its own. */
export async function* inputsNamedIn(
  list: { readonly path: string; readonly stream: AsyncIterable<Uint8Array | string>; readonly endedByNul: boolean },
  cwd: string,
  passedOver: PassedOver,
  configs: Configs,
): AsyncGenerator<Input> {
  try {
    for await (const piece of piecesOf(list.stream, list.endedByNul ? NUL : LINE_FEED)) {
      const name = list.endedByNul ? piece.toString() : piece.toString().replace(/\r$/, '');
      if (name !== '') yield* namedInputs(name, cwd, passedOver, configs);
    }
  } catch (error) {
    yield { kind: 'problem', path: list.path, message: sentenceOf(error) };
  }
}
