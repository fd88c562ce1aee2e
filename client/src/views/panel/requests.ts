import type { PlaceRange } from '../../../../server/src/protocol';
import type { PanelRequest, PictureName } from '../../../../server/src/protocol/panel';

/** What requests of each kind must have. */
const MEMBERS: Readonly<Record<PanelRequest['kind'], (request: Record<string, unknown>) => boolean>> = {
  ready: () => true,
  reveal: ({ uri, version, place, focus }) =>
    typeof uri === 'string' && Number.isInteger(version) && isPlaceRange(place) && typeof focus === 'boolean',
  pictures: ({ pictures }) => Array.isArray(pictures) && pictures.every(isPicture),
  save: ({ title, format, data }) => typeof title === 'string' && (format === 'svg' || format === 'png') && typeof data === 'string',
  failed: ({ reason }) => typeof reason === 'string',
  restart: () => true,
};

/** A message of the page; undefined for anything that is none, which is passed over. */
export function readRequest(message: unknown): PanelRequest | undefined {
  if (!isRecord(message) || typeof message['kind'] !== 'string' || !Object.hasOwn(MEMBERS, message['kind'])) return undefined;
  return MEMBERS[message['kind'] as PanelRequest['kind']](message) ? (message as unknown as PanelRequest) : undefined;
}

function isPicture(value: unknown): value is PictureName {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string';
}

function isPlaceRange(value: unknown): value is PlaceRange {
  return isRecord(value) && isPlace(value['start']) && isPlace(value['end']);
}

function isPlace(value: unknown): boolean {
  return isRecord(value) && [value['line'], value['character']].every((one) => Number.isInteger(one) && (one as number) >= 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
