import { perLine } from '../syntax/perLine';
import { span } from '../text/span';
import { nothingOf } from './source';
import { defineRule } from './rule';

export default defineRule({
  id: 'meeting-name',
  title: { zh: '人大、政协会议名称不规范', en: 'A session of a congress is called a congress' },
  group: 'consistency',
  severity: 'information',
  why: {
    zh: '人民代表大会、政协委员会每届召开的是“第几次会议”，全称“第十八届人民代表大会第四次会议”，简称“十八届人大四次会议”；“大会”不与“第几次”连用。党的“第几次代表大会”不在此列。',
    en: 'A people’s congress or a CPPCC committee holds its sessions (会议): 十八届人大四次会议 for short. It is not the congress (大会) that is counted. Party congresses, which are (第十四次代表大会), are left alone.',
  },
  bad: '认真落实区十八届人大四次大会精神。',
  good: '认真落实区十八届人大四次会议精神。',
  sources: () => [nothingOf(slipsIn)],
  *check({ document }) {
    for (const { kind, text, start } of document.lines) {
      if (kind !== 'body' && kind !== 'heading' && kind !== 'table') continue;
      for (const { at, name } of slipsIn(text)) {
        const where = span(start + at, start + at + 2);
        yield {
          span: where,
          message: `“${name}”中的“大会”应为“会议”`,
          fixes: [{ title: '改为“会议”', safety: 'suggestion', edits: [{ span: where, newText: '会议' }] }],
        };
      }
    }
  },
});

interface Slip {
  /** Where 大会 begins in its line. */
  readonly at: number;
  readonly name: string;
}

const NONE: readonly Slip[] = [];
const SESSION =
  /届(?:[一-鿿]{0,8}(?:人大|人民代表大会|政协|委员会)(?:常委会|常务委员会)?|全国人大)第?[一二三四五六七八九十\d]{1,3}次(?:全体)?大会(?!议)/g;

const slipsIn = perLine((folded): readonly Slip[] => {
  if (!folded.includes('次大会') && !folded.includes('次全体大会')) return NONE;
  const found = [...folded.matchAll(SESSION)].map(({ index, 0: found }) => {
    const number = /[第一二三四五六七八九十\d]+$/.exec(folded.slice(Math.max(0, index - 4), index))?.[0] ?? '';
    return { at: index + found.length - 2, name: number + found };
  });
  return found.length === 0 ? NONE : found;
}, NONE);
