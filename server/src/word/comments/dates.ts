import { timeOf, UNKNOWN_TIME } from '../../features/annotations/stamps';

/**
 * The clock that dates of comments are read and written by, in minutes east of UTC. Word writes what the clock on the wall shows,
 * without a zone or with a `Z` that means nothing: its reader cannot know which clock that was. Drafts are written in China, which
 * has one clock and no summer time; a fixed one, rather than that of the machine, gives every reader of a file the same times,
 * and the ids that are made of them.
 */
export const BEIJING = 480;

/** `2025-01-08T10:00:00` or `2025-01-08T10:00:00Z` on the clock in Beijing → `2025-01-08T02:00:00Z`; a zone in figures counts. */
export function instantOfDate(date: string, clock = BEIJING): string {
  const trimmed = date.trim();
  if (/[+-]\d\d:?\d\d$/.test(trimmed)) return timeOf(trimmed) ?? UNKNOWN_TIME;
  const read = timeOf(trimmed.replace(/Z$/, ''));
  return read === undefined ? UNKNOWN_TIME : shifted(read, -clock);
}

/** `2025-01-08T02:00:00Z` → `2025-01-08T10:00:00`, as Word shows it; undefined where the time is not known. */
export function dateOfInstant(at: string, clock = BEIJING): string | undefined {
  const instant = Date.parse(at);
  if (Number.isNaN(instant) || instant === Date.parse(UNKNOWN_TIME)) return undefined;
  return shifted(at, clock).slice(0, 19);
}

/** The minute of a time, which is all that Word keeps of it. */
export function minuteOf(at: string): string {
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 16);
}

function shifted(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}
