export type { AnnotationFiles, FileResult } from './files';
export { loadStored, type Loaded } from './load';
export { annotationsBeside, nameOf, temporaryBeside } from './names';
export { saveStored, type Saved } from './save';
export { NOTHING, NOTHING_KNOWN, readStored, type Known } from './stored';
