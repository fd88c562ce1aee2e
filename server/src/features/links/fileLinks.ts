import type { Report } from '../../model/report';
import { perLine } from '../../syntax/perLine';
import { fold } from '../../text/fold';
import { span } from '../../text/span';
import { isRead, type Link } from './links';

const NONE: readonly number[] = [];
/** Documents alone: what a click opens must be nothing that runs. */
const ENDING = /\.(?:docx?|xlsx?|pptx?|pdf|txt|md|csv|wps|et|ofd)(?!\.?[A-Za-z0-9])/gi;

/** Where names of files may end in a line. */
const endingsIn = perLine((folded): readonly number[] => {
  if (!folded.includes('.')) return NONE;
  const ends = [...folded.matchAll(ENDING)].map(({ 0: ending, index }) => index + ending.length);
  return ends.length === 0 ? NONE : ends;
}, NONE);

/** Whether a draft may name a file at all, so that nobody need look which there are. */
export function mayNameFiles({ document }: Report): boolean {
  return document.lines.some((line) => isRead(line) && endingsIn(line.text).length > 0);
}

/** The names of files written in a draft, of those that stand beside it: the longest that ends where its ending does. */
export function fileLinks({ document }: Report, names: readonly string[]): Link[] {
  const folded = names.map((name) => ({ name, words: fold(name) })).sort((a, b) => b.words.length - a.words.length);
  return document.lines.flatMap((line) => {
    if (!isRead(line)) return [];
    return endingsIn(line.text).flatMap((end): Link[] => {
      const named = folded.find(({ words }) => line.folded.endsWith(words, end));
      if (!named) return [];
      const place = span(line.start + end - named.words.length, line.start + end);
      return [{ span: place, target: { kind: 'file', name: named.name }, tooltip: `打开同一文件夹里的“${named.name}”` }];
    });
  });
}
