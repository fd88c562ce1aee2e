import type { AnnotationFiles, FileResult } from '../../../server/src/features/annotations/store/files';

/** A process that is killed does nothing more: what it waits for never comes. */
const NEVER = new Promise<never>(() => undefined);

export interface Faults {
  /** Called before each step; what it waits for, the step waits for. */
  readonly step?: () => Promise<void>;
  /** Whether the process is killed in this step, and how much of a write is there then, of 1. */
  readonly killedWith?: () => number | undefined;
  /** A sentence where this step is refused. */
  readonly refuses?: (what: 'read' | 'write' | 'rename' | 'delete', uri: string) => string | undefined;
}

/** Files in memory, with the faults that files have. Several processes share one: each has faults of its own. */
export class SimulatedFiles {
  readonly texts = new Map<string, string>();

  /** `isAtomic`: renaming is one step; otherwise the text is copied, piece by piece, and the old name deleted. */
  constructor(readonly isAtomic = true) {}

  for({ step, killedWith, refuses }: Faults = {}): AnnotationFiles {
    const { texts, isAtomic } = this;
    let isKilled = false;
    /** Runs a step, or a part of it if the process is killed meanwhile. */
    const act = async (whole: () => void, part: (share: number) => void = () => undefined): Promise<void> => {
      await step?.();
      if (isKilled) await NEVER;
      const share = killedWith?.();
      if (share === undefined) return whole();
      isKilled = true;
      part(share);
      await NEVER;
    };
    const put = (uri: string, text: string): Promise<void> =>
      act(
        () => void texts.set(uri, text),
        (share) => share > 0 && void texts.set(uri, text.slice(0, Math.floor(text.length * share))),
      );
    const refused = (what: Parameters<NonNullable<Faults['refuses']>>[0], uri: string): FileResult | undefined => {
      const reason = refuses?.(what, uri);
      return reason === undefined ? undefined : { kind: 'refused', reason };
    };
    return {
      async read(uri) {
        await act(() => undefined);
        const text = texts.get(uri);
        return refused('read', uri) ?? (text === undefined ? { kind: 'absent' } : { kind: 'text', text });
      },
      async write(uri, text) {
        const no = refused('write', uri);
        // A disk that is full takes a part.
        await put(uri, no ? text.slice(0, text.length / 2) : text);
        return no ?? { kind: 'done' };
      },
      async rename(from, to) {
        const no = refused('rename', from);
        if (no) return no;
        if (isAtomic) {
          let result: FileResult = { kind: 'absent' };
          await act(() => {
            const text = texts.get(from);
            if (text === undefined) return;
            texts.delete(from);
            texts.set(to, text);
            result = { kind: 'done' };
          });
          return result;
        }
        const text = texts.get(from);
        if (text === undefined) return { kind: 'absent' };
        await put(to, text);
        await act(() => void texts.delete(from));
        return { kind: 'done' };
      },
      async delete(uri) {
        await act(() => void texts.delete(uri));
        return refused('delete', uri) ?? { kind: 'done' };
      },
    };
  }
}
