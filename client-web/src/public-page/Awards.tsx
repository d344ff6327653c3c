import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fetchPublicAwards, type PublicAward, type PublicRecipient } from '../shared/api/publicAwards';
import { formatDate } from '../shared/format/times';
import { language } from '../shared/i18n/language';
import { t } from './texts';

const awards = signal<readonly PublicAward[]>([]);

/** Decisions on awards that are public; nothing at all while there are none, or while they cannot be had. */
export function Awards() {
  useEffect(() => {
    void fetchPublicAwards().then((answer) => { if (answer.ok) awards.value = answer.value; });
  }, []);
  if (awards.value.length === 0) return null;
  return (
    <section class="open-panel" aria-labelledby="awards">
      <h2 id="awards">{t('awards')}</h2>
      <ul class="open-awards">
        {awards.value.map((award) => <Award key={`${award.by ?? ''} ${award.number} ${award.date}`} award={award} />)}
      </ul>
    </section>
  );
}

const Award = ({ award: { number, date, by, level, title, recipients } }: { readonly award: PublicAward }) => (
  <li>
    <p><strong>{level[language.value]}</strong> · {title}</p>
    <p>{recipients.map(recipientWords).join('; ')}</p>
    <p class="open-note">{t('awards.decision', { number, date: formatDate(date), by: by ?? t('awards.province') })}</p>
  </li>
);

function recipientWords({ commune, team, memberNumber }: PublicRecipient): string {
  const where = team === undefined ? commune : `${team}, ${commune}`;
  return memberNumber === undefined ? where : t('awards.member', { number: `${memberNumber}`, where });
}
