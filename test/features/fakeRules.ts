import { defineRule, type Fix, type Rule, type Safety } from '../../server/src/rules/rule';

interface Fake {
  readonly id: string;
  readonly pattern: RegExp;
  readonly to: (match: string) => string;
  readonly safety?: Safety;
  readonly group?: Rule['group'];
}

/** A rule that reports every match and puts other words in its place. */
export function replacing({ id, pattern, to, safety = 'safe', group = 'punctuation' }: Fake): Rule {
  return fake(id, group, function* (text) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const edits = [{ span, newText: to(match[0]) }];
      yield { span, message: id, fixes: [{ title: `${id} ${match[0]}`, safety, edits }] };
    }
  });
}

/** A rule that takes brackets away in pairs: one fix of two edits. */
export const BRACKETS: Rule = fake('brackets', 'punctuation', function* (text) {
  for (const match of text.matchAll(/\[[^[\]\n]*\]/g)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const edits = [
      { span: { start: end - 1, end }, newText: '' },
      { span: { start, end: start + 1 }, newText: '' },
    ];
    yield { span: { start, end }, message: 'brackets', fixes: [{ title: 'brackets', safety: 'safe', edits }] };
  }
});

/** What a rule reports anew as soon as its fix is applied. */
export const USELESS = replacing({ id: 'useless', pattern: /[甲乙]/g, to: (match) => (match === '甲' ? '乙' : '甲') });
/** Its fix makes what `comma` reports. */
export const HARMFUL = replacing({ id: 'harmful', pattern: /丙/g, to: () => ',' });
export const COMMA = replacing({ id: 'comma', pattern: /,/g, to: () => '，' });
export const DOUBLED = replacing({ id: 'doubled', pattern: /。{2,}/g, to: () => '。' });
/** Its own fix leaves a part of what it reports. */
export const HALFWAY = replacing({ id: 'halfway', pattern: /！！/g, to: () => '！' });
export const BLANK = replacing({ id: 'blank', pattern: / +(?=，)/g, to: () => '' });
export const FIGURE = replacing({ id: 'figure', pattern: /13/g, to: () => '14', safety: 'suggestion', group: 'figures' });
export const FAKES: readonly Rule[] = [BRACKETS, USELESS, HARMFUL, COMMA, DOUBLED, BLANK, HALFWAY, FIGURE];

function fake(
  id: string,
  group: Rule['group'],
  problems: (text: string) => Iterable<{ span: Fix['edits'][number]['span']; message: string; fixes: Fix[] }>,
): Rule {
  const title = { zh: `规则 ${id}`, en: id };
  return defineRule({ id, title, group, severity: 'warning', why: title, bad: '', good: '', check: ({ text }) => problems(text) });
}
