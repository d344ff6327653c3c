import { useSignal } from '@preact/signals';
import type { Result } from '../../shared/api/http';
import type { Team } from '../../shared/api/teams';
import { mergeVillages, retireVillage, splitVillage, type Village } from '../../shared/api/villages';
import { compareVietnamese } from '../../shared/format/collation';
import { dateInVietnam } from '../../shared/format/times';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { CheckField, RadioField, SelectField } from '../../shared/ui/fields';
import { Notice } from '../../shared/ui/Notice';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { roster } from '../model';
import { villageName } from './naming';
import { rosterProblems } from './rosterProblems';
import { isPresent } from './rosterRows';
import { t } from './texts';
import { draftOf, VillageFieldset, villageFieldsOf, type VillageDraft } from './VillageFieldset';

const WAYS = ['merge', 'split', 'end'] as const;
type Way = (typeof WAYS)[number];

interface ReorganiseDialogProps {
  readonly village: Village;
  readonly villages: readonly Village[];
  readonly teams: readonly Team[];
  close(): void;
}

/** Merges a village with others, splits it in two, or ends it. Codes are never used again and what was recorded stays. */
export function ReorganiseDialog({ village, villages, teams, close }: ReorganiseDialogProps) {
  const way = useSignal<Way>('merge');
  const on = useSignal(dateInVietnam(new Date()));
  const partners = useSignal<readonly string[]>([]);
  const first = useSignal<VillageDraft>({ ...draftOf(village), households: '' });
  const second = useSignal<VillageDraft>({ ...draftOf(village), name: '', households: '' });
  const inSecond = useSignal<readonly string[]>([]);
  const tried = useSignal(false);
  const saving = useSaving(rosterProblems());
  const name = villageName(village);
  const own = teams.filter((team) => team.active && team.villageCode === village.code);

  const slip = (): string | undefined => {
    if (on.value === '') return t('reorganise.noDate');
    if (way.value === 'merge' && partners.value.length === 0) return t('reorganise.noPartner');
    const named = way.value === 'end' || (first.value.name.trim() !== '' && (way.value === 'merge' || second.value.name.trim() !== ''));
    return named ? undefined : t('reorganise.noName');
  };
  const send = (): Promise<Result<undefined>> => {
    const into = villageFieldsOf(first.value);
    if (way.value === 'merge') return mergeVillages([village.code, ...partners.value], into, on.value);
    if (way.value === 'end') return retireVillage(village.code, on.value);
    const [stay, go] = [own.filter(({ code }) => !inSecond.value.includes(code)), own.filter(({ code }) => inSecond.value.includes(code))];
    const parts = [{ ...into, teams: stay.map(({ code }) => code) }, { ...villageFieldsOf(second.value), teams: go.map(({ code }) => code) }];
    return splitVillage(village.code, parts, on.value);
  };
  const submit = () => {
    tried.value = true;
    const why = slip();
    if (why !== undefined) return saving.refuse(why);
    void saving.run(send, () => {
      close();
      toast(t('reorganise.done', { name }));
      void roster.reload();
    });
  };

  return (
    <FormDialog
      wide
      danger={way.value === 'end'}
      title={t('reorganise.of', { name })}
      action={t(`reorganise.${way.value}.action`)}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <RadioField
        legend={t('reorganise.what')}
        value={way.value}
        choices={WAYS.map((value) => ({ value, label: t(`reorganise.${value}`) }))}
        change={(value) => { way.value = WAYS.find((each) => each === value) ?? 'merge'; }}
      />
      <DateField label={t('reorganise.on')} value={on.value} change={(value) => { on.value = value; }} />
      {way.value === 'merge' && <Partners village={village} villages={villages} chosen={partners} />}
      {way.value === 'end' ? (
        <Notice kind="warn">{t('reorganise.end.help', { n: `${own.length}` })}</Notice>
      ) : (
        <>
          <h3>{t(way.value === 'merge' ? 'reorganise.into' : 'reorganise.first')}</h3>
          <VillageFieldset draft={first} tried={tried.value} />
        </>
      )}
      {way.value === 'split' && (
        <>
          <h3>{t('reorganise.second')}</h3>
          <VillageFieldset draft={second} tried={tried.value} />
          {own.length > 0 && <TeamsOfParts teams={own} inSecond={inSecond} />}
        </>
      )}
      <p class="help">{t('reorganise.help')}</p>
    </FormDialog>
  );
}

interface PartnersProps {
  readonly village: Village;
  readonly villages: readonly Village[];
  readonly chosen: { value: readonly string[] };
}

function Partners({ village, villages, chosen }: PartnersProps) {
  const others = villages
    .filter((each) => isPresent(each) && each.code !== village.code)
    .sort((left, right) => compareVietnamese(villageName(left), villageName(right)));
  const toggle = (code: string, on: boolean) => {
    chosen.value = on ? [...chosen.value, code] : chosen.value.filter((each) => each !== code);
  };
  return (
    <fieldset class="radios partners">
      <legend class="field-label">{t('reorganise.with', { name: villageName(village) })}</legend>
      {others.map((each) => (
        <CheckField
          key={each.code}
          label={each.formerCommune === undefined ? villageName(each) : `${villageName(each)} (${t('village.formerOf', { name: each.formerCommune })})`}
          checked={chosen.value.includes(each.code)}
          change={(on) => toggle(each.code, on)}
        />
      ))}
    </fieldset>
  );
}

function TeamsOfParts({ teams, inSecond }: { readonly teams: readonly Team[]; readonly inSecond: { value: readonly string[] } }) {
  const move = (code: string, second: boolean) => {
    inSecond.value = second ? [...inSecond.value, code] : inSecond.value.filter((each) => each !== code);
  };
  return (
    <>
      <h3>{t('reorganise.teamGoes')}</h3>
      {teams.map((team) => (
        <SelectField
          key={team.code}
          label={team.name}
          value={inSecond.value.includes(team.code) ? 'second' : 'first'}
          choices={[{ value: 'first', label: t('reorganise.toFirst') }, { value: 'second', label: t('reorganise.toSecond') }]}
          change={(value) => move(team.code, value === 'second')}
        />
      ))}
    </>
  );
}
