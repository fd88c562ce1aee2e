/**
 * Numbers as Word writes them before paragraphs (ECMA-376 part 1, 17.18.59, ST_NumberFormat). Formats of other languages are
 * written in digits, as Word does with those it does not know.
 */
export function formatted(value: number, format: string): string {
  return (FORMATS.get(format) ?? String)(value);
}

type Format = (value: number) => string;

const CHINESE = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/** 一百零一: digits with their places. `ten`: whether 11 is 十一 and not 一十一. */
function withPlaces(digits: readonly string[], places: readonly string[], zero: string, ten: boolean): Format {
  return (value) => {
    if (value <= 0 || value > 9999) return value === 0 ? zero : String(value);
    const written = [...String(value)].map(Number);
    let text = '';
    written.forEach((digit, i) => {
      const place = places[written.length - 1 - i]!;
      if (digit > 0) text += digits[digit]! + place;
      else if (written.slice(i + 1).some((later) => later > 0) && written[i - 1] !== 0) text += zero;
    });
    return ten && value >= 10 && value < 20 ? text.slice(1) : text;
  };
}

const thousand = withPlaces(CHINESE, ['', '十', '百', '千'], '零', true);

/** 二〇二四: one digit after the other. */
const digital: Format = (value) => [...String(value)].map((digit) => CHINESE[Number(digit)] ?? digit).join('');

/** Up to 99 with places, from there digit by digit, as Word does for 一, 二, 三 (简). */
const counting: Format = (value) => (value > 99 ? digital(value) : thousand(value));

function cycle(signs: readonly string[]): Format {
  return (value) => (value >= 1 && value <= signs.length ? signs[value - 1]! : String(value));
}

/** Signs that follow one another in Unicode: ① to ⑳. */
function block(first: string, count: number): Format {
  const code = first.codePointAt(0)!;
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(code + value - 1) : String(value));
}

const LETTERS = 26;
/** As often as one would go through the alphabet: A, …, Z, AA, BB. More than this nobody has; a file may say so. */
const LONGEST = 64;

const letters: Format = (value) => {
  if (value < 1) return String(value);
  const times = Math.ceil(value / LETTERS);
  return times > LONGEST ? String(value) : String.fromCharCode(97 + ((value - 1) % LETTERS)).repeat(times);
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Format = (value) => {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return text;
};

const upper =
  (format: Format): Format =>
  (value) =>
    format(value).toUpperCase();

const fullWidth: Format = (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 甲子, 乙丑, … through sixty. */
const sexagenary: Format = (value) => (value < 1 ? String(value) : STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]!);

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['lowerLetter', letters],
  ['upperLetter', upper(letters)],
  ['lowerRoman', roman],
  ['upperRoman', upper(roman)],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', counting],
  ['chineseCountingThousand', thousand],
  ['chineseLegalSimplified', withPlaces(LEGAL, ['', '拾', '佰', '仟'], '零', false)],
  ['japaneseCounting', thousand],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', thousand],
  ['ideographDigital', digital],
  ['japaneseDigitalTenThousand', digital],
  ['taiwaneseDigital', digital],
  ['ideographTraditional', cycle(STEMS)],
  ['ideographZodiac', cycle(BRANCHES)],
  ['ideographZodiacTraditional', sexagenary],
  ['ideographEnclosedCircle', block('㊀', 10)],
  ['decimalEnclosedCircle', block('①', 20)],
  ['decimalEnclosedCircleChinese', block('①', 20)],
  ['decimalEnclosedParen', block('⑴', 20)],
  ['decimalEnclosedFullstop', block('⒈', 20)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
]);
