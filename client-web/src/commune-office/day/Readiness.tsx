import { sections } from '../model';
import { t } from './texts';

/** Whether the teams' phones are there and were heard of lately stands phone by phone in their own section. */
export function Readiness() {
  if (!sections.value.includes('dien-thoai')) return null;
  return (
    <section class="panel" aria-labelledby="phones-title">
      <h3 id="phones-title">{t('phones')}</h3>
      <p>{t('phones.words')}</p>
      <p><a href="#dien-thoai">{t('phones.link')}</a></p>
    </section>
  );
}
