import type { Memento } from 'vscode';

/** So many answers are kept of each question. */
const MOST = 8;

/** What was answered to a question lately, newest first; it stays on this machine. */
export function recent(memento: Memento, question: string): string[] {
  const kept = memento.get<unknown>(`hegao.annotations.recent.${question}`);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
}

export async function remember(memento: Memento, question: string, answer: string): Promise<void> {
  if (answer === '') return;
  const others = recent(memento, question).filter((one) => one !== answer);
  await memento.update(`hegao.annotations.recent.${question}`, [answer, ...others].slice(0, MOST));
}
