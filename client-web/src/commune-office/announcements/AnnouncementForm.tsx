import { useSignal } from '@preact/signals';
import { announce } from '../../shared/api/announcementDesk';
import { dateInVietnam } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { DateField } from '../../shared/ui/DateField';
import { Checklist, type Ticked } from '../../shared/ui/Checklist';
import { LongTextField, RadioField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { communes } from '../../shared/desk/directory';
import { roster, user } from '../model';
import { addressed, endOfDay, isEmpty, type Audience } from './audience';
import { t } from './texts';

const MAX_LENGTH = 1_000;
const EVERYBODY: Audience = { some: false, communes: [], teams: [] };

/** A new announcement: of an officer to the own teams, of the Sở to the province or some communes. */
export function AnnouncementForm({ done }: { done(): void }) {
  const today = dateInVietnam(new Date());
  const text = useSignal('');
  const audience = useSignal<Audience>(EVERYBODY);
  const until = useSignal(today);
  const saving = useSaving({ 'invalid-request': t('tooFar') });
  const ofCommune = user.value?.communeCode !== undefined;

  const address = (change: Partial<Audience>) => { audience.value = { ...audience.value, ...change }; };

  const submit = (event: Event) => {
    event.preventDefault();
    if (text.value.trim() === '') return saving.refuse(t('missing.text'));
    if (isEmpty(audience.value, ofCommune)) return saving.refuse(t('missing.to'));
    if (until.value < today) return saving.refuse(t('missing.until'));
    const announcement = { text: text.value.trim(), validUntil: endOfDay(until.value), ...addressed(audience.value, ofCommune) };
    void saving.run(() => announce(announcement), () => {
      text.value = '';
      audience.value = EVERYBODY;
      toast(t('sent'));
      done();
    });
  };

  return (
    <form class="panel form" onSubmit={submit} noValidate>
      <h3>{t('new')}</h3>
      <LongTextField label={t('text')} help={t('text.help')} maxLength={MAX_LENGTH} value={text.value} change={(value) => { text.value = value; }} />
      <RadioField
        legend={t('to')}
        value={audience.value.some ? 'some' : 'all'}
        choices={[
          { value: 'all', label: t(ofCommune ? 'to.commune' : 'to.province') },
          { value: 'some', label: t(ofCommune ? 'to.teams' : 'to.communes') },
        ]}
        change={(value) => address({ some: value === 'some' })}
      />
      {audience.value.some && (ofCommune
        ? <Checklist legend={t('to.teams')} all={teamChoices()} chosen={audience.value.teams} change={(teams) => address({ teams })} />
        : (
          <Checklist
            legend={t('to.communes')}
            all={communeChoices()}
            chosen={audience.value.communes}
            change={(codes) => address({ communes: codes })}
          />
        ))}
      <DateField label={t('until')} value={until.value} change={(value) => { until.value = value; }} />
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
      <div class="bar">
        <button type="submit" class="primary" aria-disabled={saving.busy.value}>{saving.busy.value ? desk('working') : t('send')}</button>
      </div>
    </form>
  );
}

function teamChoices(): readonly Ticked[] {
  const known = roster.state.value;
  return known.kind === 'ready' ? known.value.teams.filter(({ retiredOn }) => retiredOn === undefined) : [];
}

const communeChoices = (): readonly Ticked[] => communes.value.map(({ code, fullName }) => ({ code, name: fullName }));
