/** Words that say little in the name of a body, so that it is written with and without them by mistake. */
export const WEAK = /行政|管理|工作|建设|城市|社会|事务|全面/g;

/** Words that are left out as well where a name stays long enough without them. */
export const WEAKER = /综合|公共/g;

/** Words that short forms in common use lack: 市场监督局, 退役军人局. */
const OFTEN_LEFT_OUT = /^(?:管理|事务|综合|公共)*$/;

/** The weak words that a name has and another lacks. */
export function weakWordsOnlyIn(text: string, other: string): string {
  const words = text.match(/行政|管理|工作|建设|城市|社会|事务|全面|综合|公共/g) ?? [];
  return words.filter((word) => !other.includes(word)).join('');
}

export function areOftenLeftOut(words: string): boolean {
  return OFTEN_LEFT_OUT.test(words);
}
