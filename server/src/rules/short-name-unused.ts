import { shortNames, shortNamesSource } from './consistency/shortNames';
import { defineRule } from './rule';

export default defineRule({
  id: 'short-name-unused',
  title: { zh: '简称说明后未再使用', en: 'A short name is defined and never used' },
  group: 'consistency',
  severity: 'information',
  why: {
    zh: '用“以下简称”说明了简称，后文却没有再用，说明就是多余的；也可能后文仍写全称，或者使用该简称的段落已经删去。',
    en: 'A short name that is defined (以下简称) and never used again is superfluous; or what follows still has the full name, or the paragraphs that used it are gone.',
  },
  bad: '县矛盾纠纷多元化解中心（以下简称“县多元中心”）运行平稳。\n全年共接待来访群众百余批次。',
  good: '县矛盾纠纷多元化解中心（以下简称“县多元中心”）运行平稳。\n县多元中心全年共接待来访群众百余批次。',
  sources: () => [shortNamesSource],
  *check(report) {
    for (const { name, place, clause, early, used, followed } of shortNames(report)) {
      if (used || early.length > 0 || !followed) continue;
      yield {
        span: place,
        message: `简称“${name}”说明后未再使用`,
        fixes: [{ title: '删去简称说明', safety: 'suggestion', edits: [{ span: clause, newText: '' }] }],
      };
    }
  },
});
