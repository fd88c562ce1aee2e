import { matchAt } from './context';
import { replaced, type Reader } from './hit';

const MEASURED = /二(?:个(?!体)|名(?!校)|家(?!庭)|件(?!套)|份(?!子)|场(?!部))/y;

/** 二个, 二名: two of them are 两个. 第二个, 十二个, 一二个, 周二家访 are something else. */
export const readTwo: Reader = (line, start, end) => {
  if (end - start !== 1 || !matchAt(MEASURED, line, start)) return undefined;
  if (start === 0 || !/[一-鿿,。;:]/.test(line[start - 1]!)) return undefined;
  if (/[第其初周老唯不独星期无年月十百千万点之]/.test(line[start - 1]!)) return undefined;
  return {
    rule: 'two-before-measure',
    start,
    end: end + 1,
    message: `量词前用“两”：“${line.slice(start, end + 1)}”应为“两${line[end]!}”`,
    fixes: [replaced(start, end, '两', 'safe')],
  };
};
