import type { Figure } from '../../model/figure';
import type { ShownRelation } from '../shownRelations';

/** What goes into a picture of a flow: a figure, or what several bring together where the draft prints no total of it. */
export type Thing = Figure | ShownRelation;

export function isFigure(thing: Thing): thing is Figure {
  return 'span' in thing;
}

/** How it goes on from a thing: to the parts that one relation names, which do not overlap, or to one later stage. */
export interface Branch {
  readonly relation: ShownRelation;
  readonly parts: readonly Figure[];
}

/** Things with what they go on to: each has one branch at most and comes from one place only, and none from itself. */
export class Forest {
  readonly branches = new Map<Thing, Branch>();
  /** What comes together in a thing: 上年结转 and 新收. */
  readonly sources = new Map<Thing, Branch>();
  /** What relations say of a thing besides. */
  readonly asides = new Map<Thing, Branch[]>();
  /** What comes from something. */
  readonly #taken = new Set<Thing>();
  /** What comes together in something with others. */
  readonly #gathered = new Set<Thing>();
  readonly #things = new Set<Thing>();
  readonly #leaders = new Map<Thing, Thing>();

  /** Whether something goes on to it. */
  isTaken(thing: Thing): boolean {
    return this.#taken.has(thing);
  }

  /** What hangs together, in no order. */
  components(): Thing[][] {
    const byLeader = new Map<Thing, Thing[]>();
    for (const thing of this.#things) {
      const leader = this.#leader(thing);
      const known = byLeader.get(leader);
      if (known) known.push(thing);
      else byLeader.set(leader, [thing]);
    }
    return [...byLeader.values()];
  }

  /** Has `whole` go on to parts, unless they or it are in use, or would come from themselves. */
  branch(whole: Thing, branch: Branch): boolean {
    if (this.branches.has(whole) || this.#gathered.has(whole) || branch.parts.some((part) => this.#taken.has(part))) return false;
    if (!this.#join(whole, branch.parts)) return false;
    for (const part of branch.parts) this.#taken.add(part);
    this.branches.set(whole, branch);
    return true;
  }

  /** Has several things come together in `whole`. */
  gather(whole: Thing, branch: Branch): boolean {
    if (this.sources.has(whole) || branch.parts.some((part) => this.branches.has(part) || this.#gathered.has(part))) return false;
    if (!this.#join(whole, branch.parts)) return false;
    for (const part of branch.parts) this.#gathered.add(part);
    this.sources.set(whole, branch);
    return true;
  }

  /** Keeps what cannot be drawn as a band of its own. */
  note(whole: Thing, branch: Branch): void {
    const known = this.asides.get(whole);
    if (known) known.push(branch);
    else this.asides.set(whole, [branch]);
  }

  #join(whole: Thing, parts: readonly Figure[]): boolean {
    const leaders = parts.map((part) => this.#leader(part));
    if (new Set([...leaders, this.#leader(whole)]).size <= parts.length) return false;
    this.#things.add(whole);
    for (const [i, part] of parts.entries()) {
      this.#things.add(part);
      this.#leaders.set(leaders[i]!, this.#leader(whole));
    }
    return true;
  }

  /** One for all things that hang together; the way to it is halved, so that it stays short. */
  #leader(thing: Thing): Thing {
    let at = thing;
    for (let next = this.#leaders.get(at); next; next = this.#leaders.get(at)) {
      const beyond = this.#leaders.get(next);
      if (beyond) this.#leaders.set(at, beyond);
      at = next;
    }
    return at;
  }
}
