import type { AnnotationFiles } from './files';
import { annotationsBeside, nameOf, unreadableBeside } from './names';

/** Where a file that cannot be read is kept now, or why it is still where it was. */
export type Kept = { readonly kind: 'kept'; readonly sentence: string } | { readonly kind: 'refused'; readonly reason: string };

/** So many unreadable files beside one draft are not one person's accidents. */
const MOST = 9999;

/**
 * Gives a file that nobody can read another name, so that a new one can be written: `report.txt.annotations.unreadable-1.json`, or
 * the next number that is free.
 *
 * @param from the file, or its temporary sibling
 * @param why what is wrong with it
 */
export async function keepUnreadable(files: AnnotationFiles, uri: string, from: string, why: string): Promise<Kept> {
  const name = nameOf(annotationsBeside(uri));
  for (let number = 1; number <= MOST; number += 1) {
    const to = unreadableBeside(uri, number);
    const there = await files.read(to);
    if (there.kind !== 'absent') continue;
    const result = await files.rename(from, to);
    if (result.kind === 'refused')
      return { kind: 'refused', reason: `批注文件“${name}”读不出来（${why}），也不能改名保存：${result.reason}` };
    return { kind: 'kept', sentence: `批注文件“${name}”读不出来（${why}），原样改名为“${nameOf(to)}”保存` };
  }
  return { kind: 'refused', reason: `批注文件“${name}”读不出来（${why}），旁边已有太多这样的文件` };
}
