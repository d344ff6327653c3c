import type { Account } from '../../shared/api/accounts';
import { withoutMarks } from '../../shared/format/collation';

export const ROLES = ['communeOfficer', 'commandCentre', 'viewer', 'department', 'administrator'] as const;
export type StaffRole = (typeof ROLES)[number];

export const STATES = ['active', 'first', 'disabled'] as const;
export type AccountState = (typeof STATES)[number];

export interface AccountSearch {
  readonly text: string;
  /** Empty for all. */
  readonly role: string;
  /** Empty for all. */
  readonly state: string;
}

export function stateOf({ disabledAt, mustChangePassword }: Account): AccountState {
  if (disabledAt) return 'disabled';
  return mustChangePassword ? 'first' : 'active';
}

/** Accounts that fit; every word typed must be in a name or in the place, with or without marks. */
export function findAccounts(accounts: readonly Account[], search: AccountSearch, placeOf: (account: Account) => string): readonly Account[] {
  const words = withoutMarks(search.text).split(/\s+/).filter(Boolean);
  return accounts.filter((account) => {
    if (search.role !== '' && account.role !== search.role) return false;
    if (search.state !== '' && stateOf(account) !== search.state) return false;
    const searched = withoutMarks(`${account.userName} ${account.displayName} ${placeOf(account)}`);
    return words.every((word) => searched.includes(word));
  });
}
