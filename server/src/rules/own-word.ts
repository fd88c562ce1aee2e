import { fold } from '../text/fold';
import { span, type Span } from '../text/span';
import { replacementsOf, type Replacements } from './replacements';
import { defineRule, type Problem } from './rule';
import type { LineText } from '../syntax/lineText';

export default defineRule({
  id: 'own-word',
  title: { zh: '本单位词语表里的错误写法', en: 'A word that your own dictionary calls wrong' },
  group: 'wording',
  severity: 'warning',
  why: {
    zh: '设置 `words.replaced` 里写明了这个词应当怎样写。其中没有数字的，可以一次全部改正。',
    en: 'The setting `words.replaced` says how this word is to be written. Words without figures take part in fixing all.',
  },
  bad: '全县登录台帐200余本。',
  good: '全县登录台账200余本。',
  exampleSettings: { words: { replaced: { 台帐: '台账' } } },
  *check({ document, text }, _, { words }) {
    const dictionary = replacementsOf(words);
    if (!dictionary) return;
    for (const { text: line, start, kind } of document.lines) {
      if (kind === 'chrome') continue;
      for (const one of misspellingsIn(line, dictionary)) {
        yield problemAt(span(start + one.place.start, start + one.place.end), one.right, text);
      }
    }
  },
});

const read = new WeakMap<Replacements, WeakMap<LineText, ReturnType<Replacements['in']>>>();

/** Looked for once in each line, as long as dictionary and line stay. */
function misspellingsIn(line: LineText, dictionary: Replacements): ReturnType<Replacements['in']> {
  let known = read.get(dictionary);
  if (!known) read.set(dictionary, (known = new WeakMap()));
  let found = known.get(line);
  if (!found) known.set(line, (found = dictionary.in(line.folded)));
  return found;
}

/** What changes a figure is never safe, whoever wants it. */
const FIGURE = /[\d〇零一二三四五六七八九十百千万亿两]/;

function problemAt(place: Span, right: string, text: string): Problem {
  const wrong = text.slice(place.start, place.end);
  const safety = figuresOf(wrong) === figuresOf(right) ? 'safe' : 'suggestion';
  return {
    span: place,
    message: `按词语表，“${wrong}”应写作“${right}”`,
    fixes: [{ title: `将“${wrong}”改为“${right}”`, safety, edits: [{ span: place, newText: right }] }],
  };
}

function figuresOf(word: string): string {
  return [...fold(word)].filter((char) => FIGURE.test(char)).join('');
}
