/**
 * Characteristics of which one person, firm or matter can have several: parts that are named by them may add up to more
 * than their total. Each entry is one axis; a list on two axes, or of free characteristics, proves nothing by its sum.
 */
const CHARACTERISTICS: readonly RegExp[] = [
  /农民工/,
  /未成年人|青少年|儿童/,
  /妇女|女性|女干部|女党员/,
  /老年人/,
  /残疾人/,
  /军人|退役/,
  /少数民族/,
  /党员/,
  /困难群众|低收入/,
  /学历|大专|本科|研究生|硕士|博士/,
  /专业|法学/,
  /资格|证书/,
  /职称/,
  /新任职|新录用|新提拔/,
  /科级|处级|局级/,
  /岁以[下上]|周岁|青年/,
  /民营|国有|外资/,
  /中小|小微/,
  /高新技术|专精特新/,
  /规模以上|规上/,
  /上市/,
  /听证/,
  /论证/,
  /风险评估/,
  /征求意见|公开征求/,
  /实地调查|现场核查/,
  /调解/,
];

/** Faults that a file or a case has, of which it can have several. */
const FAULT = /(?:问题|瑕疵|缺陷|错误)的?$/;

/** Whether the labels name faults, or characteristics on at least two axes, so that one thing may stand in several parts. */
export function mayOverlap(labels: readonly string[], whole: string): boolean {
  // 问题30个，其中安全问题12个: there the faults themselves are counted
  if (labels.every((label) => FAULT.test(label)) && !/(?:问题|隐患)$/.test(whole)) return true;
  const axes = new Set<number>();
  for (const label of labels) {
    const axis = CHARACTERISTICS.findIndex((words) => words.test(label));
    if (axis < 0) continue;
    axes.add(axis);
  }
  return axes.size >= 2;
}
