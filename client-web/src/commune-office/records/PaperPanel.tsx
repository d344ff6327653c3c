import { useSignal } from '@preact/signals';
import type { Team } from '../../shared/api/teams';
import { compareVietnamese } from '../../shared/format/collation';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { store } from '../../shared/storage/store';
import { DateField } from '../../shared/ui/DateField';
import { SelectField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { communeCode } from '../model';
import { PrintView } from '../print/PrintView';
import { TallySheet } from '../print/TallySheet';
import { drafts } from './drafts';
import { PaperForm } from './PaperForm';
import { isUnsettled } from './paperSheet';
import { teamName } from './recordWords';
import { t } from './texts';

/** Types in a tally sheet, and prints blank ones. */
export function PaperPanel({ teams }: { readonly teams: readonly Team[] }) {
  const today = dateInVietnam(new Date());
  const team = useSignal('');
  const date = useSignal(today);
  const printing = useSignal<readonly Team[] | undefined>(undefined);
  const atWork = teams.filter(({ active }) => active).sort((left, right) => compareVietnamese(left.name, right.name));
  const chosen = teams.find(({ code }) => code === team.value);

  if (printing.value) {
    return (
      <PrintView title={t('paper.printTitle')} warnings={[]} close={() => { printing.value = undefined; }}>
        {printing.value.map(({ code, name }) => <TallySheet key={code} teamCode={code} teamName={name} />)}
      </PrintView>
    );
  }
  return (
    <>
      {!store.durable.value && <Notice kind="warn">{t('paper.notKept')}</Notice>}
      <div class="panel">
        <p class="section-lead">{t('paper.lead')}</p>
        <div class="paper-choice">
          <SelectField
            label={t('paper.team')}
            value={team.value}
            nothing={t('paper.chooseTeam')}
            choices={atWork.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            change={(value) => { team.value = value; }}
          />
          <DateField label={t('paper.date')} value={date.value} max={today} change={(value) => { date.value = value; }} />
        </div>
        <div class="bar">
          <button type="button" class="secondary" onClick={() => { printing.value = chosen ? [chosen] : atWork; }}>
            {t(chosen ? 'paper.printOne' : 'paper.printAll')}
          </button>
        </div>
        <Unfinished teams={teams} open={(code, day) => { team.value = code; date.value = day; }} />
      </div>
      {chosen && date.value !== '' && date.value <= today && <PaperForm key={`${team.value} ${date.value}`} team={chosen} date={date.value} />}
    </>
  );
}

/** Sheets somebody began on this computer and did not finish. */
function Unfinished({ teams, open }: { readonly teams: readonly Team[]; open(team: string, date: string): void }) {
  const sheets = drafts.unfinished(communeCode.value ?? '');
  if (sheets.length === 0) return null;
  return (
    <div class="bar">
      <span>{t('paper.unfinished')}</span>
      {sheets.map(({ teamCode, date, lines }) => (
        <button type="button" class="text-button" key={`${teamCode} ${date}`} onClick={() => open(teamCode, date)}>
          {t('paper.unfinishedOf', { team: teamName(teams, teamCode), date: formatDate(date), n: `${lines.filter(isUnsettled).length}` })}
        </button>
      ))}
    </div>
  );
}
