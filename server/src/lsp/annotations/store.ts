import type { Annotations } from '../../features/annotations/annotation';
import {
  annotationsBeside,
  loadStored,
  saveStored,
  type AnnotationFiles,
  type Known,
  type Loaded,
  type Saved,
} from '../../features/annotations/store';

export interface Gone {
  /** Ids of what was loaded before from elsewhere than the file, and is no longer there. */
  readonly gone?: ReadonlySet<string>;
}

/** The file beside one draft. Nothing of it throws. */
export interface Store {
  load(draft: string): Promise<Loaded & Gone>;
  /** What the file says now, unread; undefined where there is none that can be read. */
  text(): Promise<string | undefined>;
  /** `known`: what the file had when it was last read or written; what it has got since then is merged. */
  save(draft: string, annotations: Annotations, known: Known): Promise<Saved>;
}

export function storeBeside(uri: string, files: AnnotationFiles): Store {
  return {
    load: (draft) => loadStored(files, uri, draft),
    async text() {
      const result = await files.read(annotationsBeside(uri));
      return result.kind === 'text' ? result.text : undefined;
    },
    save: (draft, annotations, known) => saveStored(files, uri, draft, annotations, known),
  };
}
