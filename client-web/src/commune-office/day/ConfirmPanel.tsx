import { useSignal } from '@preact/signals';
import { confirmDay, fetchConfirmations, type Confirmation } from '../../shared/api/confirmations';
import type { CampaignDay } from '../../shared/api/days';
import { t as shared } from '../../shared/campaign-day/texts';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { momentWords, refusals } from '../../shared/campaign-day/words';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { FormDialog } from '../../shared/ui/Dialog';
import { LongTextField } from '../../shared/ui/fields';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { rights } from '../model';
import { t } from './texts';

const LONGEST_NOTE = 500;

interface ConfirmPanelProps {
  readonly code: string;
  readonly day: CampaignDay;
}

/** The commune says that the figures of the day, as they stand, are right. */
export function ConfirmPanel({ code, day }: ConfirmPanelProps) {
  const confirmations = useRemote(`${day.date} ${code}`, () => fetchConfirmations(day.date));
  useFresh(day.status, confirmations);
  return (
    <section class="panel" aria-labelledby="confirm-title">
      <h3 id="confirm-title">{t('confirm.title')}</h3>
      <p class="section-lead">{t('confirm.lead')}</p>
      <Loaded of={confirmations}>
        {(all) => {
          const own = all.find(({ communeCode }) => communeCode === code);
          return own ? <Own own={own} day={day} done={() => void confirmations.reload()} /> : null;
        }}
      </Loaded>
    </section>
  );
}

interface OwnProps {
  readonly own: Confirmation;
  readonly day: CampaignDay;
  done(): void;
}

function Own({ own, day, done }: OwnProps) {
  const confirming = useSignal(false);
  const { state, confirmedAt, checkIns, people, nowCheckIns, nowPeople, note } = own;
  const tone = state === 'confirmed' ? 'good' : state === 'none' || state === 'changed' ? 'warn' : 'plain';
  const may = rights.value.confirmsDays && (day.status === 'open' || day.status === 'closed') && state !== 'postponed' && state !== 'out-of-scope';
  return (
    <>
      <p><span class={`day-tag day-tag-${tone}`}>{shared(`confirm.state.${state}`)}</span></p>
      <dl class="facts">
        <div class="fact"><dt>{shared('confirm.now')}</dt><dd>{figures(nowCheckIns, nowPeople)}</dd></div>
        {confirmedAt && (
          <div class="fact">
            <dt>{shared('confirm.figures')}</dt>
            <dd>{figures(checkIns ?? 0, people ?? 0)}<small class="cell-more">{momentWords(confirmedAt)}</small></dd>
          </div>
        )}
        {note !== undefined && <div class="fact"><dt>{shared('confirm.note')}</dt><dd>{note}</dd></div>}
      </dl>
      {may ? (
        <div class="bar">
          <button type="button" class={state === 'confirmed' ? 'secondary' : 'primary'} onClick={() => { confirming.value = true; }}>
            {t(confirmedAt ? 'confirm.again' : 'confirm')}
          </button>
        </div>
      ) : <Why day={day} />}
      {confirming.value && <ConfirmDialog own={own} day={day} done={done} close={() => { confirming.value = false; }} />}
    </>
  );
}

/** Why there is nothing to press. */
function Why({ day: { status } }: { readonly day: CampaignDay }) {
  if (!rights.value.confirmsDays) return <p class="help">{t('confirm.officer')}</p>;
  return status === 'declared' ? <p class="help">{t('confirm.wait')}</p> : null;
}

function ConfirmDialog({ own, day, done, close }: OwnProps & { close(): void }) {
  const note = useSignal('');
  const saving = useSaving(refusals());
  const submit = () => void saving.run(() => confirmDay(day.date, own.communeCode, note.value.replace(/\s+/g, ' ').trim() || undefined), () => {
    close();
    toast(t('confirm.done'));
    done();
  });
  return (
    <FormDialog
      title={t('confirm.title')}
      action={t('confirm')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <p>{t('confirm.help', { date: formatDate(day.date), figures: figures(own.nowCheckIns, own.nowPeople) })}</p>
      <LongTextField label={shared('confirm.note')} optional maxLength={LONGEST_NOTE} value={note.value} change={(value) => { note.value = value; }} />
    </FormDialog>
  );
}

const figures = (checkIns: number, people: number): string =>
  shared('confirm.value', { c: formatCount(checkIns), n: formatCount(people) });
