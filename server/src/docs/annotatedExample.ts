import type { Annotation, Placed, Stamp } from '../features/annotations/annotation';
import { reviewed, unreadableFindings } from '../features/annotations/review';
import { check } from '../features/check';
import { readReport } from '../model/report';
import type { Finding } from '../rules/rule';
import type { Settings } from '../rules/settings';
import { span } from '../text/span';

/*
 * A draft and what is kept beside it, as examples of rules have them: the lines of the draft, then a line for each annotation,
 * `〔核实〕词语：53件；原为：52件；人：张三；日：2025-01-08；理由：与台账核对无误`. 词语 are the words in the draft, found where they
 * stand first; words that are not there are lost.
 */

/** What an example is made of. */
export interface AnnotatedExample {
  readonly draft: string;
  readonly placed: readonly Placed[];
  /** Why its file cannot be read. */
  readonly unreadable: string | undefined;
}

const LINE = /^〔(批注|核实|依据|无法读取)〕(.*)$/;

export function readAnnotated(example: string): AnnotatedExample {
  const lines = example.split('\n');
  const matches = lines.map((line) => LINE.exec(line));
  const draft = lines.filter((_, i) => !matches[i]).join('\n');
  const said = matches.flatMap((match) => (match ? [{ kind: match[1]!, words: match[2]! }] : []));
  return {
    draft,
    placed: said.flatMap(({ kind, words }, i) => (kind === '无法读取' ? [] : [placedIn(draft, kind, fieldsOf(words), i)])),
    unreadable: said.find(({ kind }) => kind === '无法读取')?.words,
  };
}

/** All that is found in a draft with its annotations. */
export function findingsOnAnnotated(example: string, settings: Settings): readonly Finding[] {
  const { draft, placed, unreadable } = readAnnotated(example);
  const report = readReport(draft);
  const { findings } = reviewed(report, check(report, settings), placed, settings);
  return unreadable === undefined ? findings : [...unreadableFindings(report, unreadable, settings), ...findings];
}

type Fields = Readonly<Record<string, string>>;

function fieldsOf(words: string): Fields {
  return Object.fromEntries(
    words.split('；').map((field) => {
      const at = field.indexOf('：');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
}

function placedIn(draft: string, kind: string, fields: Fields, index: number): Placed {
  const words = fields['词语'] ?? '';
  const start = draft.indexOf(words);
  const place = start < 0 ? undefined : span(start, start + words.length);
  return { annotation: annotationOf(kind, fields, words, index), span: place };
}

function annotationOf(kind: string, fields: Fields, words: string, index: number): Annotation {
  const stamp: Stamp = { author: fields['人'] ?? '张三', at: `${fields['日'] ?? '2025-01-08'}T02:00:00Z` };
  const exact = fields['原为'] ?? words;
  const path = fields['标题'] === undefined ? [] : fields['标题'].split('／');
  const anchor = { quote: { exact, prefix: '', suffix: '' }, position: span(0, exact.length), path };
  const base = {
    id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    anchor,
    created: stamp,
    modified: stamp,
    extra: {},
  };
  if (kind === '批注')
    return { ...base, kind: 'remark', state: fields['状态'] === '已解决' ? 'resolved' : 'open', comments: [commentOf(fields, stamp)] };
  if (kind === '依据') return { ...base, kind: 'source', ...sourceOf(fields) };
  const rule = fields['规则'];
  const restsOn = fields['连同']?.split('、') ?? [];
  return { ...base, kind: 'verification', reason: fields['理由'] ?? '', restsOn, ...(rule === undefined ? {} : { rule }) };
}

function commentOf(fields: Fields, created: Stamp) {
  return { id: 'urn:uuid:00000000-0000-4000-9000-000000000000', text: fields['内容'] ?? '', created };
}

function sourceOf(fields: Fields) {
  return {
    department: fields['部门'] ?? '',
    document: fields['文件'] ?? '',
    place: fields['位置'] ?? '',
    link: fields['链接'] ?? '',
    value: fields['记载'] ?? '',
  };
}
