import { useSignal } from '@preact/signals';
import { moveGuide } from '../../shared/api/guideDesk';
import { fileAddress, type Guide } from '../../shared/api/materials';
import { languageName } from '../../shared/format/languageNames';
import { formatSize } from '../../shared/format/numbers';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { FormDialog } from '../../shared/ui/Dialog';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { local } from '../../shared/desk/directory';
import { program, rights } from '../model';
import { unitName } from '../../shared/desk/units';
import { t } from './texts';

interface GuideCardProps {
  readonly guide: Guide;
  done(): void;
}

const NEXT = { proposed: 'approve', approved: 'publish' } as const;

/** A guide, and the steps it may take next. */
export function GuideCard({ guide, done }: GuideCardProps) {
  const leaving = useSignal(false);
  const saving = useSaving({ 'wrong-status': t('wrong'), 'nothing-to-publish': t('empty') });
  const { id, title, file, url, state } = guide;
  const step = rights.value.approves && (state === 'proposed' || state === 'approved') ? NEXT[state] : undefined;
  const advance = (next: 'approve' | 'publish') => void saving.run(() => moveGuide(id, next), () => {
    toast(t(`${next}.done`));
    done();
  });
  return (
    <li class="card">
      <div class="card-head"><h3>{title}</h3></div>
      <p class="card-facts">{facts(guide).join(' · ')}</p>
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      <div class="bar">
        {step && (
          <button
            type="button"
            class="primary"
            aria-disabled={saving.busy.value}
            aria-label={t('of', { what: t(step), which: title })}
            onClick={() => advance(step)}
          >
            {t(step)}
          </button>
        )}
        {file && <a class="secondary" href={fileAddress(id)} download={file.name}>{t('open')}</a>}
        {url !== undefined && <a class="secondary" href={url} target="_blank" rel="noopener noreferrer">{t('site')}</a>}
        {mayLeave(guide) && (
          <button
            type="button"
            class="text-button text-button-danger"
            aria-label={t('of', { what: t(leavingAs(guide)), which: title })}
            onClick={() => { leaving.value = true; }}
          >
            {t(leavingAs(guide))}
          </button>
        )}
      </div>
      {leaving.value && <LeaveDialog guide={guide} done={done} close={() => { leaving.value = false; }} />}
    </li>
  );
}

/** Of somebody else's proposal it is a refusal, of anything else a withdrawal. */
const leavingAs = ({ state }: Guide): 'reject' | 'withdraw' => (state === 'proposed' && rights.value.approves ? 'reject' : 'withdraw');

/** The Sở may take any back; others those of their own, which are all they see before publication. */
const mayLeave = ({ state }: Guide): boolean =>
  state !== 'withdrawn' && (rights.value.approves || (rights.value.proposes && state !== 'published'));

function LeaveDialog({ guide, done, close }: GuideCardProps & { close(): void }) {
  const saving = useSaving({ 'wrong-status': t('wrong') });
  const as = leavingAs(guide);
  const submit = () => void saving.run(() => moveGuide(guide.id, 'withdraw'), () => {
    close();
    toast(t(`${as}.done`));
    done();
  });
  return (
    <FormDialog danger title={t(`${as}.title`)} action={t(as)} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      <p><strong>{guide.title}</strong></p>
      <p class="help">{t('withdraw.help')}</p>
    </FormDialog>
  );
}

function facts({ topic, kind, language, file, sender, unit, createdAt, validUntil }: Guide): readonly string[] {
  const activity = program.value?.activities.find(({ code }) => code === topic);
  return [
    activity ? local(activity.name) : t('field.general'),
    t(`kind.${kind}`),
    languageName(language),
    ...(file ? [formatSize(file.bytes)] : []),
    t('from', { sender }),
    t('by', { unit: unitName(unit), date: formatDate(dateInVietnam(createdAt)) }),
    ...(validUntil === undefined ? [] : [t('until', { date: formatDate(validUntil) })]),
  ];
}
