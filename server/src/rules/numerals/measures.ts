import { matchAt } from './context';
import { replaced, type Reader } from './hit';

/** Who or what is counted without a measure word, and the one it takes. */
const NOUNS: Readonly<Record<string, string>> = {
  学生: '名',
  师生: '名',
  群众: '名',
  村民: '名',
  职工: '名',
  居民: '名',
  干部: '名',
  党员: '名',
  企业: '家',
  部门: '个',
  单位: '个',
};
const NOUN = new RegExp(`[万亿]?[余多](${Object.keys(NOUNS).join('|')})(?![数次])`, 'y');

/** 5万余学生, 20余企业. `end` is before 余 or before 万余. */
export const readMissingMeasure: Reader = (line, start, end) => {
  const match = matchAt(NOUN, line, end);
  if (!match) return undefined;
  const [stop, noun] = [end + match[0].length, match[1]!];
  const measure = NOUNS[noun]!;
  const at = stop - noun.length;
  return {
    rule: 'measure-word-missing',
    start,
    end: stop,
    message: `数字与“${noun}”之间宜用量词：“${line.slice(start, at)}${measure}${noun}”`,
    fixes: [replaced(at, at, measure, 'suggestion', `加“${measure}”`)],
  };
};
