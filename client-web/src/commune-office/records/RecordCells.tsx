import type { ListedRecord } from '../../shared/api/records';
import type { Team } from '../../shared/api/teams';
import { momentWords, recordWords, resultWords, teamName } from './recordWords';
import { t } from './texts';

/** When and by which team. */
export function WhoCell({ record, teams }: { readonly record: ListedRecord; readonly teams: readonly Team[] }) {
  return (
    <>
      {teamName(teams, record.teamCode)}
      <small class="under">
        <span class="code">{momentWords(record.occurredAt)}</span>
        {record.memberNumber !== undefined && <span>{t('member', { n: `${record.memberNumber}` })}</span>}
        {record.source === 'paper' && <span>{t('fromPaper')}</span>}
        {record.handedInBy !== undefined && <span>{t('by', { name: record.handedInBy })}</span>}
      </small>
    </>
  );
}

/** What was done. */
export function WhatCell({ record }: { readonly record: ListedRecord }) {
  return (
    <>
      {recordWords(record)}
      <small class="under">{resultWords(record).map((words) => <span key={words}>{words}</span>)}</small>
      {record.note !== undefined && record.note !== '' && <small class="under">{t('note', { note: record.note })}</small>}
    </>
  );
}
