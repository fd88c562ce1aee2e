import { perLine } from '../../syntax/perLine';
import { LAWS } from '../../model/subjects/laws';
import { addToken, NO_TOKENS, type LineTokens } from './lineTokens';

/** As long as titles are; one that is not closed yet ends nowhere. */
const TITLE = /《(?:[^《》。]|《[^《》。]{0,80}》){1,150}》/g;
const KNOWN: ReadonlySet<string> = new Set(LAWS.map(({ title }) => title));
const LAW = /(?:宪法|法典|条例|(?<![办方做看说用书执司立普学守尊懂依合违非])法)$/;
const STATE = '中华人民共和国';

/** Titles in 《》 with their marks, the outermost of nested ones: laws, and other documents. */
export const titleTokens = perLine((folded): LineTokens => {
  if (!folded.includes('《')) return NO_TOKENS;
  const tokens: number[] = [];
  for (const { 0: title, index } of folded.matchAll(TITLE)) addToken(tokens, index, index + title.length, kindOf(title.slice(1, -1)));
  return tokens.length === 0 ? NO_TOKENS : tokens;
}, NO_TOKENS);

/** 办法 and 规定 may be issued by any office, and 普法 is no law; a draft of a law is a document. */
function kindOf(title: string): 'law' | 'document' {
  const name = title.replace(/\((?:\d{4}年)?(?:修[订正改]|试行|暂行)\)$/, '');
  const isLaw = name.startsWith(STATE) || KNOWN.has(name) || LAW.test(name);
  return isLaw && !/草案|征求意见/.test(title) ? 'law' : 'document';
}
