import { formatCount } from '../../shared/format/numbers';
import { formatMoment } from '../../shared/format/times';
import { validFigures, type OwnFigures } from './ownFigures';
import { ownTeamState } from './ownTeam';
import { t } from './texts';

const ROWS = ['households', 'people', 'businesses', 'checkIns'] as const;
const COLUMNS = ['today', 'week', 'year'] as const;

interface FiguresProps {
  readonly figures: OwnFigures | undefined;
  readonly today: string;
}

/** Today, this week, this year: the sums the province has, with the moment they are of. */
export function Figures({ figures, today }: FiguresProps) {
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{t('teamPage.figures')}</h2>
      {figures && <FigureTable figures={figures} today={today} />}
      <p class="help" role="status">{aboutFigures(figures, today)}</p>
    </section>
  );
}

function FigureTable({ figures, today }: { readonly figures: OwnFigures; readonly today: string }) {
  const valid = validFigures(figures, today);
  // Most teams never visit a business: a row of zeros tells them nothing.
  const rows = ROWS.filter((row) => row !== 'businesses' || figures.year.businesses > 0);
  return (
    <table class="figures">
      <thead>
        <tr>
          <td />
          {COLUMNS.map((column) => <th scope="col" key={column}>{t(`teamPage.${column}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`teamPage.${row}`)}</th>
            {COLUMNS.map((column) => {
              const value = valid[column]?.[row];
              if (value === undefined) return <td key={column} class="figure-unknown">{t('teamPage.unknown')}</td>;
              return <td key={column} class="figure">{formatCount(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function aboutFigures(figures: OwnFigures | undefined, today: string): string {
  const failed = ownTeamState.value === 'failed';
  if (!figures) return t(failed ? 'teamPage.none' : 'teamPage.loading');
  const asOf = t('teamPage.asOf', { t: formatMoment(figures.fetchedAt, today) });
  return failed ? `${asOf} ${t('teamPage.offline')}` : asOf;
}
