export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** JSON-LD writes one value without brackets. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The members of an object; what is taken is known, what is left is kept as it is. */
export class Members {
  readonly #object: JsonObject;
  /** There are few of them in one object. */
  readonly #taken: string[] = [];

  constructor(object: JsonObject) {
    this.#object = object;
  }

  /** The value of the first of these names that has one of this kind; it is taken out. */
  take<T>(names: string | readonly string[], is: (value: unknown) => value is T): T | undefined {
    if (typeof names === 'string') return this.#takeOne(names, is);
    for (const name of names) {
      const value = this.#takeOne(name, is);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Takes out what is there, of whatever kind. */
  takeAny(names: string | readonly string[]): unknown {
    return this.take(names, (value): value is unknown => value !== undefined);
  }

  peek(name: string): unknown {
    return Object.hasOwn(this.#object, name) && !this.#taken.includes(name) ? this.#object[name] : undefined;
  }

  /** Members of one object; made so that a member called __proto__ is a member like any other. */
  rest(): Record<string, unknown> {
    const left = Object.keys(this.#object).filter((name) => !this.#taken.includes(name));
    return left.length === 0 ? {} : Object.fromEntries(left.map((name) => [name, this.#object[name]]));
  }

  #takeOne<T>(name: string, is: (value: unknown) => value is T): T | undefined {
    const value = this.peek(name);
    if (value === undefined || !is(value)) return undefined;
    this.#taken.push(name);
    return value;
  }
}

/** The object without members that have no value; undefined where nothing is left. */
export function unlessEmpty(object: JsonObject): JsonObject | undefined {
  const names = Object.keys(object);
  if (names.length === 0) return undefined;
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What an object kept under a name, where it is an object itself; members that every object has by birth are none. */
export function keptIn(kept: unknown, name: string): JsonObject {
  const value = isObject(kept) && Object.hasOwn(kept, name) ? kept[name] : undefined;
  return isObject(value) ? value : {};
}

export function keptList(kept: unknown, name: string): readonly unknown[] {
  return isObject(kept) && Object.hasOwn(kept, name) ? listOf(kept[name]) : [];
}
