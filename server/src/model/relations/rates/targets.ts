import { comparable, figuresBefore, type Mention } from '../../mentions';
import { OF_TARGET } from '../../subjects/rates';
import type { Passage } from '../draft';
import type { Reading } from './reading';

/** `60个的民生实事目标`. */
const TARGET_BEHIND = /^的?[\u4e00-\u9fff]{0,8}(?:目标|任务|指标|计划)$/;

/** `计划完成24.5亿元，实际完成26.1亿元，完成年度计划的106.5%`. */
export function readTargetRate({ mentions }: Passage, rate: Mention): Reading | undefined {
  if (!OF_TARGET.test(rate.lead)) return undefined;
  const near = figuresBefore(mentions, rate)
    .filter((m) => m.sentence === rate.sentence && m.quantity.kind === 'amount')
    .reverse();
  const numerator = near.find((m) => /实际|完成|支出|执行|建成/.test(m.lead) && !/计划|目标|任务|预算/.test(m.lead));
  const base = near.find((m) => (/计划|目标|任务|预算|指标|应|安排/.test(m.lead) && !/实际/.test(m.lead)) || TARGET_BEHIND.test(m.tail));
  if (!numerator || !base || !comparable(numerator, base)) return undefined;
  return { rate, numerator: [numerator], bases: [[base]], named: true, settled: true, reason: '完成数÷计划数' };
}
