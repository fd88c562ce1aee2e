import type { Hit, Place, Reader } from './hit';
import { noteHit, noteIn } from './notes';
import { PASTED_FIRST, readPasted } from './pasted';
import { isFreeRequest } from './requests';
import { readFreeGuide } from './templates';

/** The characters with which a note or words of a template begin that stand free, without brackets. */
const FREE_FIRST = '此这以上下是要可请烦麻周星数结名文通方口材统暂先姑1234567890如若字篇打提定正印本参';
const FREE = new Set(FREE_FIRST);

/** All characters at which `readOpening` may find something. */
export const OPENING_FIRST = [...new Set(PASTED_FIRST + FREE_FIRST)].join('');

const LONGEST = 60;

/** A note in a clause or a sentence of its own: `此处请民政局补充数据。`, `请县司法局核实。` */
function readFreeNote({ folded, quote, title }: Place, at: number): Hit | undefined {
  if (quote >= 0 || title >= 0 || !FREE.has(folded[at]!)) return undefined;
  const rest = folded.slice(at, at + LONGEST + 1);
  const sentence = /[。;!?]/.exec(rest)?.index ?? rest.length;
  if (sentence > LONGEST) return undefined;
  const words = rest.slice(0, sentence).trimEnd();
  if (isFreeRequest(words)) return noteHit(at, at + words.length, 'error');
  return /^[请烦麻]/.test(words) && opensSentence(folded, at) && noteIn(words, '(') ? noteHit(at, at + words.length, 'warning') : undefined;
}

/** Whether a sentence, and no more than a clause, begins at an offset. */
function opensSentence(folded: string, at: number): boolean {
  return at === 0 || '。;!?)】] '.includes(folded[at - 1]!);
}

/** Reads where a clause or a sentence begins. */
export const readOpening: Reader = (place, at) => {
  if (place.quote >= 0) return undefined;
  const pasted = opensSentence(place.folded, at) ? readPasted(place, at) : undefined;
  return pasted ?? readFreeGuide(place, at) ?? readFreeNote(place, at);
};

const AT = /@(?:[\u4e00-\u9fff]{2,12})(?= *[ ,:,])[^。;!?]{0,60}|@(?:[\u4e00-\u9fff]{2,8})(?=请|麻烦|帮|核|看|补|这|此)[^。;!?]{0,60}/y;
const WANTS = /请|麻烦|核|补|对一?下|看一?下|查一?下|改一?下|帮|确认|把关|这个|这里|此处|数据?再|填|尽快|发我|给我/;
/** @云岭发布 is the name of an account. */
const ACCOUNT = /微博|抖音|账号|帐号|公众号|视频号|快手|话题|粉丝|官微|发布会|转发|推送/;

/** `@办公室小孙 这个数再对一下`: a message to somebody; addresses and accounts are none. */
export const readMention: Reader = ({ folded, quote }, at) => {
  if (quote >= 0 || /[\w.\-“"@]/.test(folded[at - 1] ?? '')) return undefined;
  AT.lastIndex = at;
  const [words] = AT.exec(folded) ?? [];
  if (words === undefined || !WANTS.test(words) || ACCOUNT.test(words)) return undefined;
  return noteHit(at, at + words.trimEnd().length, 'error');
};
