import type { Mention } from '../../mentions';

/** Words that stand with any figure and say nothing of what it counts. */
const EMPTY =
  /全[省市区县旗镇州]|我[省市区县局]|全年|今年|年内|累计|现有|共有|共|案件|事项|人员|行政机关|单位|项目|工作|[的已均各等了为达]|(?:19|20)\d{2}年/g;

/** What a figure counts, as the draft has it around it: the words before it and the noun behind, empty words as `|`. */
export function contentOf({ lead, tail }: Mention): string {
  return `${lead.slice(-16)}|${tail.slice(0, 14)}`.replace(EMPTY, '|');
}

/** How many characters of a content say what is counted. */
export function contentLength(content: string): number {
  let length = 0;
  for (let i = 0; i < content.length; i += 1) if (content[i] !== '|') length += 1;
  return length;
}

/**
 * How many characters the contents of two figures have in common, counted in runs of at least two: `受理群众诉求` and
 * `受理的……群众诉求响应率` share six.
 */
export function likeness(first: string, second: string): number {
  let shared = 0;
  for (let i = 0; i + 2 <= first.length;) {
    const run = longestAt(first, i, second);
    shared += run;
    i += Math.max(run, 1);
  }
  return shared;
}

/** The length of the longest run of `text` from `at` that the other text holds; 0 below two characters. */
function longestAt(text: string, at: number, other: string): number {
  let length = 1;
  while (at + length < text.length && text[at + length] !== '|' && other.includes(text.slice(at, at + length + 1))) length += 1;
  return length >= 2 && text[at] !== '|' ? length : 0;
}
