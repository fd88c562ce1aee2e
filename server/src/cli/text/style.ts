import { styleText } from 'node:util';
import type { ShownVerdict } from '../../features/shownRelations';
import type { RelationKind } from '../../model/relation';
import type { Bilingual, Severity } from '../../rules/rule';
import type { Say } from '../language';

const COLORS = ['bold', 'dim', 'red', 'green', 'yellow', 'blue', 'cyan', 'gray'] as const;

/** What makes a text bold, red and so on, or leaves it as it is. */
export type Colors = Readonly<Record<(typeof COLORS)[number], (text: string) => string>>;

function colorsIf(color: boolean): Colors {
  const painted = (name: (typeof COLORS)[number]) => (text: string) => (color ? styleText(name, text, { validateStream: false }) : text);
  return Object.fromEntries(COLORS.map((name) => [name, painted(name)])) as Colors;
}

/** How text for people is written: language, colours, width of the screen. */
export interface Style {
  readonly say: Say;
  readonly colors: Colors;
  readonly columns: number;
}

const DEFAULT_COLUMNS = 100;
const LEAST_COLUMNS = 40;
const MOST_COLUMNS = 200;

export function styleOf(say: Say, color: boolean, columns: number | undefined): Style {
  const width = Math.min(Math.max(columns ?? DEFAULT_COLUMNS, LEAST_COLUMNS), MOST_COLUMNS);
  return { say, colors: colorsIf(color), columns: width };
}

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

export function severityLabel(severity: Severity, { say, colors }: Style): string {
  const paint = { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.gray }[severity];
  return paint(say(SEVERITY_NAMES[severity]));
}

const VERDICT_NAMES: Readonly<Record<ShownVerdict | 'none', Bilingual>> = {
  holds: { zh: '相符', en: 'holds' },
  broken: { zh: '不符', en: 'broken' },
  verified: { zh: '已核实', en: 'verified' },
  undecided: { zh: '未定', en: 'undecided' },
  none: { zh: '—', en: '-' },
};

export function verdictLabel(verdict: ShownVerdict | 'none', { say, colors }: Style): string {
  const paint = { holds: colors.green, broken: colors.red, verified: colors.blue, undecided: colors.yellow, none: colors.dim }[verdict];
  return paint(say(VERDICT_NAMES[verdict]));
}

export const KIND_NAMES: Readonly<Record<RelationKind, Bilingual>> = {
  sum: { zh: '合计', en: 'sum' },
  subset: { zh: '包含', en: 'subset' },
  rate: { zh: '比率', en: 'rate' },
  bound: { zh: '上限', en: 'bound' },
  growth: { zh: '增减', en: 'growth' },
  flow: { zh: '结转', en: 'flow' },
  count: { zh: '列数', en: 'count' },
  same: { zh: '一致', en: 'same' },
  product: { zh: '乘积', en: 'product' },
};
