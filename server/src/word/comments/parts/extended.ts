import { DECLARATION, WORD_2012 } from './namespaces';
import { Root } from './root';

/** What the part says of a comment: which one it answers, and whether its thread is resolved. */
export interface Extended {
  readonly paragraph: string;
  /** Of the comment that it answers. */
  readonly answers: string | undefined;
  readonly done: boolean;
}

/** The part that makes threads of comments ([MS-DOCX] 2.5.1.1, commentsEx), with more of them at its end. */
export function extendedPart(known: string | undefined, comments: readonly Extended[]): string {
  const root = new Root(known ?? `${DECLARATION}<w15:commentsEx xmlns:w15="${WORD_2012}"/>`);
  const w15 = root.prefixFor(WORD_2012, 'w15');
  if (known === undefined) root.ignore(w15);
  return root.with(
    comments
      .map(({ paragraph, answers, done }) => {
        const parent = answers === undefined ? '' : ` ${w15}:paraIdParent="${answers}"`;
        return `<${w15}:commentEx ${w15}:paraId="${paragraph}"${parent} ${w15}:done="${done ? 1 : 0}"/>`;
      })
      .join(''),
  );
}
