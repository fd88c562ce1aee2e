import type { CommanderError } from 'commander';
import type { Bilingual } from '../rules/rule';

/** What was wrong with the arguments. The parser says it in English, with the argument in quotation marks. */
export function complaintOf({ code, message }: CommanderError): Bilingual {
  const en = message.replace(/^error: /, '').replaceAll('\n', ' ');
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const what = SENTENCES[code]?.(quoted, message) ?? en;
  return { zh: `${what}。运行 hegao --help 查看用法`, en: `${en}. Run hegao --help for its usage` };
}

const NOTHING_TO_READ = '没有指定要读取的文件或文件夹（- 表示标准输入）';

const SENTENCES: Readonly<Record<string, (quoted: string, message: string) => string>> = {
  'commander.missingArgument': (name) => (name === '' || name === 'paths' ? NOTHING_TO_READ : `缺少参数 ${name}`),
  'commander.unknownCommand': (name, message) => `没有“${name}”这个命令${guessIn(message)}`,
  'commander.unknownOption': (name, message) => `没有“${name}”这个选项${guessIn(message)}`,
  'commander.optionMissingArgument': (name) => `选项“${name}”后面缺少取值`,
  'commander.excessArguments': () => '参数过多',
  'hegao.oneWay': () => '文件路径、--files-from 和 --stdin-lines 只能用一种',
  'hegao.linesNeedJson': () => 'fix --stdin-lines 要和 --format jsonl 或 json 一起用',
  'hegao.stdinAlone': () => '标准输入改正后写到标准输出，不能同时改正别的文件',
  'hegao.idsOrAll': () => '请写出批注的编号，或者用 --all，两者只用一种',
  'hegao.nullAlone': () => '--null 只能和 --files-from 一起用',
  'commander.invalidArgument': (name, message) => {
    const [, unknown] = /argument '([^']*)' is invalid\. There is no such rule/.exec(message) ?? [];
    if (unknown !== undefined) return `没有“${unknown}”这条规则（hegao rules 列出全部规则）`;
    const [, value = '', allowed = ''] = /argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/s.exec(message) ?? [];
    return `选项“${name}”不能取“${value}”，可取 ${allowed.replaceAll(', ', '、')}`;
  },
};

/** The parser proposes what is spelt nearly the same. */
function guessIn(message: string): string {
  const guess = /Did you mean (?:one of )?(.*?)\?/.exec(message)?.[1];
  return guess ? `（是不是 ${guess}？）` : '';
}
