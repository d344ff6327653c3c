import type { CheckIn, Receipt } from '../shared/api/checkIns';
import type { Message } from './messages/message';
import { parseCheckIn } from './parseCheckIn';

export const TEAM = '24805-003';

/** A visit of the team, known by its id. */
export const visit = (id: string, change: Partial<CheckIn> = {}): CheckIn => ({
  id, teamCode: TEAM, occurredAt: '2026-11-22T08:15:00+07:00', kind: 'household', households: 1, people: 2, results: { vneid: 1 }, source: 'phone', ...change,
});

export const receipt = (id: string, status: Receipt['status'] = 'accepted', code = ''): Receipt => ({ id, status, code, flagged: false });

/** Which record a body is of. */
export const idOf = (body: string): string => parseCheckIn(JSON.parse(body)).id;

/** Something the team tells the province beside its visits. */
export const notice = (id: string, change: Partial<Message> = {}): Message => ({
  id, kind: 'difficulty', teamCode: TEAM, path: '/api/v1/difficulties', content: { id, occurredAt: '2026-11-22T08:15:00+07:00', text: 'Mất sóng' }, ...change,
});
