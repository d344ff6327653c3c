import type { ListedRecord } from '../../shared/api/records';
import { dateInVietnam } from '../../shared/format/times';

/** Records of work older than this are held when they arrive. */
const OPEN_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Why the record was not counted: it came too late, or its day was final already. */
export function heldReason({ occurredAt, receivedAt }: Pick<ListedRecord, 'occurredAt' | 'receivedAt'>): 'too-old' | 'day-finalised' {
  const days = (Date.parse(dateInVietnam(receivedAt)) - Date.parse(dateInVietnam(occurredAt))) / DAY_MS;
  return days > OPEN_DAYS ? 'too-old' : 'day-finalised';
}
