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
  /** Remarks that nobody has resolved. */
  openRemarks: number;
  /** What the end of the output is made of. */
  readonly kept: Kept[];
}

export function emptySummary(): Summary {
  return {
    files: 0,
    unread: 0,
    severities: { error: 0, warning: 0, information: 0, hint: 0 },
    changed: 0,
    fixes: 0,
    openRemarks: 0,
    kept: [],
  };
}

/** Adds what one input had. */
export function addTo(summary: Summary, { isRead, severities, fixes = 0, openRemarks = 0, kept }: AddedUp): void {
  summary.files += 1;
  if (!isRead) summary.unread += 1;
  for (const severity of severities) summary.severities[severity] += 1;
  summary.fixes += fixes;
  summary.openRemarks += openRemarks;
  if (fixes > 0) summary.changed += 1;
  if (kept) summary.kept.push(kept);
}

type AddedUp = Pick<Result, 'isRead' | 'severities' | 'fixes' | 'openRemarks' | 'kept'>;

export type FailOn = Severity | 'never';

/** What fails beside findings, where it is asked for. */
export interface FailsOn {
  readonly change?: boolean;
  readonly openRemarks?: boolean;
}

/** 2 where a file could not be read, 1 where a finding is as grave as `failOn` or what was asked after is there, otherwise 0. */
export function exitStatusOf(summary: Summary, failOn: FailOn, failsOn: FailsOn = {}): 0 | 1 | 2 {
  const { unread, severities, changed, openRemarks } = summary;
  if (unread > 0) return 2;
  const fails = failOn !== 'never' && SEVERITIES.some((one) => severities[one] > 0 && isAtLeast(one, failOn));
  const isAskedAfter = (failsOn.change && changed > 0) || (failsOn.openRemarks && openRemarks > 0);
  return fails || isAskedAfter ? 1 : 0;
}

/** The last line of a check for people: `3 个文件，错误 2，警告 1`; what could not be read is no checked file. */
export function summaryLine({ files, unread, severities, openRemarks }: Summary): Bilingual {
  const read = files - unread;
  const found = SEVERITIES.filter((one) => severities[one] > 0);
  const clean = read > 0 && found.length === 0;
  const list = (language: keyof Bilingual): string[] => found.map((one) => `${SEVERITY_NAMES[one][language]} ${severities[one]}`);
  return {
    zh: [
      `${read} 个文件`,
      ...(clean ? ['没有发现问题'] : list('zh')),
      ...(openRemarks > 0 ? [`未解决的批注 ${openRemarks}`] : []),
      ...(unread > 0 ? [`另有 ${unread} 个未能读取`] : []),
    ].join('，'),
    en: [
      `files ${read}`,
      ...(clean ? ['nothing found'] : list('en')),
      ...(openRemarks > 0 ? [`open remarks ${openRemarks}`] : []),
      ...(unread > 0 ? [`unreadable ${unread}`] : []),
    ].join(', '),
  };
}

/** Drafts that folders hold in forms that are not read: said, so that nobody takes them for checked. */
export function passedOverLine(passedOver: PassedOver): Bilingual | undefined {
  if (passedOver.size === 0) return undefined;
  const counts = [...passedOver].map(([extension, count]) => `${extension} ${count}`);
  return {
    zh: `文件夹中另有不能直接读取的文件，未作检查：${counts.join('，')}（请另存为 .docx 或 .txt）`,
    en: `folders also hold files that cannot be read directly and were not looked at: ${counts.join(', ')} (save them as .docx or .txt)`,
  };
}
