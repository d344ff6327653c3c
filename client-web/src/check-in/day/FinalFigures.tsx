import type { DayOfTeam } from '../../shared/api/dayOfTeam';
import type { Totals } from '../../shared/api/totals';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { details, detailsFailed } from './details';
import { t } from './texts';

const ROWS = ['people', 'households', 'businesses', 'checkIns'] as const;

/** The team's own total of a final day back to it, with thanks. */
export function FinalFigures({ day }: { readonly day: DayOfTeam }) {
  const final = details.value?.final?.date === day.date ? details.value.final.value : undefined;
  return (
    <section class="day-final" aria-labelledby="day-thanks">
      <h2 id="day-thanks">{t(final && final.checkIns > 0 ? 'final.thanks' : 'final.title', { date: formatDate(day.date) })}</h2>
      <p>{day.name}</p>
      <Figures final={final} />
    </section>
  );
}

function Figures({ final }: { readonly final: Totals | undefined }) {
  if (!final) return <p role="status">{t(detailsFailed.value ? 'final.failed' : 'final.loading')}</p>;
  if (final.checkIns === 0) return <p>{t('final.nothing')}</p>;
  // Most teams never visit a business: a 0 tells them nothing.
  const rows = ROWS.filter((row) => row !== 'businesses' || final.businesses > 0);
  return (
    <>
      <p>{t('final.lead')}</p>
      <dl>
        {rows.map((row) => (
          <div key={row}>
            <dt>{t(`final.${row}`)}</dt>
            <dd>{formatCount(final[row])}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{t('final.late')}</p>
    </>
  );
}
