import { halfCellsOf } from '../../protocol/preview';

/** The width of a text in cells: `附件：1.` is 4 wide. */
export function cellsOf(text: string): number {
  let half = 0;
  for (const character of text) half += halfCellsOf(character.codePointAt(0)!);
  return half / 2;
}
