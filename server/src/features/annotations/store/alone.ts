import type { AnnotationFiles, Exclusive } from './files';

/** Runs `work` while nobody else writes this draft's annotations, where the file system can promise that. */
export async function alone<T>(files: AnnotationFiles, uri: string, work: () => Promise<T>): Promise<Exclusive<T>> {
  return files.exclusively ? files.exclusively(uri, work) : { kind: 'done', value: await work() };
}
