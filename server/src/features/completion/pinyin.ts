import { SYLLABLES } from '../../rules/slips/syllables';

/** For each character the syllables it is read in, the one that the field means first. */
let readings: Map<string, string[]> | undefined;

/** Of several readings the one that reports mean. */
const PREFERRED: Readonly<Record<string, string>> = {
  行: 'xing',
  调: 'tiao',
  重: 'zhong',
  长: 'zhang',
  会: 'hui',
  都: 'du',
  和: 'he',
  还: 'huan',
  传: 'chuan',
  应: 'ying',
  解: 'jie',
  车: 'che',
  强: 'qiang',
  率: 'lv',
  大: 'da',
  参: 'can',
  合: 'he',
  度: 'du',
  信: 'xin',
  区: 'qu',
  单: 'dan',
  省: 'sheng',
  石: 'shi',
  提: 'ti',
  校: 'xiao',
  降: 'jiang',
  乐: 'le',
  系: 'xi',
  期: 'qi',
  种: 'zhong',
  朝: 'chao',
};

function readingsOf(character: string): readonly string[] {
  readings ??= readSyllables();
  return readings.get(character) ?? [];
}

function readSyllables(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(SYLLABLES))
    for (const character of characters) {
      const known = table.get(character);
      if (!known) table.set(character, [syllable]);
      else if (PREFERRED[character] === syllable) known.unshift(syllable);
      else known.push(syllable);
    }
  return table;
}

/** So many characters are spelt. */
const LONGEST = 12;

/** 拼音首字母: `xzfyf` of 行政复议法; what is no Chinese character is left out. */
export function initialsOf(words: string): string {
  return [...words.slice(0, LONGEST)].map((character) => readingsOf(character)[0]?.[0] ?? '').join('');
}

/** Whether letters spell the beginning of words, with initials or whole syllables: `xz`, `xingzheng` or `xingzfy` for 行政复议. */
export function spells(letters: string, words: string): boolean {
  return letters.length <= 3 * LONGEST && speltFrom(letters.toLowerCase(), words.slice(0, LONGEST));
}

function speltFrom(letters: string, words: string): boolean {
  if (letters === '') return true;
  if (words === '') return false;
  const rest = words.slice(1);
  return readingsOf(words[0]!).some(
    (syllable) =>
      (letters[0] === syllable[0] && speltFrom(letters.slice(1), rest)) ||
      (letters.startsWith(syllable) && speltFrom(letters.slice(syllable.length), rest)) ||
      (letters.length > 1 && syllable.startsWith(letters)),
  );
}
