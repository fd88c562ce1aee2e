import { pathToFileURL } from 'node:url';
import type { Annotations, Stamp } from '../../features/annotations/annotation';
import { changed } from '../../features/annotations/change';
import { loadStored, saveStored } from '../../features/annotations/store';
import { diskFiles } from '../../lsp/annotations/diskFiles';
import type { Bilingual } from '../../rules/rule';
import { annotationsFrom } from '../../word/comments/annotationsFrom';
import type { Draft } from '../draft';
import { idsMeant } from './ids';

/** What became of remarks that were to be resolved. */
export type Resolved = { readonly count: number; readonly already: number } | { readonly error: Bilingual };

/**
 * Resolves remarks of a draft and writes that beside it: those with these ids, or all that are open. Nothing is written where one
 * of the ids means no remark, or several. The comments of a Word file are remarks as well, which are kept beside it from then on.
 *
 * @param path the draft, absolute
 */
export async function resolveIn(path: string, draft: Draft, ids: readonly string[] | 'all', stamp: Stamp): Promise<Resolved> {
  const { text, report, word } = draft;
  const uri = pathToFileURL(path).toString();
  const { annotations: kept, known, trouble } = await loadStored(diskFiles, uri, text);
  if (trouble !== null) return { error: { zh: trouble, en: trouble } };
  const annotations = word ? annotationsFrom(word, report, kept) : kept;
  const chosen = ids === 'all' ? openIn(annotations) : remarksMeant(annotations, ids);
  if ('error' in chosen) return chosen;
  const open = new Set(openIn(annotations));
  const due = chosen.filter((id) => open.has(id));
  if (due.length === 0) return { count: 0, already: chosen.length };
  let now = annotations;
  for (const id of due) {
    const outcome = changed(now, { kind: 'setState', id, state: 'resolved' }, { stamp, id: '', comment: '' });
    if (outcome.kind === 'refused') return { error: { zh: outcome.reason, en: outcome.reason } };
    now = outcome.annotations;
  }
  const saved = await saveStored(diskFiles, uri, text, now, known);
  if (saved.kind === 'refused') return { error: { zh: saved.reason, en: saved.reason } };
  return { count: due.length, already: chosen.length - due.length };
}

function openIn({ annotations }: Annotations): string[] {
  return annotations.flatMap((one) => (one.kind === 'remark' && one.state === 'open' ? [one.id] : []));
}

function remarksMeant({ annotations }: Annotations, typed: readonly string[]): string[] | { readonly error: Bilingual } {
  const ids = annotations.flatMap((one) => (one.kind === 'remark' ? [one.id] : []));
  const meant = new Set<string>();
  for (const one of typed) {
    const found = idsMeant(one, ids);
    if (found.length !== 1) return { error: found.length === 0 ? noSuch(one) : several(one, found.length) };
    meant.add(found[0]!);
  }
  return [...meant];
}

function noSuch(id: string): Bilingual {
  return { zh: `没有编号为“${id}”的批注，没有改动`, en: `there is no remark “${id}”; nothing was changed` };
}

function several(id: string, count: number): Bilingual {
  return { zh: `编号“${id}”可以指 ${count} 条批注，请多写几位，没有改动`, en: `“${id}” may be ${count} remarks; nothing was changed` };
}
