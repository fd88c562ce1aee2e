/** The year that a name ends up with: 2024 of `2024年`, `2024年度`, `2024`; of `2023—2024年` none, and none of a part of one. */
export function lastYear(name: string): number | undefined {
  const years = [...name.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)];
  return years.length === 1 ? Number(years[0]![0]) : undefined;
}
