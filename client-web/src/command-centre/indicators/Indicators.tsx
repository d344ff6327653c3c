import type { IndicatorFigure, ProgramIndicator } from '../../shared/api/indicators';
import type { Counts } from '../../shared/api/parse';
import { formatCount, formatPercent, formatPlain } from '../../shared/format/numbers';
import { formatRate, sharedFrom } from '../../shared/indicators/rates';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { shortName } from './shortNames';
import { Sources } from './Sources';
import { t } from './texts';
import './indicators.css';

const MILLION = 1_000_000;

interface IndicatorsProps {
  readonly indicators: readonly ProgramIndicator[];
  /** What the server knows of each; undefined where it does not tell yet. */
  readonly figures: ReadonlyMap<string, IndicatorFigure>;
  /** The teams' results of the date, for as long as the server does not add them up itself. */
  readonly results: Counts;
}

/** The plan's targets: the official figure beside what the teams recorded. The two are never added up, and missing is not 0. */
export function Indicators({ indicators, figures, results }: IndicatorsProps) {
  const from = sharedFrom(figures.values());
  return (
    <div class="indicators-pane">
      <table class="indicators">
        <thead>
          <tr>
            <th scope="col">{t('target')}</th>
            <th scope="col">{t('official')}</th>
            <th scope="col">{from === undefined ? t(figures.size === 0 ? 'teams' : 'teams.each') : t('teams.since', { date: shortDate(from) })}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => {
            const figure = figures.get(indicator.code);
            return (
              <tr key={indicator.code}>
                <th scope="row">
                  <span class="indicator-name" title={indicator.name[language.value]}>{shortName(indicator)}</span>
                  <small>{targetWords(indicator, figure)}</small>
                </th>
                <td><Official indicator={indicator} figure={figure} /></td>
                <td><Teams indicator={indicator} figure={figure} results={results} saysDate={from === undefined} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Sources indicators={indicators} figures={figures} />
    </div>
  );
}

/** The target in force: the plan's, or what the commune's own plan says. */
export function targetWords({ comparison, target, unit }: ProgramIndicator, figure?: IndicatorFigure): string {
  const value = figure?.target?.value ?? target;
  if (unit === 'modelPerCommune') return t('models', { n: formatCount(value) });
  return t(comparison === 'over' ? 'over' : 'atLeast', { x: formatPercent(value) });
}

interface CellProps {
  readonly indicator: ProgramIndicator;
  readonly figure: IndicatorFigure | undefined;
}

function Official({ indicator: { unit, target }, figure }: CellProps) {
  const official = figure?.official;
  if (!official) return <span class="indicator-none">{t('none')}</span>;
  const { numerator, denominator, rate } = official;
  const ofAll = denominator === undefined ? formatCount(numerator) : `${formatCount(numerator)}/${formatCount(denominator)}`;
  return (
    <>
      <span class={figure.met ? 'indicator-figure indicator-met' : 'indicator-figure'}>
        {rate === undefined || unit === 'modelPerCommune' ? ofAll : formatRate(rate, figure.target?.value ?? target)}
      </span>
      <small>{standing(figure) ?? t('asOf', { date: formatDate(official.asOf) })}</small>
    </>
  );
}

function standing({ met, gapPeople }: IndicatorFigure): string | undefined {
  if (met === undefined) return undefined;
  if (met) return t('met');
  if (gapPeople === undefined || gapPeople === 0) return t('notMet');
  // A wall is read from afar: seven digits would not fit their column.
  return gapPeople < MILLION ? t('gap', { n: formatCount(gapPeople) }) : t('gap.millions', { n: formatPlain(gapPeople / MILLION) });
}

/** `01/11` in this year, `31/12/2025` before: the column is narrow. */
const shortDate = (date: string): string =>
  date.startsWith(dateInVietnam(new Date()).slice(0, 5)) ? formatDate(date).slice(0, 5) : formatDate(date);

interface TeamsProps extends CellProps {
  readonly results: Counts;
  readonly saysDate: boolean;
}

/** One date for all stands at the head of the column; without the server's sum it is the results of the day. */
function Teams({ indicator: { beside, unit }, figure, results, saysDate }: TeamsProps) {
  if (figure?.teams) {
    const { done, from } = figure.teams;
    return (
      <>
        <span class="indicator-figure">{formatCount(done)}</span>
        {saysDate && from !== undefined && <small>{t('from', { date: shortDate(from) })}</small>}
      </>
    );
  }
  // Models are confirmed, not recorded by teams.
  if (unit === 'modelPerCommune') return <span class="indicator-none">–</span>;
  if (beside === undefined || figure) return <span class="indicator-none">{t('none')}</span>;
  return <span class="indicator-figure">{formatCount(results[beside] ?? 0)}</span>;
}
