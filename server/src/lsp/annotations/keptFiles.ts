import type { AnnotationFiles } from '../../features/annotations/store';
import { fileBehind } from '../../protocol/word';
import { folderOf } from '../config/uris';
import type { AnnotationDisks } from './draftsAnnotations';

/** Where the annotations of a draft are kept, or a sentence on why they cannot be. */
export type Keeping = { readonly kind: 'in'; readonly files: AnnotationFiles } | { readonly kind: 'nowhere'; readonly reason: string };

const UNSAVED = '草稿还没有保存成文件，保存之后才能批注。';
const NO_FILES = '编辑器没有提供读写文件的办法，批注无处可存。';

/** The disk of this process for what lies on it, otherwise the client's file system. */
export function keepingFor(draft: string, { disk, client }: AnnotationDisks): Keeping {
  const uri = fileBehind(draft);
  if (folderOf(uri) === undefined) return { kind: 'nowhere', reason: UNSAVED };
  const files = uri.startsWith('file:') ? (disk ?? client) : client;
  return files ? { kind: 'in', files } : { kind: 'nowhere', reason: NO_FILES };
}
