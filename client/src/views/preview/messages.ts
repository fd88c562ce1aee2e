import type { FromPreview } from '../../../../server/src/protocol/preview';

/** Whether something that came from the page is one of its messages. */
export function isFromPreview(value: unknown): value is FromPreview {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const message = value as Record<string, unknown>;
  switch (message['kind']) {
    case 'ready':
      return typeof message['findings'] === 'boolean';
    case 'go':
      return isIndex(message['line']) && isIndex(message['character']) && typeof message['focus'] === 'boolean';
    case 'scrolled':
      return isIndex(message['line']);
    case 'findings':
      return typeof message['wanted'] === 'boolean';
    case 'restart':
      return true;
    default:
      return false;
  }
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
