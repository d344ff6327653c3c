import type { Contact } from '../api/quietLists';
import { formatPhone } from '../format/phones';
import { t } from './texts';

/** Whom to call, as a number that a phone dials. */
export function CallLink({ contact }: { readonly contact: Contact | undefined }) {
  if (contact?.phone === undefined) return <span class="quiet-words">{t('quiet.call.none')}</span>;
  const name = contact.contactName ?? contact.name;
  const phone = formatPhone(contact.phone);
  return (
    <a class="call" href={`tel:${contact.phone}`}>
      <span class="hidden">{t('quiet.call.of')} </span>
      <span class="call-name">{name} </span>
      <span class="call-number">{phone}</span>
    </a>
  );
}
