import { baseName } from '../../uris';

/** Nothing here knows the editor: which files can go where they have to. */

interface Address {
  readonly path: string;
}

/** A file that has to go along with another, and where to. */
export interface Move<T> {
  readonly from: T;
  readonly to: T;
}

/** What is asked of a file system, which may or may not tell `A` from `a`. */
export interface Disk<T> {
  /** Whether there is a file that is found by this name. */
  isFile(file: T): Promise<boolean>;
  /** The names, as they are written, of what is in the folder of a file. */
  namesBeside(file: T): Promise<readonly string[]>;
}

/** The moves that can be made, and those in whose way something is. */
export async function planOf<T extends Address>(
  moves: readonly Move<T>[],
  disk: Disk<T>,
): Promise<{ readonly free: readonly Move<T>[]; readonly taken: readonly Move<T>[] }> {
  const areTaken = await Promise.all(moves.map((move) => isTaken(move, disk)));
  return { free: moves.filter((_, i) => !areTaken[i]), taken: moves.filter((_, i) => areTaken[i]) };
}

async function isTaken<T extends Address>({ from, to }: Move<T>, disk: Disk<T>): Promise<boolean> {
  if (!(await disk.isFile(to))) return false;
  if (!isOtherCase(from, to)) return true;
  // `report.txt.annotations.json` is found where `Report.txt.annotations.json` is the one file, but then the folder does not list it.
  return (await disk.namesBeside(to)).includes(baseName(to));
}

function isOtherCase(from: Address, to: Address): boolean {
  return from.path !== to.path && from.path.toLowerCase() === to.path.toLowerCase();
}
