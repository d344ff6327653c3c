import type { IndicatorFigure, ProgramIndicator } from '../../shared/api/indicators';
import type { Counts } from '../../shared/api/parse';
import { formatCount, formatPercent } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { shortName } from './shortNames';
import { t } from './texts';
import './indicators.css';

interface IndicatorsProps {
  readonly indicators: readonly ProgramIndicator[];
  /** What the server knows of each; undefined where it does not tell yet. */
  readonly figures: ReadonlyMap<string, IndicatorFigure>;
  /** The teams' results of the date, for as long as the server does not add them up itself. */
  readonly results: Counts;
}

/** The plan's targets: the official figure beside what the teams recorded. The two are never added up, and missing is not 0. */
export function Indicators({ indicators, figures, results }: IndicatorsProps) {
  const from = [...figures.values()].find(({ teams }) => teams)?.teams?.from;
  return (
    <table class="indicators">
      <thead>
        <tr>
          <th scope="col">{t('target')}</th>
          <th scope="col">{t('official')}</th>
          <th scope="col">{from === undefined ? t('teams') : t('teams.since', { date: formatDate(from) })}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => {
          const figure = figures.get(indicator.code);
          return (
            <tr key={indicator.code}>
              <th scope="row">
                <span class="indicator-name" title={indicator.name[language.value]}>{shortName(indicator)}</span>
                <small>{targetWords(indicator)}</small>
              </th>
              <td><Official indicator={indicator} figure={figure} /></td>
              <td><Teams indicator={indicator} figure={figure} results={results} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function targetWords({ comparison, target, unit }: ProgramIndicator): string {
  if (unit === 'modelPerCommune') return t('models', { n: formatCount(target) });
  return t(comparison === 'over' ? 'over' : 'atLeast', { x: formatPercent(target) });
}

interface CellProps {
  readonly indicator: ProgramIndicator;
  readonly figure: IndicatorFigure | undefined;
}

function Official({ indicator: { unit }, figure }: CellProps) {
  const official = figure?.official;
  if (!official) return <span class="indicator-none">{t('none')}</span>;
  const { numerator, denominator, rate } = official;
  const ofAll = denominator === undefined ? formatCount(numerator) : `${formatCount(numerator)}/${formatCount(denominator)}`;
  return (
    <>
      <span class="indicator-figure">{rate === undefined || unit === 'modelPerCommune' ? ofAll : formatPercent(rate)}</span>
      <small>{standing(figure) ?? t('asOf', { date: formatDate(official.asOf) })}</small>
    </>
  );
}

function standing({ met, gapPeople }: IndicatorFigure): string | undefined {
  if (met === undefined) return undefined;
  if (met) return t('met');
  return gapPeople === undefined ? t('notMet') : t('gap', { n: formatCount(gapPeople) });
}

/** One date for all stands at the head of the column; without the server's sum it is the results of the day. */
function Teams({ indicator: { beside }, figure, results }: CellProps & { readonly results: Counts }) {
  if (figure?.teams) return <span class="indicator-figure">{formatCount(figure.teams.done)}</span>;
  if (beside === undefined) return <span class="indicator-none">{t('none')}</span>;
  return <span class="indicator-figure">{formatCount(results[beside] ?? 0)}</span>;
}
