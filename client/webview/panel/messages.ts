import type { PanelMessage } from '../../../server/src/protocol/panel';

/** What messages of each kind must have. What is not known is passed over: an older or newer extension may say it. */
const MEMBERS: Readonly<Record<PanelMessage['kind'], (message: Record<string, unknown>) => boolean>> = {
  words: ({ words, language }) => isRecord(words) && typeof language === 'string',
  panel: ({ uri, name, panel }) => typeof uri === 'string' && typeof name === 'string' && isRecord(panel) && Array.isArray(panel['flows']),
  absent: ({ why }) => why === 'no-draft' || why === 'no-server' || why === 'reading',
  lines: ({ from, to }) => [from, to].every((line) => line === undefined || Number.isInteger(line)),
  list: () => true,
  draw: ({ id, format }) => typeof id === 'string' && (format === 'svg' || format === 'png'),
};

export function isMessage(value: unknown): value is PanelMessage {
  if (!isRecord(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(MEMBERS, value['kind'])) return false;
  return MEMBERS[value['kind'] as PanelMessage['kind']](value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
