import type { Mention } from './mentions';

const CUES =
  /^.*(?:其中|包括|包含|另|此外)[,:]?|^(?:本?(?:全|本)年(?:度)?|今年|去年|上年|(?:19|20)\d{2}年(?:度)?|上半年|下半年|年内|年初|年末|截至[^,]*?|目前|现)+/;
const SCOPES = /^(?:全[省市区县旗镇州乡]|我[省市区县局镇]|[省市区县旗]本级|各级)+/;
const FILLERS =
  /(?:共计|合计|总计|累计|一共|总共|共有|共|约|近|已|达到|达|为|有|均|分别|实际|完成|实现)+$|^(?:共|累计|共计|已|并|且|的|对|为|从|在|及|和|与)+/;
const SHARE_WORDS = /(?:达到|达|为|是|均|保持在|稳定在|提高到|提升至|至|到)+$/;

/** What a figure counts, for comparing it with others (the ledger's terms are read in `ledger/`): the draft's own words without cues, scope and fillers: `受理行政复议案件`, `败诉率`. */
export function indicatorOf(mention: Mention): string {
  let words = mention.lead;
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(CUES, '').replace(SCOPES, '').replace(FILLERS, '').replace(SHARE_WORDS, '');
  }
  const noun = mention.tail.replace(/^(?:的|以上|以下|左右)+/, '').slice(0, 16);
  if (mention.quantity.kind !== 'amount') return words;
  if (words.length >= 2 && !needsNoun(mention, words)) return words;
  return words + noun;
}

/** `建成个人调解工作室24个` has its noun before it; `聘请3家律所` behind. */
function needsNoun(mention: Mention, words: string): boolean {
  return mention.tail !== '' && words.length <= 6 && /^[个家项名位所处条种类]$/.test(mention.quantity.unit);
}
