import { isAtLeast } from '../features/check';
import { SEVERITIES, type Bilingual, type Severity } from '../rules/rule';
import type { PassedOver } from './inputs';
import type { Result } from './job';
import type { Kept } from './printers';
import { SEVERITY_NAMES } from './text/style';

/** What a run has seen so far: enough for its exit status and its last line. */
export interface Summary {
  files: number;
  unread: number;
  readonly severities: Record<Severity, number>;
  /** Files that fixes change, and how many fixes. */
  changed: number;
  fixes: number;
  /** What the end of the output is made of. */
  readonly kept: Kept[];
}

export function emptySummary(): Summary {
  return { files: 0, unread: 0, severities: { error: 0, warning: 0, information: 0, hint: 0 }, changed: 0, fixes: 0, kept: [] };
}

/** Adds what one input had. */
export function addTo(summary: Summary, { isRead, severities, fixes = 0, kept }: AddedUp): void {
  summary.files += 1;
  if (!isRead) summary.unread += 1;
  for (const severity of severities) summary.severities[severity] += 1;
  summary.fixes += fixes;
  if (fixes > 0) summary.changed += 1;
  if (kept) summary.kept.push(kept);
}

type AddedUp = Pick<Result, 'isRead' | 'severities' | 'fixes' | 'kept'>;

export type FailOn = Severity | 'never';

/** 2 where a file could not be read, 1 where a finding is as grave as `failOn` or a change was asked after, otherwise 0. */
export function exitStatusOf({ unread, severities, changed }: Summary, failOn: FailOn, failsOnChange = false): 0 | 1 | 2 {
  if (unread > 0) return 2;
  const fails = failOn !== 'never' && SEVERITIES.some((one) => severities[one] > 0 && isAtLeast(one, failOn));
  return fails || (failsOnChange && changed > 0) ? 1 : 0;
}

/** The last line of a check for people: `3 个文件，错误 2，警告 1`; what could not be read is no checked file. */
export function summaryLine({ files, unread, severities }: Summary): Bilingual {
  const read = files - unread;
  const found = SEVERITIES.filter((one) => severities[one] > 0);
  const clean = read > 0 && found.length === 0;
  const list = (language: keyof Bilingual): string[] => found.map((one) => `${SEVERITY_NAMES[one][language]} ${severities[one]}`);
  return {
    zh: [`${read} 个文件`, ...(clean ? ['没有发现问题'] : list('zh')), ...(unread > 0 ? [`另有 ${unread} 个未能读取`] : [])].join('，'),
    en: [`files ${read}`, ...(clean ? ['nothing found'] : list('en')), ...(unread > 0 ? [`unreadable ${unread}`] : [])].join(', '),
  };
}

/** Drafts that folders hold in forms that are not read: said, so that nobody takes them for checked. */
export function passedOverLine(passedOver: PassedOver): Bilingual | undefined {
  if (passedOver.size === 0) return undefined;
  const counts = [...passedOver].map(([extension, count]) => `${extension} ${count}`);
  return {
    zh: `文件夹中另有不能直接读取的文件，未作检查：${counts.join('，')}（请另存为 .txt）`,
    en: `folders also hold files that cannot be read directly and were not looked at: ${counts.join(', ')} (save them as .txt)`,
  };
}
