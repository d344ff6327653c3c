import { TEAM_DAYS } from '../../shared/api/teamDays';
import { toVietnamTime } from '../../shared/format/times';
import { newId } from '../newId';
import { reload, send } from '../sending';
import { messageQueue } from '../storage';
import { device } from '../team';
import { TEAM_DAY } from './workday';

/** Says that the team starts or ends; kept on the phone before this returns. False when the phone holds too much unsent. */
export async function say(event: 'start' | 'end', staff: number | undefined): Promise<boolean> {
  const owner = device.value;
  if (!owner) return false;
  const now = new Date();
  const content = {
    id: newId(),
    teamCode: owner.team.code,
    event,
    occurredAt: toVietnamTime(now),
    ...(staff === undefined ? {} : { staff }),
  };
  const saved = await messageQueue.add({ id: content.id, kind: TEAM_DAY, teamCode: owner.team.code, path: TEAM_DAYS, content }, now.getTime());
  await reload();
  void send();
  return saved !== undefined;
}
