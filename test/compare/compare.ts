import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../../server/src/rules/index';
import { indexLines } from '../../server/src/text/lineIndex';
import { placed, type PlacedFlag } from './flag';
import { judgementOf, judgementsOf, placeOf, type Category, type Judgements, type PlaceJudgement } from './judgement';
import { pageOf } from './page';
import { resultOf, total, type Result } from './results';
import { tools, type Tool } from './tools';

const PAGE = 'docs/side-by-side.md';
const RESULTS = 'test/compare/results.json';

const folder = process.argv[2] ?? '../shared/reports';
const texts = textsIn(folder);
if (texts.length === 0) console.log(`没有报告可供对照：${folder} 里没有 0*.txt，${PAGE} 不动。`);
else await compare();

function textsIn(path: string): string[] {
  const names = existsSync(path) ? readdirSync(path).filter((name) => /^0.*\.txt$/.test(name)) : [];
  return names.sort().map((name) => readFileSync(`${path}/${name}`, 'utf8'));
}

/** Runs every tool that is here, says what nobody has judged yet, and writes the page; others keep what their last run came to. */
async function compare(): Promise<void> {
  const known = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Result[]) : [];
  const results: Result[] = [];
  for (const tool of tools()) {
    const result = (await run(tool)) ?? known.find((one) => one.tool === tool.name);
    if (result) results.push(result);
  }
  writeFileSync(RESULTS, `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(PAGE, pageOf(results));
}

async function run(tool: Tool): Promise<Result | undefined> {
  if (!tool.flags || tool.version === undefined) {
    console.log(`${tool.name} 没有安装，用上次的结果；要一起比：npm install --no-save ${tool.packages.join(' ')}`);
    return undefined;
  }
  const flags: PlacedFlag[] = [];
  for (const [report, text] of texts.entries()) flags.push(...placed(await tool.flags(text), text, report, indexLines(text)));
  const judgements = judgementsOf(tool.name);
  const result = resultOf({ tool: tool.name, version: tool.version, how: tool.how }, flags, judgements, categoryOf);
  console.log(`${tool.name}：${flags.length} 条，真 ${total(result, 'true')}，误 ${total(result, 'false')}，未判 ${total(result, 'open')}`);
  for (const flag of flags) if (!judgementOf(flag, judgements)) console.log(`  未判 ${shown(flag)}`);
  for (const { at, rule } of stale(flags, judgements)) console.log(`  判定已无对应 ${JSON.stringify({ at, rule })}`);
  return result;
}

/** Judgements of places that the tool no longer flags. */
function stale(flags: readonly PlacedFlag[], { places }: Judgements): readonly PlaceJudgement[] {
  const now = new Set(flags.map((flag) => `${placeOf(flag)} ${flag.rule}`));
  return places.filter(({ at, rule }) => !now.has(`${at} ${rule}`));
}

/** For those who judge: the place with its words, on the terminal alone. */
function shown(flag: PlacedFlag): string {
  const text = texts[flag.report]!;
  const [before, behind] = [text.slice(Math.max(0, flag.start - 16), flag.start), text.slice(flag.start, flag.start + 24)];
  return `${JSON.stringify({ at: placeOf(flag), rule: flag.rule })} ${flag.kind}  …${`${before}⟦⟧${behind}`.replaceAll('\n', '⏎')}…`;
}

function categoryOf(rule: string): Category {
  return RULES.find(({ id }) => id === rule)?.group ?? 'punctuation';
}
