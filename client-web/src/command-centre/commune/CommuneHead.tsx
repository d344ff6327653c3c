import { fetchOffice } from '../../shared/api/offices';
import { compareVietnamese } from '../../shared/format/collation';
import { formatPhone } from '../../shared/format/phones';
import { useRemote } from '../../shared/ui/remote';
import { communes } from '../model';
import { communeName, mayChoose } from './model';
import { t } from './texts';

/** Which commune it is, how to call its office, and the way to others for those who see them. */
export function CommuneHead({ code }: { readonly code: string | undefined }) {
  return (
    <div class="commune-head">
      {mayChoose.value && <a class="commune-back" href="#toan-canh">‹ {t('back')}</a>}
      <h2>{code === undefined ? t('choose') : communeName(code)}</h2>
      {code !== undefined && <Office key={code} code={code} />}
      {mayChoose.value && <Choice code={code} />}
    </div>
  );
}

function Office({ code }: { readonly code: string }) {
  const office = useRemote(code, () => fetchOffice(code)).state.value;
  if (office.kind !== 'ready' || office.value.phone === undefined) return null;
  const { name, phone } = office.value;
  return <a class="commune-call" href={`tel:${phone}`}>{t('office.call', { name, phone: formatPhone(phone) })}</a>;
}

function Choice({ code }: { readonly code: string | undefined }) {
  const all = [...communes.value].sort((one, other) => compareVietnamese(one.name, other.name));
  return (
    <select
      class="commune-choice"
      aria-label={t('choose')}
      value={code ?? ''}
      onChange={({ currentTarget }) => { if (currentTarget.value !== '') location.hash = `xa/${currentTarget.value}`; }}
    >
      <option value="">{t('choose')}</option>
      {all.map((each) => <option key={each.code} value={each.code}>{each.fullName}</option>)}
    </select>
  );
}
