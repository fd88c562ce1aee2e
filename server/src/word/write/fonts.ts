/** A font that the standard means, and what a machine that lacks it may use instead, the likest first. */
interface Font {
  readonly name: string;
  /** Other names of it, then fonts that are like it. */
  readonly instead: readonly string[];
  readonly family: 'roman' | 'swiss' | 'script' | 'modern';
  /** PANOSE-1, by which a word processor finds a font that is like it; undefined where the font states none. */
  readonly panose: string | undefined;
}

/** 小标宋 · 仿宋 · 黑体 · 楷体 · 宋体 */
export type Face = 'title' | 'text' | 'black' | 'script' | 'folio';

/** 2号小标宋、3号仿宋、黑体、楷体 (7.3) and 宋体 of page numbers (7.5). */
export const FONTS: Readonly<Record<Face, Font>> = {
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '小标宋体', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    family: 'script',
    panose: undefined,
  },
  text: {
    name: '仿宋_GB2312',
    instead: ['仿宋', 'FangSong', 'FangSong_GB2312', '华文仿宋', 'STFangsong', '方正仿宋_GBK', '方正仿宋简体'],
    family: 'modern',
    panose: '02010609060101010101',
  },
  black: {
    name: '黑体',
    instead: ['SimHei', '方正黑体_GBK', '方正黑体简体', '华文黑体', 'STHeiti'],
    family: 'modern',
    panose: '02010609060101010101',
  },
  script: {
    name: '楷体_GB2312',
    instead: ['楷体', 'KaiTi', 'KaiTi_GB2312', '华文楷体', 'STKaiti', '方正楷体_GBK', '方正楷体简体'],
    family: 'modern',
    panose: '02010609060101010101',
  },
  folio: { name: '宋体', instead: ['SimSun', '华文宋体', 'STSong'], family: 'roman', panose: '02010600030101010101' },
};

const FACES = Object.keys(FONTS) as readonly Face[];

/** 第一部分 and 一、 in 黑体, （一） in 楷体, below it 仿宋 (7.3.3). */
export function faceOfLevel(level: number): Face {
  if (level <= 1) return 'black';
  return level === 2 ? 'script' : 'text';
}

/** `w:rFonts` of a face: digits and letters in the font of the characters, as the preview has them. */
export function fontsOf(face: Face): string {
  const { name } = FONTS[face];
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** The part `word/fontTable.xml`. Its `w:altName` is what Word takes where a font is missing. */
export function fontTable(): string {
  const fonts = FACES.map((face) => {
    const { name, instead, family, panose } = FONTS[face];
    return [
      `<w:font w:name="${name}">`,
      `<w:altName w:val="${instead.join(',')}"/>`,
      panose === undefined ? '' : `<w:panose1 w:val="${panose}"/>`,
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${family === 'modern' ? 'fixed' : 'variable'}"/></w:font>`,
    ].join('');
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${WORD_XML}">${fonts.join('')}</w:fonts>`;
}

/** The namespace of WordprocessingML. */
export const WORD_XML = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
