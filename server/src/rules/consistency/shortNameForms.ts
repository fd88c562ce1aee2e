import { span, type Span } from '../../text/span';
import { isLead, isVerb } from './nameStarts';

/** Ways of writing a short name that are neither it nor the full name: 联席会议 for 联席会. */
export interface Variants {
  /** The two characters with which all of them begin; a line without them has none. */
  readonly begins: string;
  /** Where a folded line has one of them. */
  readonly placesIn: (folded: string) => readonly Span[];
}

const SHORTEST = 3;
/** Enough for a name that may lack a character and still be known. */
const LONG = 4;
const LONGEST = 12;
/** The end of the full name may be so much longer than the short one. */
const MORE = 2;

const KNOWN = new Map<string, Variants | undefined>();
/** Drafts define few; an editor that runs for weeks must not keep all. */
const KEPT = 200;

/** How `name`, which stands for the words at the end of `before`, may be written by mistake; undefined where nothing is certain. */
export function variantsOf(name: string, before: string): Variants | undefined {
  const key = `${name} ${before}`;
  if (!KNOWN.has(key)) {
    if (KNOWN.size >= KEPT) KNOWN.clear();
    KNOWN.set(key, readVariants(name, before));
  }
  return KNOWN.get(key);
}

function readVariants(name: string, before: string): Variants | undefined {
  if (name.length < SHORTEST || name.length > LONGEST || !/^[\u4e00-\u9fff]+$/.test(name) || before.includes(name + name)) return undefined;
  const forms = new Set([...fromEnd(name, before), ...withOneLess(name)]);
  forms.delete(name);
  if (forms.size === 0) return undefined;
  // the longest first, the name itself among them, so that it is never found within itself
  const any = new RegExp([...forms, name].sort((a, b) => b.length - a.length).join('|'), 'g');
  return {
    begins: name.slice(0, 2),
    placesIn: (folded) =>
      [...folded.matchAll(any)].flatMap(({ index, 0: form }) =>
        form === name || !standsAlone(folded, index, form) || isFullName(folded, index, form, before)
          ? []
          : span(index, index + form.length),
      ),
  };
}

/** 联席会议 of 行政执法协调联席会议, for which 联席会 stands. */
function fromEnd(name: string, before: string): string[] {
  const at = before.lastIndexOf(name.slice(0, 2));
  const end = at < 0 ? '' : before.slice(at);
  return end.length > name.length && end.length <= name.length + MORE && end !== before && /^[\u4e00-\u9fff]+$/.test(end) ? [end] : [];
}

/** Without one of the characters behind the first two; the last one says what it is, of 会议 it may be left out. */
function withOneLess(name: string): string[] {
  const inside = Array.from({ length: Math.max(0, name.length - LONG) }, (_, i) => name.slice(0, i + 2) + name.slice(i + 3));
  return name.endsWith('会议') ? [...inside, name.slice(0, -1)] : inside;
}

/** Whether it is the end of the full name, of which the two characters in front tell. */
function isFullName(folded: string, at: number, form: string, before: string): boolean {
  const start = before.length - form.length;
  return start >= 2 && before.endsWith(form) && at >= 2 && folded.slice(at - 2, at) === before.slice(start - 2, start);
}

/** Whether it is a word of its own: the end of no longer name, and no beginning of one. */
function standsAlone(folded: string, at: number, form: string): boolean {
  const previous = folded[at - 1];
  const next = folded[at + form.length];
  const begins = previous === undefined || !/[\u4e00-\u9fff]/.test(previous) || isLead(previous) || isVerb(folded.slice(at - 2, at));
  return begins && !(next !== undefined && /[议室部局员长]/.test(next));
}
