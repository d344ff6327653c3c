import { computed } from '@preact/signals';
import type { DayOfTeam } from '../../shared/api/dayOfTeam';
import type { DayPoint } from '../../shared/api/dayPoints';
import type { NamedCode } from '../../shared/api/programLists';
import { parsePointKinds } from '../../shared/api/programNames';
import { dateInVietnam, formatMoment } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { programFile } from '../team';
import { details, detailsFailed, type DayDetails } from './details';
import { t } from './texts';

const kinds = computed<readonly NamedCode[]>(() => {
  try {
    return programFile.value === undefined ? [] : parsePointKinds(programFile.value);
  } catch {
    return [];
  }
});

/** Where people can come on the day, and whom to call there. */
export function Points({ day }: { readonly day: DayOfTeam }) {
  const known = details.value?.points?.date === day.date ? details.value.points : undefined;
  const points = known?.value;
  return (
    <section aria-labelledby="day-points">
      <h3 id="day-points">{t('points')}</h3>
      {points && points.length > 0 && <ul class="points">{points.map((point) => <Point key={point.id} point={point} />)}</ul>}
      <p class="help" role="status">{aboutPoints(known)}</p>
    </section>
  );
}

function Point({ point }: { readonly point: DayPoint }) {
  const { place, kind, from, to, inCharge, phone, partners, cancelled } = point;
  const kindName = kinds.value.find(({ code }) => code === kind)?.name[language.value];
  return (
    <li class={cancelled ? 'point point-cancelled' : 'point'}>
      <h4>{place}</h4>
      {cancelled && <p class="point-off">{t('point.cancelled')}</p>}
      <p>{[`${from}–${to}`, kindName].filter(Boolean).join(' · ')}</p>
      {inCharge && <p>{t('point.inCharge', { name: inCharge })}</p>}
      {partners.length > 0 && <p>{t('point.partners', { names: partners.join(', ') })}</p>}
      {phone && !cancelled && <a class="secondary" href={`tel:${phone}`}>{t('point.call', { phone })}</a>}
    </li>
  );
}

function aboutPoints(known: DayDetails['points']): string {
  if (!known) return t(detailsFailed.value ? 'points.failed' : 'points.loading');
  const asOf = t('points.asOf', { t: formatMoment(known.fetchedAt, dateInVietnam(new Date())) });
  return known.value.length === 0 ? t('points.none') : asOf;
}
