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

const SIZE = 0x9fff - 0x4e00 + 1;

interface Sounds {
  /** For each character from U+4E00 on the number of its first syllable, 0 where it is not in the table. */
  readonly first: Uint16Array;
  /** The syllables of those that have several. */
  readonly several: ReadonlyMap<number, readonly number[]>;
  /** For each syllable the number of those it is confused with. */
  readonly family: Uint16Array;
}

let known: Sounds | undefined;
let shapes: ReadonlyMap<string, string> | undefined;

/** What is known of sounds, put together when the first near miss is compared. */
function sounds(): Sounds {
  if (known) return known;
  const first = new Uint16Array(SIZE);
  const several = new Map<number, number[]>();
  const names = Object.keys(SYLLABLES);
  const families = [...new Set(names.map(familyOf))];
  const family = new Uint16Array(names.length + 1);
  names.forEach((name, i) => {
    family[i + 1] = families.indexOf(familyOf(name));
    for (const character of SYLLABLES[name]!) {
      const at = character.charCodeAt(0) - 0x4e00;
      const one = first[at]!;
      if (one === 0) first[at] = i + 1;
      else several.set(at, [...(several.get(at) ?? [one]), i + 1]);
    }
  });
  return (known = { first, several, family });
}

/** What a syllable is where neither n and l, nor zh and z, nor ing and in are told apart. */
function familyOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

function readingsOf({ first, several }: Sounds, character: string): readonly number[] {
  const at = character.charCodeAt(0) - 0x4e00;
  const one = first[at] ?? 0;
  return one === 0 ? [] : (several.get(at) ?? [one]);
}

/** Whether two different characters are taken for one another, and why; undefined where they are not. */
export function likeness(one: string, other: string): Likeness | undefined {
  const all = sounds();
  const [here, there] = [readingsOf(all, one), readingsOf(all, other)];
  if (here.some((reading) => there.includes(reading))) return 'sound';
  if (lookalikesOf(one).includes(other)) return 'shape';
  const families = here.map((reading) => all.family[reading]);
  return there.some((reading) => families.includes(all.family[reading])) ? 'near' : undefined;
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
  return readingsOf(sounds(), character).length > 0;
}
