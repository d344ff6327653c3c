import type { Recipient } from '../api/workLines';
import { communeName } from '../desk/units';
import { teamName, type WorkScope } from './scope';
import { t } from './texts';

/** Who is awarded, in words; a member by the number in the roster. */
export function recipientWords(scope: WorkScope, { communeCode, teamCode, memberNumber }: Recipient): string {
  if (teamCode === undefined) return communeName(communeCode ?? '') ?? t('commune.other');
  const team = scope.commune === undefined ? [teamName(scope, teamCode), communeName(teamCode.slice(0, 5))].filter(Boolean).join(', ') : teamName(scope, teamCode);
  return memberNumber === undefined ? team : t('decisions.member', { number: `${memberNumber}`, team });
}

export const sameRecipient = (left: Recipient, right: Recipient): boolean =>
  left.communeCode === right.communeCode && left.teamCode === right.teamCode && left.memberNumber === right.memberNumber;
