import type { QuietTeam } from '../../shared/api/quietLists';
import { CallLink } from '../../shared/campaign-day/CallLink';
import { fieldWords } from '../../shared/campaign-day/words';
import { formatCount } from '../../shared/format/numbers';
import { formatMoment, formatTime } from '../../shared/format/times';
import type { ProvinceState } from '../../shared/live/province';
import { teamNames } from '../model';
import { teamRows, type TeamRow } from './teamRows';
import { t } from './texts';

interface TeamTableProps {
  readonly state: ProvinceState;
  /** Where its teams stand. */
  readonly field: readonly QuietTeam[];
  readonly commune: string;
  /** The team whose records are open. */
  readonly chosen: string | undefined;
}

/** Every team of the commune: what it has recorded, and whether somebody should ask after it. */
export function TeamTable({ state, field, commune, chosen }: TeamTableProps) {
  const rows = teamRows(teamNames.value, state.communes, field, state.revisions);
  const withLeader = field.some(({ leader }) => leader?.phone !== undefined);
  return (
    <section class="pane commune-teams" aria-labelledby="teams-title">
      <div class="pane-head"><h3 id="teams-title">{t('teams')} <span class="commune-count">{formatCount(rows.length)}</span></h3></div>
      {rows.length === 0 ? <p class="empty">{t('teams.none')}</p> : (
        <table class="data commune-data">
          <caption class="hidden">{t('teams')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.team')}</th>
              <th scope="col">{t('column.state')}</th>
              <th scope="col" class="data-figure">{t('column.people')}</th>
              <th scope="col" class="data-figure">{t('column.households')}</th>
              <th scope="col" class="data-figure">{t('column.records')}</th>
              <th scope="col" class="data-figure">{t('column.check')}</th>
              <th scope="col" class="data-figure">{t('column.last')}</th>
              {withLeader && <th scope="col">{t('column.call')}</th>}
            </tr>
          </thead>
          <tbody>{rows.map((row) => <Row key={row.code} row={row} commune={commune} date={state.date} chosen={row.code === chosen} withLeader={withLeader} />)}</tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: TeamRow;
  readonly commune: string;
  readonly date: string;
  readonly chosen: boolean;
  /** Leaders are called by their commune: others do not see their phones. */
  readonly withLeader: boolean;
}

function Row({ row: { code, name, totals, field, revision }, commune, date, chosen, withLeader }: RowProps) {
  const pulse = revision === 0 ? '' : revision % 2 === 0 ? 'pulse-even' : 'pulse-odd';
  return (
    <tr class={`${chosen ? 'team-chosen' : ''} ${totals.checkIns === 0 ? 'team-nothing' : ''} ${pulse}`}>
      <th scope="row"><a href={chosen ? `#xa/${commune}` : `#xa/${commune}/${code}`} aria-current={chosen ? 'true' : undefined}>{name}</a></th>
      <td data-label={t('column.state')}><Standing field={field} date={date} /></td>
      <td class="data-figure" data-label={t('column.people')}>{formatCount(totals.people)}</td>
      <td class="data-figure" data-label={t('column.households')}>{formatCount(totals.households)}</td>
      <td class="data-figure" data-label={t('column.records')}>{formatCount(totals.checkIns)}</td>
      <td class="data-figure" data-label={t('column.check')}>{formatCount(totals.flagged)}</td>
      <td class="data-figure" data-label={t('column.last')}>{totals.lastAt ? formatMoment(totals.lastAt, date) : t('never')}</td>
      {withLeader && <td data-label={t('column.call')}><CallLink contact={field?.leader} /></td>}
    </tr>
  );
}

/** Where the team stands, and under it that its village has little signal: its figures may come late. */
function Standing({ field, date }: { readonly field: QuietTeam | undefined; readonly date: string }) {
  if (!field) return null;
  const weak = field.state !== 'weak-signal' && (field.signal === 'weak' || field.signal === 'none');
  return (
    <>
      <span class={`team-state team-${field.state}`}>{standingWords(field, date)}</span>
      {weak && <small class="cell-more">{t('weak')}</small>}
    </>
  );
}

const standingWords = ({ state, lastAt, endedAt }: QuietTeam, date: string): string =>
  state === 'finished' && endedAt ? t('state.finished', { t: formatTime(endedAt) }) : fieldWords(state, lastAt, date);
