import { isFigure, type TeamTarget } from '../../shared/api/teamTarget';
import { formatCount } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import { program } from '../team';
import { validFigures, type OwnFigures } from './ownFigures';
import { t } from './texts';

interface TargetShareProps {
  readonly target: TeamTarget | null | undefined;
  readonly figures: OwnFigures | undefined;
  readonly today: string;
}

/** How far the year has come against the commune's target; where there is none, no share is shown. */
export function TargetShare({ target, figures, today }: TargetShareProps) {
  if (target === undefined) return null;
  const given = target !== null && String(target.year) === today.slice(0, 4) ? target : undefined;
  return (
    <section aria-labelledby="share-title">
      <h2 id="share-title">{t('share.title')}</h2>
      {given ? <Share target={given} figures={figures} today={today} /> : <p class="help">{t('share.none')}</p>}
    </section>
  );
}

function Share({ target, figures, today }: TargetShareProps & { readonly target: TeamTarget }) {
  const year = figures && validFigures(figures, today).year;
  const { name, unit } = measureWords(target.measure);
  const done = isFigure(target.measure) ? year?.[target.measure] : year && (year.results[target.measure] ?? 0);
  return (
    <div class="share">
      {name && <p class="share-name">{name}</p>}
      {done === undefined ? null : (
        <>
          <p class="share-line">
            <span class="share-percent">{t('share.percent', { n: formatCount(Math.floor((done * 100) / target.value)) })}</span>
            <span>{t('share.of', { n: formatCount(done), total: formatCount(target.value), unit })}</span>
          </p>
          <progress value={Math.min(done, target.value)} max={target.value} aria-labelledby="share-title" />
        </>
      )}
      <p class="help">
        {target.planNumber === undefined
          ? t('share.year', { year: String(target.year) })
          : t('share.plan', { number: target.planNumber, year: String(target.year) })}
      </p>
    </div>
  );
}

function measureWords(measure: string): { readonly name: string | undefined; readonly unit: string } {
  if (isFigure(measure)) return { name: undefined, unit: t(`unit.${measure}`) };
  const activity = program.value?.activities.find(({ code }) => code === measure);
  return { name: activity?.name[language.value], unit: t(`unit.${activity?.unit ?? 'person'}`) };
}
