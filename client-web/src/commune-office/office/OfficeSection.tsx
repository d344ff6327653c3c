import { useSignal } from '@preact/signals';
import { saveOffice, type Office } from '../../shared/api/offices';
import { formatPhone } from '../../shared/format/phones';
import { desk } from '../../shared/i18n/desk';
import { TextField } from '../../shared/ui/fields';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { communeCode, office, rights } from '../model';
import { t } from './texts';

/** Whom teams and citizens call: printed on sheets and badges. */
export function OfficeSection() {
  return (
    <section class="section" aria-labelledby="office-title">
      <h2 id="office-title">{t('title')}</h2>
      <p class="section-lead">{t('lead')}</p>
      <Loaded of={office}>
        {(value) => (rights.value.roster ? <OfficeForm key={communeCode.value} office={value} /> : <OfficeWords office={value} />)}
      </Loaded>
    </section>
  );
}

function OfficeForm({ office: kept }: { readonly office: Office }) {
  const name = useSignal(kept.name);
  const phone = useSignal(kept.phone === undefined ? '' : formatPhone(kept.phone));
  const contact = useSignal(kept.contactName ?? '');
  const tried = useSignal(false);
  const saving = useSaving({ 'invalid-phone': t('badPhone'), 'invalid-text': t('badText') });

  const submit = (event: Event) => {
    event.preventDefault();
    tried.value = true;
    if (name.value.trim() === '') return;
    const next: Office = { name: name.value.trim(), phone: phone.value.trim() || undefined, contactName: contact.value.trim() || undefined };
    void saving.run(() => saveOffice(communeCode.value ?? '', next), () => {
      toast(desk('saved'));
      void office.reload();
    });
  };

  return (
    <form class="panel form office-form" onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        value={name.value}
        change={(value) => { name.value = value; }}
        error={tried.value && name.value.trim() === '' ? desk('required') : undefined}
      />
      <TextField
        label={t('phone')}
        help={t('phone.help')}
        inputMode="tel"
        maxLength={20}
        value={phone.value}
        change={(value) => { phone.value = value; }}
      />
      <TextField
        label={t('contact')}
        help={t('contact.help')}
        optional
        maxLength={100}
        value={contact.value}
        change={(value) => { contact.value = value; }}
      />
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      <div class="bar">
        <button type="submit" class="primary" aria-disabled={saving.busy.value}>{desk(saving.busy.value ? 'working' : 'save')}</button>
      </div>
    </form>
  );
}

function OfficeWords({ office: { name, phone, contactName } }: { readonly office: Office }) {
  return (
    <dl class="panel facts">
      <div><dt>{t('name')}</dt><dd>{name}</dd></div>
      <div><dt>{t('phone')}</dt><dd>{phone === undefined ? t('unknown') : formatPhone(phone)}</dd></div>
      {contactName !== undefined && <div><dt>{t('contact')}</dt><dd>{contactName}</dd></div>}
    </dl>
  );
}
