import type { AccountDraft } from '../../shared/api/accounts';
import type { AccountsKey } from './texts';

/** What is wrong with which field. */
export type AccountSlips = Readonly<Partial<Record<'userName' | 'displayName' | 'communeCode' | 'department', AccountsKey>>>;

const USER_NAME = /^[A-Za-z0-9._-]{3,50}$/;

/** Roles of one commune; a leader may also be of the whole province. */
export const hasCommune = (role: string): boolean => role === 'communeOfficer' || role === 'viewer';

export function slipsIn({ userName, displayName, role, communeCode, department }: AccountDraft): AccountSlips {
  return {
    ...(USER_NAME.test(userName.trim()) ? {} : { userName: 'error.userName' }),
    ...(displayName.trim() === '' ? { displayName: 'error.displayName' } : {}),
    ...(role === 'communeOfficer' && communeCode === undefined ? { communeCode: 'error.commune' } : {}),
    ...(role === 'department' && department === undefined ? { department: 'error.department' } : {}),
  };
}

/** Without what the role has no use for, such as the commune of somebody who was an officer before. */
export const cleaned = (draft: AccountDraft): AccountDraft => ({
  userName: draft.userName.trim(),
  displayName: draft.displayName.trim(),
  role: draft.role,
  communeCode: hasCommune(draft.role) ? draft.communeCode : undefined,
  department: draft.role === 'department' ? draft.department : undefined,
});
