import type { Stamp } from '../annotation';

/** Reports are written and read in China; whoever reads a message anywhere else still means the day there. */
const BEIJING = 8 * 3_600_000;

/** A moment as a message has it, the day in Beijing: `2025年1月8日`; '' where the moment cannot be read. */
export function dayOf(at: string): string {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return '';
  const there = new Date(moment + BEIJING);
  return `${there.getUTCFullYear()}年${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
}

/** Who did something and when: `张三于2025年1月8日`. */
export function byWhom({ author, at }: Stamp): string {
  const day = dayOf(at);
  const who = author.trim() || '未署名者';
  return day === '' ? who : `${who}于${day}`;
}
