import type { Mention } from '../mentions';

/** The words of a figure, cut out of what stands before and behind it. */
export interface Clause {
  /** The clause up to the figure, lists with 、 in it, without cues, period and scope at its ends: `受理行政复议案件`. */
  readonly words: string;
  /** The clauses of the same sentence before it, since the figure before. */
  readonly earlier: string;
  /** What it is a figure of: `其中` a part of the figure before, `其余` what is left of it, `合计` all of a list. */
  readonly cue: '' | 'part' | 'rest' | 'total';
  /** `审结的案件中，`, `执法人员中，`: the whole that is named for it; '' where none is. */
  readonly whole: string;
  /** Whether an item begins here: the sentence before is its title. */
  readonly title: string;
  /** Whether no mark stands between it and the figure before. */
  readonly joined: boolean;
  /** Whether the values of a list follow: `分别为1214件、186件`. */
  readonly respective: boolean;
}

/** Nobody writes longer clauses; what lies further back is not looked at. */
const LONGEST_GAP = 600;
const LONGEST_WORDS = 90;

const PART = /(?:其中|包括|包含|[(,]含|[(,]内含)[,:]?[^,;:。]*$/;
const TOTAL = /^(?:(?:共计|合计|总计)[为达]?|一共|共|累计)$/;
const REST = /^(?:其余|其他|剩余|余下|还有|尚有)的?$/;
const ITEM_TITLE =
  /(?:^|[。;:,])[ ]*(?:[一二三四五六七八九十]{1,3}[是、]|第[一二三四五六七八九十]{1,2}[,、]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|[①-⑳])([^。;:]{2,60})[。;:,]/g;

/** Cuts the clause of a figure. `first` says that no figure stands before it in its line. */
export function clauseOfMention(mention: Mention, first: boolean): Clause {
  const gap = mention.gap.slice(-LONGEST_GAP).replace(/[ \t*_`]+/g, '');
  const masked = mask(gap);
  const cut = lastMark(masked) + 1;
  const list = cut === 0 && !first ? masked.indexOf('、') + 1 : 0;
  const joined = cut === 0 && !first && list === 0;
  const from = Math.max(cut, list);
  const raw = gap.slice(Math.max(from, gap.length - LONGEST_WORDS));
  const words = trimmed(raw);
  const sentence = Math.max(masked.lastIndexOf('。'), masked.lastIndexOf(';')) + 1;
  const before = gap.slice(Math.min(sentence, from), from);
  return {
    words: joined && /(?:和|及|与|以及)$/.test(words) ? '' : words,
    earlier: before,
    cue: cueOf(masked, raw, words),
    whole: /(?:^|[,;。])((?!其)[^,;。]{1,16}?)的?中,?$/.exec(before)?.[1] ?? '',
    title: lastTitle(gap),
    joined,
    respective: /分别(?:为|是|达到?|约|(?:同比)?(?:增长|下降|提高|减少|增加|上升|降低)(?:到|至)?)?$/.test(raw),
  };
}

function cueOf(masked: string, raw: string, words: string): Clause['cue'] {
  if (TOTAL.test(raw)) return 'total';
  if (REST.test(words)) return 'rest';
  return PART.test(masked) ? 'part' : '';
}

/** The title of the item that begins last in a gap: `审计监督扎实有力` of `二是审计监督扎实有力。`. */
function lastTitle(gap: string): string {
  let title = '';
  for (const match of gap.matchAll(ITEM_TITLE)) title = match[1]!;
  return title;
}

/** The text with what stands in quotation marks and brackets as blanks, so that their marks cut nothing; lengths stay. */
export function mask(text: string): string {
  if (!/[“《(]/.test(text)) return text;
  return text.replace(/“[^“”]*”|《[^《》]*》|\([^()]*\)/g, (quoted) => (quoted[0] === '(' ? '\u0001' : '\u0002').repeat(quoted.length));
}

function lastMark(masked: string): number {
  for (let i = masked.length - 1; i >= 0; i -= 1) if (',;:。!?()'.includes(masked[i]!)) return i;
  return -1;
}

const FRONT =
  /^(?:其中|包括|包含|含(?!有)|另外|另有|另(?!设)|此外|同时|并且|并|且|还|而|目前|现已|已经|已|均|都|全部|共计|共有|共|累计|总计|合计|先后|依法依规|依法|积极|切实|认真|大力|严格|深入|持续|不断|进一步|主动(?!公开)|自觉|统一|科学|全年|本年度?|今年以来|今年|当年|年内|年底前|年初|年末|全年度|每年|每季度|每月|(?:19|20)\d{2}年(?:度|以来|上半年|下半年|\d{1,2}月底?)?|去年|上年(?!结转|转结|留存)|上半年|下半年|入汛以来|截[至止][^,;。]{0,12}?(?:底|日|末|目前)|共同|力争|连续|继续(?!有效)|再(?!审|就业)|预计|确保|有(?![效关条]))+/;
/** Without cues, period and fillers at its ends. */
function trimmed(words: string): string {
  let kept = words;
  for (let before = ''; before !== kept;) {
    before = kept;
    kept = kept.replace(FRONT, '');
  }
  return kept.replace(TRAILING, '');
}

const TRAILING =
  /(?:达到了?|达|分别|(?<!行)为|连续[一二三四五两多]+年|共计|共|合计|总计|累计|累积|一共|(?<![民公契合节])约|近|逾|已有|仅|至少|不足|不少于|高达|控制在|保持在|保持|稳定在|超过|突破|(?<!平)均|平均|持续|[增升降]至|壮大到|拓展到|扩大到|(?<=.)(?:增加|减少|提高|提升|上升|下降|降低|压缩|缩短)[到至]|(?<![没所持])有)+$/;
