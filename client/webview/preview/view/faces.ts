import type { Face } from '../layout/block';

interface Font {
  /** As people call it. */
  readonly name: string;
  /** As a machine may call it. */
  readonly families: readonly string[];
}

interface Stack {
  /** The fonts that the standard means; the first is what is named where none is there. */
  readonly meant: readonly Font[];
  /** What is shown instead, the likest first. */
  readonly instead: readonly Font[];
  readonly generic: 'serif' | 'sans-serif';
}

const font = (name: string, ...families: string[]): Font => ({ name, families: families.length > 0 ? families : [name] });

const SONG = font('宋体', 'SimSun', '宋体', 'NSimSun');
const SONGS = [
  font('华文宋体', 'STSong', 'Songti SC'),
  font('思源宋体', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Source Han Serif CN', 'Noto Serif SC'),
  font('文鼎宋体', 'AR PL SungtiL GB', 'AR PL UMing CN'),
];
const SANS = [
  font('华文黑体', 'STHeiti', 'Heiti SC'),
  font('思源黑体', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Source Han Sans CN', 'Noto Sans SC'),
  font('微软雅黑', 'Microsoft YaHei', '微软雅黑'),
  font('苹方', 'PingFang SC'),
  font('文泉驿正黑', 'WenQuanYi Zen Hei', '文泉驿正黑'),
  font('文泉驿微米黑', 'WenQuanYi Micro Hei', '文泉驿微米黑'),
  font('Droid Sans', 'Droid Sans Fallback'),
];

/** 2号小标宋、3号仿宋、黑体、楷体、页码的宋体, and what is likest to each. */
export const STACKS: Readonly<Record<Face, Stack>> = {
  title: {
    meant: [
      font('方正小标宋', '方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSJW--GB1-0', '小标宋体'),
    ],
    instead: [font('华文中宋', 'STZhongsong', '华文中宋'), ...SONGS, SONG, ...SANS],
    generic: 'serif',
  },
  text: {
    meant: [font('仿宋', '仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋')],
    instead: [
      font('华文仿宋', 'STFangsong', '华文仿宋'),
      font('方正仿宋', 'FZFangSong-Z02S', '方正仿宋简体', 'FZFangSong-Z02', '方正仿宋_GBK'),
      ...SONGS,
      SONG,
      ...SANS,
    ],
    generic: 'serif',
  },
  black: {
    meant: [font('黑体', 'SimHei', '黑体')],
    instead: [font('方正黑体', 'FZHei-B01S', '方正黑体简体'), ...SANS],
    generic: 'sans-serif',
  },
  script: {
    meant: [font('楷体', '楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体')],
    instead: [
      font('华文楷体', 'STKaiti', 'Kaiti SC', '华文楷体'),
      font('方正楷体', 'FZKai-Z03S', '方正楷体简体'),
      font('霞鹜文楷', 'LXGW WenKai', 'LXGW WenKai GB'),
      font('文鼎楷体', 'AR PL UKai CN', 'AR PL KaitiM GB'),
      ...SONGS,
      SONG,
      ...SANS,
    ],
    generic: 'serif',
  },
  folio: { meant: [SONG], instead: [...SONGS, ...SANS], generic: 'serif' },
};

export const FACES = Object.keys(STACKS) as Face[];

/** The value of `font-family` for a face. */
export function familiesOf(face: Face): string {
  const { meant, instead, generic } = STACKS[face];
  return [...[...meant, ...instead].flatMap(({ families }) => families.map((name) => `"${name}"`)), generic].join(', ');
}

/** A font that this machine does not have, and what is shown instead: undefined where that is the system's own choice. */
export interface Missing {
  readonly name: string;
  readonly instead: string | undefined;
}

/**
 * The fonts that are missing. Asking `document.fonts.check` says yes of every font that no style sheet loads, so a text is measured
 * in a font with one behind it that every browser has: only where its width is that of each of three such fonts is the first not there.
 */
export function missingFonts(measure: (families: string, text: string) => number): Missing[] {
  const isThere = isThereBy(measure);
  const named = new Map<string, Missing>();
  for (const face of FACES) {
    const { meant, instead } = STACKS[face];
    if (meant.some(isThere)) continue;
    named.set(meant[0]!.name, { name: meant[0]!.name, instead: instead.find(isThere)?.name });
  }
  return [...named.values()];
}

/** Faces that should stand out of the text and do not, since one font stands in for both: they are made bold, as nothing else tells them. */
export function indistinctFaces(missing: readonly Missing[]): Face[] {
  const insteadOf = (face: Face): string | undefined => missing.find(({ name }) => name === STACKS[face].meant[0]!.name)?.instead;
  const text = insteadOf('text');
  return text === undefined ? [] : (['title', 'black'] as const).filter((face) => insteadOf(face) === text);
}

/** Widths of these differ between fonts more than those of Chinese characters, which are alike in all of them. */
const PROBE = 'mmMwWLliI0123,.;@仿宋';
const GENERICS = ['monospace', 'sans-serif', 'serif'] as const;

function isThereBy(measure: (families: string, text: string) => number): (font: Font) => boolean {
  const widths = GENERICS.map((generic) => measure(generic, PROBE));
  const known = new Map<string, boolean>();
  const isFamily = (name: string): boolean => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const found = GENERICS.some((generic, i) => measure(`"${name}", ${generic}`, PROBE) !== widths[i]);
    known.set(name, found);
    return found;
  };
  return ({ families }) => families.some(isFamily);
}
