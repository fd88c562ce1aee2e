import { shortNames, type ShortName, shortNamesSource } from './consistency/shortNames';
import { defineRule } from './rule';

export default defineRule({
  id: 'short-name-redefined',
  title: { zh: '简称重复说明', en: 'A short name is defined twice' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '一个简称全文只说明一次，只指一个名称。同一简称先后指两个名称，读者无从分辨；同一说明写了两次，多半是各部门供稿合并时留下的，只作一般提示。',
    en: 'A short name is defined once and stands for one name. One that stands for two names cannot be understood; one that is defined twice for the same name is left over from joining contributions, and information only.',
  },
  bad: '印发《东山县养老服务促进办法》（以下简称《办法》），《办法》自五月起施行。\n修订《东山县城市绿化管理办法》（以下简称《办法》），《办法》新增三章。',
  good: '印发《东山县养老服务促进办法》（以下简称《养老办法》），《养老办法》自五月起施行。\n修订《东山县城市绿化管理办法》（以下简称《绿化办法》），《绿化办法》新增三章。',
  sources: () => [shortNamesSource],
  *check(report) {
    const known = new Map<string, ShortName>();
    for (const short of shortNames(report)) {
      const first = known.get(short.name);
      if (!first) {
        known.set(short.name, short);
        continue;
      }
      const same = areSame(first.before, short.before);
      yield {
        span: short.clause,
        message: same
          ? `简称“${short.name}”前文已说明，不必重复`
          : `简称“${short.name}”前文已指“${nameIn(first)}”，此处又指“${nameIn(short)}”`,
        related: [{ span: first.clause, message: '前文的说明' }],
        fixes: same ? [{ title: '删去重复的说明', safety: 'suggestion', edits: [{ span: short.clause, newText: '' }] }] : [],
        ...(same ? { severity: 'information' as const } : {}),
      };
    }
  },
});

/** Of words without 《》 it is not known where the name begins: they are the same if they end alike. */
function areSame(one: string, other: string): boolean {
  if (one.startsWith('《') && other.startsWith('《')) return one === other;
  const length = Math.min(one.length, other.length, 6);
  return one.slice(-length) === other.slice(-length);
}

function nameIn({ before }: ShortName): string {
  return before.length > 30 ? `…${before.slice(-30)}` : before;
}
