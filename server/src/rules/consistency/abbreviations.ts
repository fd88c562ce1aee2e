/** A run of Chinese characters with standard abbreviations written out, and where each of its characters stands in the run. */
export interface WrittenOut {
  readonly text: string;
  /** For each character of `text` its offset in the run; of those that an abbreviation stands for, the abbreviation's. */
  readonly from: readonly number[] | undefined;
}

/** Abbreviations that every office uses and nobody defines: 经开区, 一中 (* is its number), 人大, 中院. One is as good as the other, so neither is a slip. */
const STANDARD: readonly (readonly [string, RegExp, string])[] = [
  ['经', /经开区|经济技术开发区/g, '经济开发区'],
  ['高', /高新区|高新技术产业开发区/g, '高新技术开发区'],
  ['中', /(?<!第)[一二三四五六七八九十]中(?=新|老|校|分校|教学|东|西|南|北|改|扩|学生|$)/g, '第*中学'],
  ['人', /人大(?=常委|代表|会议|[一二三四五六七八九十])/g, '人民代表大会'],
  ['常', /常委会/g, '常务委员会'],
  ['中', /中院/g, '中级人民法院'],
  ['法', /(?<!人民)法院/g, '人民法院'],
  ['检', /(?<!人民)检察院/g, '人民检察院'],
  ['监', /监管/g, '监督管理'],
  ['发', /发改(?=局|委)/g, '发展和改革'],
  ['住', /住建(?=局|委)/g, '住房和城乡建设'],
  ['人', /人社(?=局)/g, '人力资源和社会保障'],
  ['卫', /卫健(?=局|委)/g, '卫生健康'],
  ['工', /工信(?=局)/g, '工业和信息化'],
  ['疾', /疾控/g, '疾病预防控制'],
  ['交', /交警/g, '交通警察'],
  ['改', /改委(?!员)/g, '改革委员会'],
];

/** Writes standard abbreviations out. */
export function writeOut(run: string): WrittenOut {
  let text = run;
  let from: number[] | undefined;
  for (const [first, short, long] of STANDARD) {
    if (!text.includes(first)) continue;
    const places: number[] = [];
    let written = '';
    let last = 0;
    for (const { index, 0: found } of text.matchAll(short)) {
      const full = long.replace('*', found[0]!);
      for (let i = last; i < index; i += 1) places.push(from ? from[i]! : i);
      for (let i = 0; i < full.length; i += 1) places.push(from ? from[index]! : index);
      written += text.slice(last, index) + full;
      last = index + found.length;
    }
    if (last === 0) continue;
    for (let i = last; i < text.length; i += 1) places.push(from ? from[i]! : i);
    text = written + text.slice(last);
    from = places;
  }
  return { text, from };
}
