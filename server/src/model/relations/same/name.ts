import { CharSet } from '../../../text/charSet';
import type { Mention } from '../../mentions';

const CUES =
  /^.*(?:其中|包括|包含|另|此外)[,:]?|^(?:本?(?:全|本)年(?:度)?|今年|去年|上年|(?:19|20)\d{2}年(?:度)?|上半年|下半年|年内|年初|年末|截至[^,]*?|目前|现)+/;
const SCOPES = /^(?:全[省市区县旗镇州乡]|我[省市区县局镇]|[省市区县旗]本级|各级)+/;
const FILLERS =
  /(?<!计|共|约|近|已|达到|达|为|有|均|分别|实际|完成|实现)(?:共计|合计|总计|累计|一共|总共|共|约|近|已|达到|达|为|有|均|分别|实际|完成|实现)+$|^(?:共|累计|共计|已|并|且|的|对|为|从|在|及|和|与)+/;
const SHARE_WORDS = /(?<![达为是均至到]|保持在|稳定在)(?:达|为|是|均|保持在|稳定在|提高到|提升至|至|到)+$/;

/** What a figure counts, in the words of the draft without cues, scope and fillers: two figures of one name may be one figure. */
export function nameOf(mention: Mention): string {
  let words = mention.lead;
  for (let before = ''; before !== words;) {
    before = words;
    words = stripped(words);
  }
  if (mention.quantity.kind !== 'amount') return words;
  if (words.length >= 2 && !needsNoun(mention, words)) return words;
  return words + (NOUN_BEGINS.begins(mention.tail) ? mention.tail.replace(NOT_OF_NOUN, '') : mention.tail).slice(0, 16);
}

const [CUE_NEEDS, CUE_BEGINS] = [new CharSet('其包另此'), new CharSet('本全今去上下12年截目现')];
const SCOPE_BEGINS = new CharSet('全我省市区县旗各');
const [FILLER_BEGINS, FILLER_ENDS] = [new CharSet('共累已并且的对为从在及和与'), new CharSet('计共有约近已到达为均别际成现')];
const SHARE_ENDS = new CharSet('到达为是均在至');
const NOT_OF_NOUN = /^(?:的|以上|以下|左右)+/;
const NOUN_BEGINS = new CharSet('的以左');

/** Takes off what stands at either end; each pattern is tried only where a character stands that it needs. */
function stripped(name: string): string {
  let words = name;
  if (CUE_BEGINS.begins(words) || CUE_NEEDS.meets(words)) words = words.replace(CUES, '');
  if (SCOPE_BEGINS.begins(words)) words = words.replace(SCOPES, '');
  if (FILLER_BEGINS.begins(words) || FILLER_ENDS.ends(words)) words = words.replace(FILLERS, '');
  return SHARE_ENDS.ends(words) ? words.replace(SHARE_WORDS, '') : words;
}

/** `建成个人调解工作室24个` has its noun before it; `聘请3家律所` behind. */
function needsNoun(mention: Mention, words: string): boolean {
  return mention.tail !== '' && words.length <= 6 && ASKS_FOR_NOUN.has(mention.quantity.unit);
}

const ASKS_FOR_NOUN: ReadonlySet<string> = new Set('个家项名位所处条种类');
