import type { Account } from '../../shared/api/accounts';
import { stateOf } from './accountFilter';
import { t } from './texts';

export function StateLabel({ of }: { readonly of: Account }) {
  const state = stateOf(of);
  return <span class={`label label-${state}`}>{t(`state.${state}`)}</span>;
}
