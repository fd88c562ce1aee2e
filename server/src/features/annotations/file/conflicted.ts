/** The two sides of a file in which Git has left its marks. */
export interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * A file that Git could not merge has both sides in it, between `<<<<<<<`, `=======` and `>>>>>>>` (and the base behind `|||||||`):
 * each of them whole, if the lines of the other are left out. Undefined for a file without such marks, or with half of them.
 */
export function sidesOf(text: string): Sides | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const ours: string[] = [];
  const theirs: string[] = [];
  let within: Within = 'both';
  let found = false;
  for (const line of text.split(/\r?\n/)) {
    const mark = MARKS.find(({ begin, from }) => line.startsWith(begin) && from.includes(within));
    if (mark) {
      within = mark.to;
      found = true;
      continue;
    }
    if (within === 'both' || within === 'ours') ours.push(line);
    if (within === 'both' || within === 'theirs') theirs.push(line);
  }
  return found && within === 'both' ? { ours: ours.join('\n'), theirs: theirs.join('\n') } : undefined;
}

/** No line of a file that we write begins like these: JSON has them inside of quotation marks only. */
const MARKS: readonly { readonly begin: string; readonly from: readonly Within[]; readonly to: Within }[] = [
  { begin: '<<<<<<<', from: ['both'], to: 'ours' },
  { begin: '|||||||', from: ['ours'], to: 'base' },
  { begin: '=======', from: ['ours', 'base'], to: 'theirs' },
  { begin: '>>>>>>>', from: ['theirs'], to: 'both' },
];

type Within = 'both' | 'ours' | 'base' | 'theirs';
