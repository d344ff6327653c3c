import { useSignal } from '@preact/signals';
import type { ListedDevice } from '../../shared/api/deviceList';
import type { Team } from '../../shared/api/teams';
import { formatCount } from '../../shared/format/numbers';
import { place } from '../model';
import { CodesDialog } from './CodesDialog';
import { PHONE_VIEWS, teamPhones, teamsWithoutPhone, type PhoneView } from './deviceRows';
import type { Phones } from './DevicesSection';
import { PhonesTable } from './PhonesTable';
import type { Printing } from './PrintJob';
import { RevokeDialog } from './RevokeDialog';
import { RevokeCodesDialog } from './RevokeCodesDialog';
import { FindField } from '../../shared/ui/FindField';
import { t } from './texts';

type Open =
  | { readonly kind: 'codes'; readonly teams: readonly Team[] }
  | { readonly kind: 'revoke'; readonly device: ListedDevice; readonly team: Team }
  | { readonly kind: 'revokeCodes'; readonly team: Team };

interface PhonesOverviewProps {
  readonly teams: readonly Team[];
  readonly phones: Phones;
  reload(): void;
  print(job: Printing): void;
}

export function PhonesOverview({ teams, phones, reload, print }: PhonesOverviewProps) {
  const sought = useSignal(place.value.inside ?? '');
  const view = useSignal<PhoneView>('all');
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const open = useSignal<Open | undefined>(undefined);
  const source = { teams, ...phones };
  const rows = teamPhones(source, view.value, sought.value);
  const picked = teams.filter(({ code, active }) => active && chosen.value.has(code));
  const without = teamsWithoutPhone(source);
  const close = () => { open.value = undefined; };

  return (
    <section class="section" aria-labelledby="phones-title">
      <div class="section-head">
        <div>
          <h2 id="phones-title">{t('title')}</h2>
          <p class="section-lead">{t('lead')}</p>
        </div>
        <div class="bar">
          <button
            type="button"
            class="primary"
            aria-disabled={without.length === 0}
            onClick={() => { if (without.length > 0) open.value = { kind: 'codes', teams: without }; }}
          >
            {t('codes.without', { n: formatCount(without.length) })}
          </button>
        </div>
      </div>
      <div class="panel">
        <Filters sought={sought} view={view} />
        <Chosen
          count={picked.length}
          makeCodes={() => { open.value = { kind: 'codes', teams: picked }; }}
          printBadges={() => print({ kind: 'badges', teams: picked })}
          chooseAll={() => { chosen.value = new Set(rows.filter(({ team }) => team.active).map(({ team }) => team.code)); }}
          chooseNone={() => { chosen.value = new Set(); }}
        />
        <PhonesTable
          rows={rows}
          chosen={chosen.value}
          choose={(code, on) => { chosen.value = new Set(on ? [...chosen.value, code] : [...chosen.value].filter((each) => each !== code)); }}
          empty={t(view.value === 'all' ? 'empty' : `empty.${view.value}`)}
          revoke={(device, team) => { open.value = { kind: 'revoke', device, team }; }}
          revokeCodes={(team) => { open.value = { kind: 'revokeCodes', team }; }}
        />
      </div>
      {open.value?.kind === 'codes' && (
        <CodesDialog teams={open.value.teams} close={close} made={(job) => { close(); print(job); }} />
      )}
      {open.value?.kind === 'revoke' && <RevokeDialog device={open.value.device} team={open.value.team} close={close} done={reload} />}
      {open.value?.kind === 'revokeCodes' && <RevokeCodesDialog team={open.value.team} codes={phones.codes} close={close} done={reload} />}
    </section>
  );
}

function Filters({ sought, view }: { readonly sought: { value: string }; readonly view: { value: PhoneView } }) {
  return (
    <div class="bar">
      <FindField label={t('find')} value={sought.value} change={(value) => { sought.value = value; }} />
      <fieldset class="views" aria-label={t('view')}>
        {PHONE_VIEWS.map((each) => (
          <button type="button" key={each} class="view" aria-pressed={view.value === each} onClick={() => { view.value = each; }}>
            {t(`view.${each}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface ChosenProps {
  readonly count: number;
  makeCodes(): void;
  printBadges(): void;
  chooseAll(): void;
  chooseNone(): void;
}

function Chosen({ count, makeCodes, printBadges, chooseAll, chooseNone }: ChosenProps) {
  const none = count === 0;
  return (
    <fieldset class="bar" aria-label={t('chosen')}>
      <span role="status">{t('chosen.count', { n: formatCount(count) })}</span>
      <button type="button" class="text-button" onClick={none ? chooseAll : chooseNone}>{t(none ? 'chosen.all' : 'chosen.none')}</button>
      <button type="button" class="secondary" aria-disabled={none} onClick={() => { if (!none) makeCodes(); }}>{t('codes.chosen')}</button>
      <button type="button" class="secondary" aria-disabled={none} onClick={() => { if (!none) printBadges(); }}>{t('badges')}</button>
    </fieldset>
  );
}
