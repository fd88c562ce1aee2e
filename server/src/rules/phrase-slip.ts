import { fold } from '../text/fold';
import { overlaps, span, type Span } from '../text/span';
import type { Report } from '../model/report';
import { replacementsOf } from './replacements';
import { defineRule, type Problem } from './rule';
import { everyOf } from './source';
import type { Slip } from './slips/find';
import { slipsOfLine, slipsSource } from './slips/hits';
import { isAuthors, wordingAt, wordingSource } from './wording/match';

export default defineRule({
  id: 'phrase-slip',
  title: { zh: '固定词组里错了一个字', en: 'A fixed phrase with one wrong character' },
  group: 'wording',
  severity: 'warning',
  why: {
    zh: '成语和公文、法律用语写法固定。文中的写法与之只差一个字，而且这个字与正确的字同音或形近，就是输入法或手误所致。错的字与前后的字另成一词的（如“驳回其诉讼请求”不是“驳回起诉”的误写）不报；书名号内的题名、引号内的谐音成语也不报。只是近音的（平翘舌、前后鼻音、n 与 l）、只有三个字的，作为提示。',
    en: 'Idioms and the phrases of offices and of law have one form. What differs from it by one character that sounds or looks like the right one is a slip of an input method or of the hand. It is left alone where the character makes another word with its neighbours, in titles, and where a quoted idiom may be a pun. What only sounds somewhat alike, and phrases of three characters, are told as information.',
  },
  source: '《现代汉语词典》第7版；法律法规和公文的固定说法',
  bad: '各镇对照清单察漏补缺。',
  good: '各镇对照清单查漏补缺。',
  sources: () => [everyOf(wordingSource, slipsSource)],
  *check(report, _, { words }) {
    const own = replacementsOf(words);
    const isKnown = knownIn(report);
    for (const line of report.document.lines) {
      if (!isAuthors(line.kind)) continue;
      for (const slip of slipsOfLine(line.text)) {
        const place = span(line.start + slip.start, line.start + slip.end);
        // what the table of wrong words has is told by its own rules, and what the user's dictionary has by own-word
        if (isKnown(place)) continue;
        if (own && own.in(fold(report.text.slice(place.start, place.end))).length > 0) continue;
        yield problemOf(slip, place, report);
      }
    }
  },
});

/** Says of places in the order of the text whether an entry of the table of wording is told there. */
function knownIn(report: Report): (place: Span) => boolean {
  let known: readonly Span[] | undefined;
  let at = 0;
  return (place) => {
    known ??= wordingAt(report);
    while (at < known.length && known[at]!.end <= place.start) at += 1;
    return at < known.length && overlaps(known[at]!, place);
  };
}

/** How it is said that two characters are taken for one another. */
const WHY = { sound: '同音', shape: '形近', near: '音近' } as const;
/** A phrase of four characters or more tells itself. */
const TELLING = 4;

function problemOf({ right, at, likeness, kind, makesWord }: Slip, place: Span, { text }: Report): Problem {
  const found = text.slice(place.start, place.end);
  const isSure = likeness !== 'near' && (kind !== 'official' || (right.length >= TELLING && !makesWord));
  const safety = isSure && kind !== 'word' && !makesWord ? 'safe' : 'suggestion';
  return {
    span: place,
    message: `“${found}”${isSure ? '应' : '疑'}为“${right}”（“${found[at]}”与“${right[at]}”${WHY[likeness]}致误）`,
    ...(!isSure && { severity: 'information' }),
    fixes: [{ title: `改为“${right}”`, safety, edits: [{ span: place, newText: right }] }],
  };
}
