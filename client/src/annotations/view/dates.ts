/** To make one takes as long as to write fifty dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The date and time of a stamp (ISO 8601) in a language, by the reader's clock; what is no stamp stays as it is. Nothing here knows the editor. */
export function dateIn(language: string, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  formats.set(language, format);
  return format.format(date);
}
