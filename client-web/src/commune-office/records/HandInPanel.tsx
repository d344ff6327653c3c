import { useSignal } from '@preact/signals';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { FileField } from '../../shared/ui/FileField';
import { Notice } from '../../shared/ui/Notice';
import { communeCode } from '../model';
import { readExportFile, type ExportFile } from './exportFile';
import { HandInProgress } from './HandInProgress';
import { momentWords, teamName } from './recordWords';
import { t } from './texts';

/** Far above what a phone can hold. */
const MOST_FILE_BYTES = 20_000_000;

/** Takes over what a dying phone wrote into a file. Records know their ids, so a file may be handed in again at any time. */
export function HandInPanel({ teams, reload }: { readonly teams: readonly Team[]; reload(): void }) {
  const file = useSignal<ExportFile | undefined>(undefined);
  const name = useSignal('');
  const problem = useSignal<string | undefined>(undefined);

  const choose = async (chosen: File | undefined) => {
    file.value = undefined;
    problem.value = undefined;
    name.value = chosen?.name ?? '';
    if (!chosen) return;
    if (chosen.size > MOST_FILE_BYTES) { problem.value = t('file.otherFile'); return; }
    const read = readExportFile(await chosen.text());
    if (typeof read === 'string') { problem.value = t(`file.${read}`); return; }
    if (!read.teamCode.startsWith(`${communeCode.value}-`)) { problem.value = t('file.otherCommune', { code: read.teamCode }); return; }
    file.value = read;
  };

  return (
    <div class="panel">
      <p class="section-lead">{t('file.lead')}</p>
      <FileField label={t('file.choose')} accept=".json,application/json" choose={(chosen) => void choose(chosen)} />
      {problem.value !== undefined && <Notice kind="error">{problem.value}</Notice>}
      {file.value && (
        <>
          <FileFacts file={file.value} teams={teams} />
          <HandInProgress key={name.value} file={file.value} done={reload} />
        </>
      )}
    </div>
  );
}

function FileFacts({ file, teams }: { readonly file: ExportFile; readonly teams: readonly Team[] }) {
  const { from, to } = file;
  const days = from === undefined || to === undefined ? t('file.noDays') : t('file.days', { from: formatDate(from), to: formatDate(to) });
  return (
    <dl class="facts facts-row">
      <div><dt>{t('column.team')}</dt><dd>{teamName(teams, file.teamCode)}</dd></div>
      <div><dt>{t('file.records')}</dt><dd>{formatCount(file.records.length)}</dd></div>
      <div><dt>{t('file.corrections')}</dt><dd>{formatCount(file.corrections.length)}</dd></div>
      {file.messages.length > 0 && <div><dt>{t('file.message')}</dt><dd>{formatCount(file.messages.length)}</dd></div>}
      <div><dt>{t('file.people')}</dt><dd>{formatCount(file.people)}</dd></div>
      <div><dt>{t('file.work')}</dt><dd>{days}</dd></div>
      {file.exportedAt !== undefined && <div><dt>{t('file.exportedAt')}</dt><dd>{momentWords(new Date(file.exportedAt))}</dd></div>}
    </dl>
  );
}
