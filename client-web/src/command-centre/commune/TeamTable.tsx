import { formatCount } from '../../shared/format/numbers';
import { formatMoment, formatTime } from '../../shared/format/times';
import type { ProvinceState } from '../../shared/live/province';
import { now, teamNames } from '../model';
import { teamDays } from './model';
import { teamRows, type TeamRow, type TeamState } from './teamRows';
import { t } from './texts';

interface TeamTableProps {
  readonly state: ProvinceState;
  readonly commune: string;
  /** The team whose records are open. */
  readonly chosen: string | undefined;
}

/** Every team of the commune: what it has recorded, and whether somebody should ask after it. */
export function TeamTable({ state, commune, chosen }: TeamTableProps) {
  const rows = teamRows(teamNames.value, state.communes, teamDays.value, state.revisions, now.value);
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
            </tr>
          </thead>
          <tbody>{rows.map((row) => <Row key={row.code} row={row} commune={commune} date={state.date} chosen={row.code === chosen} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row: { code, name, totals, state, revision }, commune, date, chosen }: { readonly row: TeamRow; readonly commune: string; readonly date: string; readonly chosen: boolean }) {
  const pulse = revision === 0 ? '' : revision % 2 === 0 ? 'pulse-even' : 'pulse-odd';
  return (
    <tr class={chosen ? `team-chosen ${pulse}` : pulse}>
      <th scope="row"><a href={chosen ? `#xa/${commune}` : `#xa/${commune}/${code}`} aria-current={chosen ? 'true' : undefined}>{name}</a></th>
      <td data-label={t('column.state')}><span class={`team-state team-${state.kind}`}>{stateWords(state)}</span></td>
      <td class="data-figure" data-label={t('column.people')}>{formatCount(totals.people)}</td>
      <td class="data-figure" data-label={t('column.households')}>{formatCount(totals.households)}</td>
      <td class="data-figure" data-label={t('column.records')}>{formatCount(totals.checkIns)}</td>
      <td class="data-figure" data-label={t('column.check')}>{formatCount(totals.flagged)}</td>
      <td class="data-figure" data-label={t('column.last')}>{totals.lastAt ? formatMoment(totals.lastAt, date) : t('never')}</td>
    </tr>
  );
}

function stateWords(state: TeamState): string {
  switch (state.kind) {
    case 'finished':
      return state.at ? t('state.finished', { t: formatTime(state.at) }) : t('state.finishedToday');
    case 'quiet':
      return t('state.quiet', { t: formatTime(state.since) });
    default:
      return t(`state.${state.kind}`);
  }
}
