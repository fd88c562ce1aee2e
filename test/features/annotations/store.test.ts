import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotations, Remark } from '../../../server/src/features/annotations/annotation';
import {
  annotationsBeside,
  loadStored,
  NOTHING,
  NOTHING_KNOWN,
  readStored,
  saveStored,
  type Known,
  type Saved,
} from '../../../server/src/features/annotations/store';
import { DRAFT } from './arbitraries';
import { SimulatedFiles, type Faults } from './simulated';

const URI = 'file:///%E8%8D%89%E7%A8%BF/report.txt';
const FILE = annotationsBeside(URI);

const PLACE = { start: DRAFT.indexOf('52件'), end: DRAFT.indexOf('52件') + 3 };

function remark(id: string, text = '请核对', day = 1): Remark {
  const stamp = { author: '李明', at: `2025-01-${String(day).padStart(2, '0')}T00:00:00Z` };
  return {
    ...{ id, kind: 'remark', state: 'open', created: stamp, modified: stamp, extra: {} },
    anchor: { quote: { exact: '52件', prefix: '', suffix: '' }, position: PLACE, path: [] },
    comments: [{ id: `${id}-c`, text, created: stamp }],
  };
}

const all = (...ids: string[]): Annotations => ({ ...NOTHING, annotations: ids.map((id) => remark(id)) });
const idsOf = ({ annotations }: Annotations): string[] => annotations.map(({ id }) => id);

async function loadedIds(disk: SimulatedFiles): Promise<string[]> {
  return idsOf((await loadStored(disk.for(), URI, DRAFT)).annotations);
}

describe('what is saved', () => {
  it('is loaded again, and leaves nothing beside the file', async () => {
    const disk = new SimulatedFiles();
    const saved = await saveStored(disk.for(), URI, DRAFT, all('a', 'b'), NOTHING_KNOWN);
    expect(saved).toMatchObject({ kind: 'saved', conflicts: [], trouble: null, reason: '' });
    expect([...disk.texts.keys()]).toEqual([FILE]);
    const loaded = await loadStored(disk.for(), URI, DRAFT);
    expect(loaded).toEqual({ annotations: all('a', 'b'), known: saved.known, trouble: null });
  });

  it('is not written where nothing has changed, or where there is nothing', async () => {
    const disk = new SimulatedFiles();
    expect((await saveStored(disk.for(), URI, DRAFT, NOTHING, NOTHING_KNOWN)).kind).toBe('saved');
    expect(disk.texts.size).toBe(0);
    const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    const writes: string[] = [];
    const files = disk.for({ refuses: (what, uri) => (what === 'read' ? undefined : String(writes.push(uri))) });
    expect((await saveStored(files, URI, DRAFT, all('a'), known)).kind).toBe('saved');
    expect(writes).toEqual([]);
  });

  it('lies beside drafts of any address', () => {
    expect(annotationsBeside('vscode-vfs://github/a/b%20c.txt?ref=1#x')).toBe('vscode-vfs://github/a/b%20c.txt.annotations.json?ref=1#x');
  });
});

describe('a file that was changed meanwhile', () => {
  it('is merged, and never written over', async () => {
    const disk = new SimulatedFiles();
    const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    await saveStored(disk.for(), URI, DRAFT, all('a', 'b'), known);
    const mine = { ...NOTHING, annotations: [{ ...remark('a'), state: 'resolved' as const }, remark('c')] };
    const saved = await saveStored(disk.for(), URI, DRAFT, mine, known);
    expect(idsOf(saved.annotations)).toEqual(['a', 'b', 'c']);
    const loaded = await loadStored(disk.for(), URI, DRAFT);
    expect(loaded.annotations).toEqual(saved.annotations);
    expect((loaded.annotations.annotations[0] as Remark).state).toBe('resolved');
  });

  it('tells what both have changed', async () => {
    const disk = new SimulatedFiles();
    const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    const say = (text: string, day: number): Annotations => ({ ...NOTHING, annotations: [changed(remark('a'), text, day)] });
    await saveStored(disk.for(), URI, DRAFT, say('甲', 2), known);
    const { conflicts } = await saveStored(disk.for(), URI, DRAFT, say('乙', 3), known);
    expect(conflicts).toEqual([expect.stringMatching(/乙.*甲/)]);
  });

  it('that was deleted is there again', async () => {
    const disk = new SimulatedFiles();
    const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    disk.texts.clear();
    await saveStored(disk.for(), URI, DRAFT, all('a', 'b'), known);
    expect(await loadedIds(disk)).toEqual(['a', 'b']);
  });
});

function changed(one: Remark, text: string, day: number): Remark {
  const stamp = { author: '王芳', at: `2025-01-0${day}T00:00:00Z` };
  return { ...one, modified: stamp, comments: [{ ...one.comments[0]!, text, modified: stamp }] };
}

describe('a file that nobody can read', () => {
  const BROKEN = '{"items": [';

  it('is kept under another name, and said; the draft goes on with what is left', async () => {
    const disk = new SimulatedFiles();
    disk.texts.set(FILE, BROKEN);
    const loaded = await loadStored(disk.for(), URI, DRAFT);
    expect(loaded.annotations).toEqual(NOTHING);
    expect(loaded.trouble).toBe(
      '批注文件“report.txt.annotations.json”读不出来（内容不是完整的 JSON），原样改名为“report.txt.annotations.unreadable-1.json”保存',
    );
    await saveStored(disk.for(), URI, DRAFT, all('a'), loaded.known);
    disk.texts.set(FILE, '<html>');
    await loadStored(disk.for(), URI, DRAFT);
    const beside = URI.replace('report.txt', 'report.txt.annotations.unreadable-');
    expect([disk.texts.get(`${beside}1.json`), disk.texts.get(`${beside}2.json`)]).toEqual([BROKEN, '<html>']);
  });

  it('is kept also where it became so after it was loaded', async () => {
    const disk = new SimulatedFiles();
    const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    disk.texts.set(FILE, BROKEN);
    const saved = await saveStored(disk.for(), URI, DRAFT, all('a', 'b'), known);
    expect(saved.trouble).toContain('unreadable-1.json');
    expect([...disk.texts.values()]).toContain(BROKEN);
    expect(await loadedIds(disk)).toEqual(['a', 'b']);
  });

  it('is never written over where it cannot be renamed', async () => {
    const disk = new SimulatedFiles();
    disk.texts.set(FILE, BROKEN);
    const files = disk.for({ refuses: (what) => (what === 'rename' ? '没有权限' : undefined) });
    const loaded = await loadStored(files, URI, DRAFT);
    expect(loaded.trouble).toContain('没有权限');
    const saved = await saveStored(files, URI, DRAFT, all('a'), loaded.known);
    expect(saved).toMatchObject({ kind: 'refused', annotations: all('a') });
    expect(disk.texts.get(FILE)).toBe(BROKEN);
  });

  it('is left as it is by who only looks', async () => {
    const disk = new SimulatedFiles();
    disk.texts.set(FILE, BROKEN);
    const seen = await readStored(disk.for(), URI, DRAFT);
    expect(seen).toEqual({ annotations: NOTHING, trouble: expect.stringContaining('没有采用') as unknown });
    expect([...disk.texts]).toEqual([[FILE, BROKEN]]);
  });

  it('is nothing where it is empty', async () => {
    const disk = new SimulatedFiles();
    disk.texts.set(FILE, '\n');
    const loaded = await loadStored(disk.for(), URI, DRAFT);
    expect(loaded.trouble).toBeNull();
    await saveStored(disk.for(), URI, DRAFT, all('a'), loaded.known);
    expect(await loadedIds(disk)).toEqual(['a']);
  });
});

describe('what refuses', () => {
  it.each(['read', 'write', 'rename'] as const)('to %s is told in a sentence, and nothing is lost', async (step) => {
    const disk = new SimulatedFiles();
    const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    const files = disk.for({ refuses: (what) => (what === step ? '磁盘已满' : undefined) });
    const saved = await saveStored(files, URI, DRAFT, all('a', 'b'), known);
    expect(saved).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('磁盘已满') as unknown,
      annotations: all('a', 'b'),
      known,
    });
    // The program ends here: what is on the disk is the old content, or the new one.
    expect((await loadedIds(disk))[0]).toBe('a');
    // Or it goes on, and the disk has room again.
    expect((await saveStored(disk.for(), URI, DRAFT, saved.annotations, saved.known)).kind).toBe('saved');
    expect(await loadedIds(disk)).toEqual(['a', 'b']);
    expect([...disk.texts.keys()]).toEqual([FILE]);
  });

  it('to write leaves no half of a file', async () => {
    const disk = new SimulatedFiles();
    await saveStored(disk.for({ refuses: (what) => (what === 'write' ? '磁盘已满' : undefined) }), URI, DRAFT, all('a'), NOTHING_KNOWN);
    expect(disk.texts.size).toBe(0);
  });

  it('to be read for a moment is not replaced by what an older write has left', async () => {
    const disk = new SimulatedFiles();
    await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
    const [text] = disk.texts.values();
    disk.texts.set(`${FILE}.tmp`, text!.replaceAll('"a', '"z'));
    const loaded = await loadStored(disk.for({ refuses: (_, uri) => (uri === FILE ? '被占用' : undefined) }), URI, DRAFT);
    expect(loaded.trouble).toContain('被占用');
    expect(disk.texts.get(FILE)).toBe(text);
    expect((await loadedIds(disk)).sort()).toEqual(['a', 'z']);
  });

  it('to be read at all is told when it is loaded', async () => {
    const disk = new SimulatedFiles();
    const loaded = await loadStored(disk.for({ refuses: () => '没有权限' }), URI, DRAFT);
    expect(loaded).toEqual({
      annotations: NOTHING,
      known: NOTHING_KNOWN,
      trouble: '批注文件“report.txt.annotations.json”没能打开：没有权限',
    });
  });
});

/** Kills the process in its `count`th step, with so much of a write done. */
function killing(count: number, share: number): Faults {
  let steps = 0;
  return { killedWith: () => ((steps += 1) === count ? share : undefined) };
}

/** Resolved with what it came to, or undefined where the process that did it was killed. */
function unlessKilled<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 0))]);
}

describe('a process that is killed', () => {
  it.each([true, false])('at any step of a write leaves the old or the new content (renaming in one step: %s)', async (isAtomic) => {
    for (let step = 1; step <= 12; step += 1) {
      for (const share of [0, 0.5, 1]) {
        const disk = new SimulatedFiles(isAtomic);
        const { known } = await saveStored(disk.for(), URI, DRAFT, all('a'), NOTHING_KNOWN);
        const saved = await unlessKilled(saveStored(disk.for(killing(step, share)), URI, DRAFT, all('a', 'b'), known));
        const found = await loadedIds(disk);
        expect([['a'], ['a', 'b']], `step ${step}, ${share}`).toContainEqual(found);
        if (saved) expect(found).toEqual(['a', 'b']);
        expect([...disk.texts.keys()], `step ${step}, ${share}`).toEqual([FILE]);
      }
    }
  });

  it('a thousand times, while it writes and while it mends, loses nothing that was confirmed', async () => {
    const kills = fc.array(fc.record({ step: fc.integer({ min: 1, max: 14 }), share: fc.constantFrom(0, 0.3, 0.99, 1) }), {
      minLength: 10,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), kills, async (isAtomic, list) => {
        const disk = new SimulatedFiles(isAtomic);
        const confirmed: string[] = [];
        for (const [i, { step, share }] of list.entries()) {
          await unlessKilled(lifeOf(disk, `${i}`, killing(step, share), confirmed));
          expect(idsOf((await readStored(disk.for(), URI, DRAFT)).annotations)).toEqual(expect.arrayContaining(confirmed));
        }
        expect(await loadedIds(disk)).toEqual(expect.arrayContaining(confirmed));
        expect([...disk.texts.keys()].filter((name) => name !== FILE)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Loads, and saves twice: what is confirmed is written down. */
async function lifeOf(disk: SimulatedFiles, name: string, faults: Faults, confirmed: string[]): Promise<void> {
  const files = disk.for(faults);
  let { annotations, known }: { annotations: Annotations; known: Known } = await loadStored(files, URI, DRAFT);
  for (const id of [`${name}a`, `${name}b`]) {
    const saved: Saved = await saveStored(
      files,
      URI,
      DRAFT,
      { ...annotations, annotations: [...annotations.annotations, remark(id)] },
      known,
    );
    if (saved.kind === 'saved') confirmed.push(id);
    ({ annotations, known } = saved);
  }
}

/** Two processes, each of whose steps waits until it is its turn. */
class Turns {
  readonly #waiting: ((() => void) | undefined)[] = [undefined, undefined];
  readonly #ended = [false, false];

  step(who: number): Promise<void> {
    return new Promise((resolve) => (this.#waiting[who] = resolve));
  }

  end(who: number): void {
    this.#ended[who] = true;
  }

  /** Lets them go on in the order that `choose` says, of those that can; ends when both have ended. */
  async run(choose: (able: readonly number[]) => number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const able = [0, 1].filter((who) => this.#waiting[who] !== undefined);
      if (able.length === 0) {
        if (this.#ended.every(Boolean)) return;
        continue;
      }
      const who = choose(able);
      const go = this.#waiting[who]!;
      this.#waiting[who] = undefined;
      go();
    }
  }
}

type State = Pick<Saved, 'annotations' | 'known'>;

interface Ended {
  readonly disk: SimulatedFiles;
  /** What each window has in its memory. */
  readonly states: readonly State[];
  readonly found: string[];
  readonly confirmed: string[];
}

/** Two windows save at the same time, their steps in the order of `choices`, from then on in turn. */
async function bothSave(isAtomic: boolean, choices: readonly number[], saves: number): Promise<Ended> {
  const disk = new SimulatedFiles(isAtomic);
  const { known } = await saveStored(disk.for(), URI, DRAFT, all('0'), NOTHING_KNOWN);
  const turns = new Turns();
  const confirmed: string[] = ['0'];
  const windows = [0, 1].map(async (who) => {
    const files = disk.for({ step: () => turns.step(who) });
    let state: State = { annotations: all('0'), known };
    for (let i = 0; i < saves; i += 1) {
      const id = `${who}-${i}`;
      const { annotations } = state.annotations;
      const saved = await saveStored(files, URI, DRAFT, { ...state.annotations, annotations: [...annotations, remark(id)] }, state.known);
      if (saved.kind === 'saved') confirmed.push(id);
      state = saved;
    }
    turns.end(who);
    return state;
  });
  let asked = 0;
  await turns.run((able) => {
    const wanted = able.length > 1 ? choices[asked++] : undefined;
    return able.length > 1 ? (wanted ?? asked % 2) : able[0]!;
  });
  const states = await Promise.all(windows);
  return { disk, states, found: await loadedIds(disk), confirmed };
}

describe('two windows that write at the same time', () => {
  it('lose nothing, in whatever order their first nine steps come', async () => {
    for (let order = 0; order < 2 ** 9; order += 1) {
      const choices = Array.from({ length: 9 }, (_, i) => (order >> i) & 1);
      const { found, confirmed } = await bothSave(true, choices, 1);
      expect(found, choices.join('')).toEqual(expect.arrayContaining(confirmed));
      expect(confirmed).toHaveLength(3);
    }
  });

  const order = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 60, maxLength: 60 });

  it('lose nothing, saving again and again', async () => {
    await fc.assert(
      fc.asyncProperty(order, async (choices) => {
        const { found, confirmed } = await bothSave(true, choices, 3);
        expect(confirmed).toHaveLength(7);
        expect(found).toEqual(expect.arrayContaining(confirmed));
      }),
      { numRuns: 200 },
    );
  });

  it('have everything again once they hear of it, where renaming is several steps and nothing can be locked', async () => {
    await fc.assert(
      fc.asyncProperty(order, async (choices) => {
        const { disk, states, confirmed } = await bothSave(false, choices, 3);
        for (const { annotations, known } of states) await saveStored(disk.for(), URI, DRAFT, annotations, known);
        expect(await loadedIds(disk)).toEqual(expect.arrayContaining(confirmed));
      }),
      { numRuns: 100 },
    );
  });
});
