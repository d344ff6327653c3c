import { formatPhone } from '../../shared/format/phones';
import { commune, office } from '../model';

/** Name of the office that issues a paper; the usual one until the commune has set its own. */
export const officeName = (): string =>
  office.state.value.kind === 'ready' ? office.state.value.value.name : 'Phòng Văn hóa - Xã hội';

export function officePhone(): string | undefined {
  const phone = office.state.value.kind === 'ready' ? office.state.value.value.phone : undefined;
  return phone && formatPhone(phone);
}

export const officeContact = (): string | undefined =>
  office.state.value.kind === 'ready' ? office.state.value.value.contactName : undefined;

/** "phường Mũi Né", as it stands inside a name. */
export function communeInside(): string {
  const name = commune.value?.fullName ?? '';
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

/** Issuing body on the left, quốc hiệu and tiêu ngữ on the right, as Nghị định 30/2020/NĐ-CP, Phụ lục I has them. */
export function Letterhead() {
  return (
    <header class="letterhead">
      <div>
        <p class="letterhead-upper">Ủy ban nhân dân {communeInside()}</p>
        <p class="letterhead-issuer">{officeName()}</p>
      </div>
      <div>
        <p class="letterhead-nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p class="letterhead-motto">Độc lập - Tự do - Hạnh phúc</p>
      </div>
    </header>
  );
}
