import { fold } from '../text/fold';

const TITLE = /(?:报告|年报|工作总结|情况汇报)(?:\([^()]{1,16}\))?[ ]*$/m;
const CHAPTER = /^[ #*]*一、[^\n]{2,40}$/m;
const SECTION = /^[ #*]*\(一\)/m;
const WORDS =
  /法治政府|依法行政|行政复议|行政执法|现将[^。\n]{0,40}(?:报告|汇报)如下|工作情况报告|下一步工作|存在的(?:主要)?问题|全年共|同比增长/g;
/** As much of a text as decides. */
const HEAD = 6000;

/**
 * Whether a text looks like a report draft, from its beginning: a title of the kind and its chapters, or chapters and
 * the words of the field. For the editor, to choose the language of .txt and .md files.
 */
export function looksLikeReport(head: string): boolean {
  const text = fold(head.slice(0, HEAD)).replace(/\r\n?/g, '\n');
  const firstLines = text.split('\n').slice(0, 15).join('\n');
  const signs =
    (TITLE.test(firstLines) ? 2 : 0) +
    (CHAPTER.test(text) ? 2 : 0) +
    (SECTION.test(text) ? 1 : 0) +
    Math.min(3, new Set(text.match(WORDS) ?? []).size);
  return signs >= 4;
}

const NAMES = /报告|年报|工作总结|工作汇报|情况汇报/;
const TEXT_FILE = /\.(?:txt|md)$/i;
const WORD_FILE = /\.docx$/i;

/** Whether a file is a report draft by its name alone: `云溪县年度报告.txt`. The names are those of `filenamePatterns` in package.json. */
export function isNamedReport(name: string): boolean {
  return TEXT_FILE.test(name) && NAMES.test(name);
}

/** The same of a Word file, which no language of an editor can be told of by its name: `云溪县年度报告.docx`. */
export function isNamedWordReport(name: string): boolean {
  return WORD_FILE.test(name) && NAMES.test(name);
}
