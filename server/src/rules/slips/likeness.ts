import { SYLLABLES } from './syllables';

/** 同音, 形近, 近音 (n/l, zh/z, in/ing …): how a wrong character came to stand for the right one, from the surest. */
export type Likeness = 'sound' | 'shape' | 'near';

/** 形近字: characters that the eye or a scanner takes for one another. */
const LOOKALIKES = `
  己已巳 未末 即既 侯候 戊戌戍戎 券卷 帐账 辨辩辫瓣 徇循 刺剌 拔拨 折拆析 洽恰 赡瞻 暑署 治冶 延廷 庭廷 今令 士土 千干于 天夫无
  人入八 日曰目 大太犬 力刀 失矢 名各 住往佳 待侍恃 汆氽 毫亳 祟崇 赢嬴羸 眯咪 徒徙 徽微 撤撒 摄慑 概慨 竟竞 拢扰 扰优 复夏
  处外 便使 责贵 贫贪 货贷 侍待 陪培 埋理 垦恳 密蜜 渎读 栽裁载戴 炙灸 候侯 茶荼 籍藉 肓盲 粟栗 晴睛 壁璧 蓝篮 幅辐 欧殴 受爱
  妨防 防访 仿访 检捡 险检 诉拆 诀决 狠狼 幕暮慕墓募 悔侮诲 兢竞 博搏 缚傅 梢稍捎 稿搞 沦论 抡抢 仓仑 坏环 还坏 师帅 斥斤 历厉
  乌鸟 代伐 仅仪 卖买 牛午 乎平 白自 厂广 亨享 享亭 拓妬 哀衰衷 喧暄 瑞端 揣喘 湍惴 遣遗 遂逐 坠堕 隧遂 杳查 杏香 杜社 沽洁
  苛荷 菅管 鲜解 偏编 遍编 篇编 漏露 厉励 拟似 尊遵 权仅 划戈 刊判 刑形 州洲 郡群 部陪 郭部 提题 村材 林枚 植值 殖值 准淮 维谁 谁推
`;

/** All syllables' characters, a blank between two syllables: a character's syllables are looked for here. */
let characters: string | undefined;
/** Where the characters of each syllable begin. */
let starts: readonly number[] | undefined;
let names: readonly string[] | undefined;

/** How a character is read: its syllables, and for each what it is where neither n and l, nor zh and z are told apart. */
interface Reading {
  readonly syllables: readonly string[];
  readonly families: readonly string[];
}

/** The readings of the characters that have been asked for: a draft asks for few of the table's thousands. */
const readings = new Map<string, Reading>();
let shapes: ReadonlyMap<string, string> | undefined;

function readingOf(character: string): Reading {
  let found = readings.get(character);
  if (!found) {
    const syllables = syllablesOf(character);
    found = { syllables, families: syllables.map(familyOf) };
    readings.set(character, found);
  }
  return found;
}

/** The syllables of a character, none where the table has not got it. */
function syllablesOf(character: string): readonly string[] {
  const all = (characters ??= Object.values(SYLLABLES).join(' '));
  const found: string[] = [];
  if (character === '' || character === ' ') return found;
  for (let at = all.indexOf(character); at >= 0; at = all.indexOf(character, at + 1)) found.push(syllableAt(at));
  return found;
}

/** The syllable to whose characters a place of `characters` belongs. */
function syllableAt(place: number): string {
  names ??= Object.keys(SYLLABLES);
  starts ??= startsOf(names);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return names[low]!;
}

function startsOf(all: readonly string[]): readonly number[] {
  let next = 0;
  return all.map((name) => {
    const start = next;
    next += SYLLABLES[name]!.length + 1;
    return start;
  });
}

/** What a syllable is where neither n and l, nor zh and z, nor ing and in are told apart. */
function familyOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

/** Whether two different characters are taken for one another, and why; undefined where they are not. */
export function likeness(one: string, other: string): Likeness | undefined {
  const [here, there] = [readingOf(one), readingOf(other)];
  if (here.syllables.some((syllable) => there.syllables.includes(syllable))) return 'sound';
  if (lookalikesOf(one).includes(other)) return 'shape';
  return there.families.some((family) => here.families.includes(family)) ? 'near' : undefined;
}

/** The characters that look like one. */
function lookalikesOf(character: string): string {
  shapes ??= shapesByCharacter();
  return shapes.get(character) ?? '';
}

function shapesByCharacter(): ReadonlyMap<string, string> {
  const by = new Map<string, string>();
  for (const group of LOOKALIKES.trim().split(/\s+/)) for (const one of group) by.set(one, (by.get(one) ?? '') + group);
  return by;
}

/** Whether the table of syllables has a character. */
export function hasSound(character: string): boolean {
  return readingOf(character).syllables.length > 0;
}
