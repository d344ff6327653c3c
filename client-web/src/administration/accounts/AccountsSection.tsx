import { place } from '../place';
import { AccountList } from './AccountList';
import { AccountView } from './AccountView';

export function AccountsSection() {
  const { inside } = place.value;
  return inside === undefined ? <AccountList /> : <AccountView id={Number(inside)} />;
}
