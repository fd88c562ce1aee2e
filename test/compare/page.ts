import { CATEGORIES, judgementsOf, type Category } from './judgement';
import { samePlace, total, type Result, type Right } from './results';
import { OURS } from './names';

const TITLE = '# 与同类工具对照 · Side by side';

const ABOUT = [
  '由 `npm run compare` 写成，整页重写：条数来自运行，真误来自 `test/compare/judgements/` 里的判定。五篇真实报告不在本仓库，判定只记报告号、行、列和规则，不记原文；没有这些报告时本页不动。',
  'Written by `npm run compare`, the whole page each time: the counts come from the run, the verdicts from the judgements in `test/compare/judgements/`. The five real reports are no part of this repository; a judgement knows a report by number, line, column and rule, never by its text. Without the reports the page stays as it is.',
];

const HOW = [
  '**真**：机关里的编辑会照 GB/T 15834、GB/T 15835、GB/T 9704 或该领域的规定改的。**误**：不会改的。**原稿形态**：五篇都抄自网页，标点几乎全是半角，有的没有标题、落款；这是整篇的一件事，不是几百处错误，所以既不算真也不算误。**未判**：还没有人看过。',
  '同一种标记有几百处的（如“汉字与数字之间加空格”），按“规则＋前后字符的种类”一并判定：少见的逐处看过，常见的（如数字后面的量词）分组看例；多余空格一类和核稿自己所报，逐处判定。公文里汉字与数字、引号、括号之间不空格，各标准都没有这样的要求，所以这一种全部是误。autocorrect 按行报，这里一处改动算一条。',
  '**True**: an editor in a government office would mend it under GB/T 15834, 15835, 9704 or the rules of the subject. **False**: would not. **The copy**: all five were copied from web pages, nearly all marks are half-width and some have lost title or signature; that is one thing about the whole text, not hundreds of mistakes, and counts as neither. **Open**: nobody has looked at it yet.',
  'Where there are hundreds of flags of one kind (a blank between Han and digit), the kind was judged as one, by rule and the classes of the characters around: the unusual ones were looked at one by one, the frequent ones (a measure word behind a digit) in groups, by examples of each; stray blanks and all findings of Hegao were judged one by one. Official Chinese has no blanks between Han and digits, quotes or brackets, nor does any standard want them: all of that kind are false. autocorrect reports lines; here each change in a line is one flag.',
];

/** Sentences of our own, what the others want of them, and what we do. */
export const EXAMPLES = [
  {
    sentence: '全县收到申请36件。',
    theirs: '四种工具都要在“申请”与“36”、“36”与“件”之间加空格 · all four want blanks around 36',
    ours: '不报 · nothing',
  },
  { sentence: '推进“放管服”改革。', theirs: 'zhlint 要在引号外加空格 · zhlint wants blanks outside the quotes', ours: '不报 · nothing' },
  { sentence: '截止2023年底，建成站点12个。', theirs: '只要空格 · blanks only', ours: '“截止”应为“截至” · the wrong one of two words' },
  { sentence: '受理案件52件，其中民事30件、刑事23件。', theirs: '只要空格 · blanks only', ours: '30 + 23 = 53 ≠ 52' },
] as const;

const OTHERS = [
  'zhlint 和 autocorrect 随本仓库的开发依赖安装。textlint 和 lint-md 只为这一页，用 `npm install --no-save` 装上才运行（`npm run compare` 会说装哪些），没装时沿用上次运行的结果。为中文写的 textlint 规则集 textlint-rule-preset-zh-technical-writing 停在 0.0.3 版，写此页时装不上；这里用的是各管其中一项的单条规则（括号全半角、成对符号、控制字符、汉字与数字之间加空格、汉字之间去空格）。',
  'zhlint and autocorrect come with the development dependencies. textlint and lint-md serve this page alone and run if they were installed with `npm install --no-save` (`npm run compare` says which packages); without them their last run counts. The Chinese preset of textlint, textlint-rule-preset-zh-technical-writing, rests at 0.0.3 and could not be installed when this page was written; the rules used here do what its parts do: width of brackets, pairs, control characters, blanks between Han and digits, no blanks between Han.',
];

/** docs/side-by-side.md from what the runs came to. */
export function pageOf(results: readonly Result[]): string {
  const ours = results.find(({ tool }) => tool === OURS);
  const others = results.filter(({ tool }) => tool !== OURS);
  return `${[
    TITLE,
    ...ABOUT,
    '## 合计 · Totals',
    totals(results),
    '## 分类 · By category',
    '每格：真 / 误（＋ 原稿形态，? 未判）。 · Each cell: true / false (+ the copy, ? open).',
    byCategory(results),
    '## 它们查出、核稿没有查出的 · What they find and Hegao does not',
    missed(ours, others),
    '## 核稿查出、它们没有查出的 · What Hegao finds and they do not',
    alone(ours, others),
    '## 举例 · Examples',
    examples(),
    '## 怎样判定 · How it was judged',
    ...HOW,
    '## 怎样运行 · How they were run',
    ...OTHERS,
  ].join('\n\n')}\n`;
}

function totals(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const [right, wrong] = [total(result, 'true'), total(result, 'false')];
    const share = right + wrong === 0 ? '—' : `${((100 * right) / (right + wrong)).toFixed(1)}%`;
    return `| ${result.tool} ${result.version} | ${result.how} | ${total(result)} | ${right} | ${wrong} | ${total(result, 'copy')} | ${total(result, 'open')} | ${share} |`; // prettier-ignore
  });
  const head = '| 工具 · tool | 用法 · used as | 共报 · flags | 真 · true | 误 · false | 原稿形态 · the copy | 未判 · open | 真的占真与误之和 · share of true |'; // prettier-ignore
  return [head, '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

function byCategory(results: readonly Result[]): string {
  const used = (Object.keys(CATEGORIES) as Category[]).filter((category) =>
    results.some((result) => total(result, undefined, category) > 0),
  );
  const rows = used.map((category) => `| ${CATEGORIES[category]} | ${results.map((result) => cell(result, category)).join(' | ')} |`);
  return [`| 类 · category | ${results.map(({ tool }) => tool).join(' | ')} |`, `| --- |${' ---: |'.repeat(results.length)}`, ...rows].join(
    '\n',
  );
}

function cell(result: Result, category: Category): string {
  const [right, wrong, copy, open] = (['true', 'false', 'copy', 'open'] as const).map((verdict) => total(result, verdict, category));
  const rest = [copy ? `＋${copy}` : '', open ? `?${open}` : ''].filter((part) => part !== '').join(' ');
  return right! + wrong! === 0 ? rest : `${right} / ${wrong}${rest === '' ? '' : ` ${rest}`}`;
}

/** One line for each place that others are right about and we pass over. */
function missed(ours: Result | undefined, others: readonly Result[]): string {
  const places: (Right & { readonly tools: string[] })[] = [];
  for (const { tool, right } of others) {
    for (const one of right) {
      if (ours?.right.some(({ at }) => samePlace(at, one.at))) continue;
      const known = places.find(({ at }) => samePlace(at, one.at));
      if (known) known.tools.push(tool);
      else places.push({ ...one, tools: [tool] });
    }
  }
  if (places.length === 0) return '没有。 · Nothing.';
  return places
    .map(({ at, rule, tools }) => `- ${nameOf(at)}：${saying(tools[0]!, at, rule)}（${[...new Set(tools)].join('、')}）`)
    .join('\n');
}

function nameOf(at: string): string {
  const [report, line] = at.split(':');
  return `报告 ${report} 第 ${line} 行 · report ${report}, line ${line}`;
}

/** What a place is about, in our own words. */
function saying(tool: string, at: string, rule: string): string {
  const judged = judgementsOf(tool).places.find((one) => one.at === at && one.rule === rule);
  return judged?.zh ? `${judged.zh} · ${judged.en}` : rule;
}

function examples(): string {
  const rows = EXAMPLES.map(({ sentence, theirs, ours }) => `| ${sentence} | ${theirs} | ${ours} |`);
  const head = '| 例句（我们自己写的） · a sentence of ours | zhlint、autocorrect、textlint、lint-md | 核稿 · Hegao |';
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}

/** How many findings of ours, by rule, no other tool has. */
function alone(ours: Result | undefined, others: readonly Result[]): string {
  const theirs = others.flatMap(({ right }) => right);
  const ownOnly = (ours?.right ?? []).filter(({ at }) => !theirs.some((one) => samePlace(at, one.at)));
  const byRule = new Map<string, number>();
  for (const { rule } of ownOnly) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const rows = [...byRule].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([rule, count]) => `| [${rule}](rules/${rule}.md) | ${count} |`); // prettier-ignore
  return [
    `共 ${ownOnly.length} 条。 · ${ownOnly.length} in all.`,
    ['| 规则 · rule | 真 · true |', '| --- | ---: |', ...rows].join('\n'),
  ].join('\n\n');
}
