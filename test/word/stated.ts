import type { Difference, ShownComment } from './shown';

/** Where what we read is not what LibreOffice 7.4 shows, and why. Everything else is equal, paragraph by paragraph. */
export interface Stated extends Difference {
  readonly file: string;
  readonly why: string;
}

export const STATED: readonly Stated[] = [
  {
    file: 'word-characters',
    libreOffice: [
      '｜分页符',
      '｜之后',
      '｜分栏符',
      '｜之后',
      '｜不间断连字符2024‑2025年',
      '｜可选连字符：政\u00AD务',
      '｜符号：\uF0FE已办',
      '｜符号：\uF0B390%',
    ],
    ours: ['｜分页符\n之后', '｜分栏符\n之后', '｜不间断连字符2024-2025年', '｜可选连字符：政务', '｜符号：☑已办', '｜符号：≥90%'],
    why:
      'A page or column begun inside a paragraph cuts it in two in LibreOffice, in Word it begins a line. The hyphen that does not break is a hyphen ' +
      'to readers of figures. A hyphen that only shows where a line is broken at it is none. Signs of the fonts Wingdings and Symbol have names in Unicode.',
  },
  {
    file: 'word-characters',
    libreOffice: ['｜公式：，行内。', '｜上标：面积12km2，大写abc，划线删。'],
    ours: ['｜公式：ax²，行内。', '｜上标：面积12km²，大写abc，划线删。'],
    why:
      'LibreOffice draws a formula as an object; we read its characters. Raised and lowered figures are shown small, which a text without looks ' +
      'cannot; we read the signs that Unicode has for them.',
  },
  {
    file: 'word-fields',
    libreOffice: ['｜域码里的域：。'],
    ours: ['｜域码里的域：甲。'],
    why: 'Word shows the result that the file has of a conditional field; LibreOffice knows no MERGEFIELD without a data base and shows nothing.',
  },
  {
    file: 'word-fields',
    libreOffice: ['｜带圈字符：第十一项'],
    ours: ['｜带圈字符：⑪第十一项'],
    why: 'Word draws an EQ field that has no result, here a number in a circle; LibreOffice draws nothing.',
  },
  {
    file: 'word-notes',
    libreOffice: ['｜⁴ 文件里在前，正文里在后。', '｜⁵ 文件里在后，正文里在前。'],
    ours: ['｜⁴ 文件里在后，正文里在前。', '｜⁵ 文件里在前，正文里在后。'],
    why: 'LibreOffice 7.4 gives out footnotes in the order in which their part has them; the standard says by id (ECMA-376 part 1, 17.11.14).',
  },
  {
    file: 'word-number-formats',
    libreOffice: ['十．｜清理证明事项（ideographDigital）', '十一．｜修订裁量基准（ideographDigital）'],
    ours: ['一〇．｜清理证明事项（ideographDigital）', '一一．｜修订裁量基准（ideographDigital）'],
    why: 'ideographDigital is written digit by digit (17.18.59); LibreOffice writes it with tens.',
  },
  {
    file: 'word-number-formats',
    libreOffice: [
      '1｜公布权责清单（decimalEnclosedParen）',
      '2｜清理证明事项（decimalEnclosedParen）',
      '3｜修订裁量基准（decimalEnclosedParen）',
      '1｜公布权责清单（decimalEnclosedFullstop）',
      '2｜清理证明事项（decimalEnclosedFullstop）',
      '3｜修订裁量基准（decimalEnclosedFullstop）',
    ],
    ours: [
      '⑴｜公布权责清单（decimalEnclosedParen）',
      '⑵｜清理证明事项（decimalEnclosedParen）',
      '⑶｜修订裁量基准（decimalEnclosedParen）',
      '⒈｜公布权责清单（decimalEnclosedFullstop）',
      '⒉｜清理证明事项（decimalEnclosedFullstop）',
      '⒊｜修订裁量基准（decimalEnclosedFullstop）',
    ],
    why: 'LibreOffice does not know these two formats (17.18.59) and writes plain digits.',
  },
  {
    file: 'word-number-levels',
    libreOffice: ['一.1｜目的', '一.1.1｜依据'],
    ours: ['1.1｜目的', '1.1.1｜依据'],
    why: 'LibreOffice 7.4 does not know w:isLgl (17.9.4): all numbers in digits.',
  },
  {
    file: 'word-number-levels',
    libreOffice: ['二.1｜范围', '二.1.1｜对象', '二.1.2｜期限'],
    ours: ['2.1｜范围', '2.1.1｜对象', '2.1.2｜期限'],
    why: 'The same.',
  },
  {
    file: 'word-number-levels',
    libreOffice: ['1.｜连续之三'],
    ours: ['3.｜连续之三'],
    why: 'LibreOffice does not know w:lvlRestart (17.9.10): 0, the level never begins anew.',
  },
  {
    file: 'word-number-levels',
    libreOffice: ['a)｜字母之二'],
    ours: ['b)｜字母之二'],
    why: 'The same: 1, the level begins anew behind one of the first level alone.',
  },
  {
    file: 'word-tables',
    libreOffice: ['｜'],
    ours: [],
    why: 'LibreOffice puts an empty cell where a row begins later than its table (w:gridBefore); we put the tab between cells alone.',
  },
  {
    file: 'word-tables',
    libreOffice: ['｜'],
    ours: [],
    why: 'The same where a row ends earlier (w:gridAfter).',
  },
  {
    file: 'word-tracked-changes',
    libreOffice: ['｜新加的里面又删去：共三十四十件。'],
    ours: ['｜新加的里面又删去：共四十件。'],
    why: 'What somebody put in and somebody took out again (w:del in w:ins) is gone when both are accepted; LibreOffice 7.4 takes it for put in.',
  },
];

/** A comment that LibreOffice has otherwise, by what it says. */
export const STATED_COMMENTS: readonly {
  readonly file: string;
  readonly said: string;
  readonly ours: ShownComment;
  readonly why: string;
}[] = [];
