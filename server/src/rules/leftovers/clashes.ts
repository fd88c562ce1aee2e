import type { Hit, Reader } from './hit';

/** Verbs with which what is done begins: behind 通过以 they show that 以 no longer leads to a “以……方式”. */
const DOES =
  '(?:开展|组织|举办|加强|推进|推动|实施|建立|完善|健全|召开|制定|落实|强化|深化|打造|构建|提升|提高|印发|出台|进行|利用|采取|运用|借助|发放|设立|搭建|整合|引导|规范|优化|创新|聚焦|促进|依托|采用|走访|培训)';
const TELLING = '根据|按照|依照|遵照|依据(?=《|有关|相关|国家|[省市县区]|上级|实际|法律)';

/**
 * Prepositions and conjunctions of two characters with those that cannot stand directly behind them: what is left where a
 * construction was rewritten and the old word not taken out. 为了使, 通过对, 根据通过的, 按照依法 are right and not among them.
 */
const CLASHES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    通过: `以(?=${DOES})|由于|为了(?!解)|随着`,
    根据: `${TELLING}|由于|为了(?!解)|随着|对于|通过(?=${DOES})`,
    按照: `${TELLING}|由于|为了(?!解)|随着|对于|通过(?=${DOES})`,
    依照: `${TELLING}|由于|为了(?!解)|随着|通过(?=${DOES})`,
    依据: `${TELLING}|由于|为了(?!解)|随着|通过(?=${DOES})`,
    遵照: `${TELLING}|由于|为了(?!解)|随着`,
    为了: '以便|以期|以求|以利|由于|因为|从而|旨在|鉴于|随着',
    以便: '为了(?!解)|以便|以求|以期|从而',
    由于: '鉴于',
    因为: '鉴于',
    随着: `由于|因为|根据|按照|对于|为了(?!解)|鉴于|通过(?=${DOES})`,
    关于: '至于',
    对于: '至于',
    针对: '对于',
    鉴于: '由于|因为',
    经过: `通过(?=${DOES})|经由`,
    围绕: '对于',
    虽然: '尽管',
    尽管: '虽然',
    如果: '假如|倘若|要是',
    假如: '如果',
    即使: '尽管|虽然',
    但是: '然而|可是|但(?![书凡愿是])',
    然而: '但是|但(?![书凡愿是])',
    因此: '所以|因而',
    所以: '因此|因而',
    并且: '而且|并(?![轨联入行肩排存购非])',
    而且: '并且',
    以及: '和(?![解谐平睦气善约缓美好])|与(?![会时其否此])|及(?![时格早其])|并且|或者',
    应当: '应该',
    应该: '应当',
    可以: '能够',
    能够: '可以',
  }).map(([word, others]) => [word, new RegExp(others, 'y')]),
);

/** The characters with which they begin. */
export const CLASH_FIRST = [...new Set([...CLASHES.keys()].map((word) => word[0]!))].join('');

/** What makes a noun, another word or the object of a decision of the first: 以事实为根据, 会议审议通过, 无法律依据, 有所以 . */
const NO_PREPOSITION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    根据: '为无有的以',
    依据: '为无有的以律法要供作实',
    通过: '议决致票获未已会能',
    经过: '的已',
    针对: '有',
    因此: '',
    以及: '得可予加难足',
    可以: '',
    所以: '之',
  }),
);

/** `通过以开展`, `根据按照`, `为了以便`, `可以能够`; 由于因为 and 应当必须 are words of `redundant-word`. */
export const readClash: Reader = ({ folded, quote, title }, at) => {
  const word = folded.slice(at, at + 2);
  const other = CLASHES.get(word);
  // 依照依照 is one word typed twice
  if (!other || quote >= 0 || title >= 0 || folded.startsWith(word, at + 2)) return undefined;
  other.lastIndex = at + 2;
  if (!other.test(folded) || NO_PREPOSITION.get(word)?.includes(folded[at - 1] ?? '\n')) return undefined;
  return clash(folded, at, other.lastIndex, word);
};

function clash(folded: string, start: number, end: number, word: string): Hit {
  const second = folded.slice(start + 2, end);
  return {
    rule: 'connectives-clash',
    start,
    end,
    message: `“${word}”“${second}”不能连用，疑为改写时两种说法并存`,
    fixes: [word, second].map((newText) => ({ title: `只留“${newText}”`, safety: 'suggestion' as const, newText })),
  };
}
