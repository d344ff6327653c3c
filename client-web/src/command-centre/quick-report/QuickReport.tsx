import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { fetchQuietCommunes } from '../../shared/api/quietLists';
import { compareVietnamese } from '../../shared/format/collation';
import { formatTime } from '../../shared/format/times';
import type { ProvinceState } from '../../shared/live/province';
import { toClipboard } from '../../shared/ui/clipboard';
import { Dialog } from '../../shared/ui/Dialog';
import { activities, communes, communesByCode, dayNames } from '../model';
import { usePolled } from '../polled';
import { t as centre } from '../texts';
import { MapPicture } from './MapPicture';
import { dayWords, reportText } from './reportText';
import { momentOf, placeInFront, source, type OwnTeams } from './sources';
import { TeamsPicture } from './TeamsPicture';
import { t } from './texts';
import './quick-report.css';

const TEAMS_EVERY_MS = 30 * 60_000;

interface Taken {
  readonly state: ProvinceState;
  readonly at: Date;
  /** The one commune there are figures of. */
  readonly only: OwnTeams | undefined;
}

/** What the figures are at this moment, to be sent: a message for a chat and a picture of the map. It does not move while it is read. */
export function QuickReport({ close }: { close(): void }) {
  const taken = useSignal<Taken | undefined>(undefined);
  useEffect(() => {
    const seen = source.peek();
    if (seen) taken.value = { ...seen, at: momentOf(seen) };
  }, [source.value !== undefined]);
  const { value: report } = taken;
  return (
    <Dialog wide title={t('title', { t: report ? formatTime(report.at) : '…' })} close={close}>
      {report ? <Report {...report} /> : <p class="waiting" role="status">{centre('waiting')}</p>}
    </Dialog>
  );
}

const Report = (taken: Taken) => (taken.only === undefined ? <ProvinceReport {...taken} /> : <CommuneReport {...taken} own={taken.only} />);

/** Of the province, or of a commune that is chosen, with its picture. */
function ProvinceReport({ state: seen, at }: Taken) {
  const place = useSignal(placeInFront());
  const field = usePolled(`quiet ${seen.date}`, () => fetchQuietCommunes(seen.date), TEAMS_EVERY_MS).value;
  const teams = field?.items.filter(({ communeCode }) => place.value === '' || communeCode === place.value).reduce((sum, { teams }) => sum + teams, 0);
  const commune = communesByCode.value.get(place.value);
  return (
    <div class="report">
      <div class="report-message">
        <PlaceChoice place={place} />
        <Message text={textOf(seen, at, place.value, teams)} key={place.value} />
      </div>
      <MapPicture state={seen} commune={commune} day={dayOf(seen)} at={at} />
    </div>
  );
}

/** Of the one commune there are figures of: a map with all others blank would say that nobody else has recorded, so its picture is of its teams. */
function CommuneReport({ state: seen, at, own }: Taken & { readonly own: OwnTeams }) {
  const commune = communesByCode.value.get(own.commune);
  return (
    <div class="report">
      <div class="report-message report-alone"><Message text={textOf(seen, at, own.commune, own.names.size)} /></div>
      {commune && <TeamsPicture state={seen} commune={commune} own={own} day={dayOf(seen)} at={at} />}
    </div>
  );
}

/** What the day is called and where it stands. */
const dayOf = ({ date, status }: ProvinceState): string => dayWords(dayNames.value.get(date), centre(`day.${status}`));

/** The message, of the whole province without a place. */
const textOf = (seen: ProvinceState, at: Date, place: string, teams: number | undefined): string => reportText({
  state: seen,
  communes: communes.value,
  activities: activities.value,
  dayName: dayNames.value.get(seen.date),
  dayStatus: centre(`day.${seen.status}`),
  teams,
  commune: communesByCode.value.get(place),
  at,
});

function PlaceChoice({ place }: { readonly place: Signal<string> }) {
  const inOrder = useComputed(() => [...communes.value].sort((left, right) => compareVietnamese(left.name, right.name)));
  return (
    <label class="report-place">
      <span>{t('place')}</span>
      <select value={place.value} onChange={(event) => { place.value = event.currentTarget.value; }}>
        <option value="">{t('province')}</option>
        {inOrder.value.map(({ code, fullName }) => <option key={code} value={code}>{fullName}</option>)}
      </select>
    </label>
  );
}

function Message({ text }: { readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const outcome = useSignal<'none' | 'copied' | 'by-hand'>('none');
  const copy = async () => {
    outcome.value = (await toClipboard(text)) ? 'copied' : 'by-hand';
    if (outcome.value === 'copied') return;
    box.current?.focus();
    box.current?.select();
  };
  return (
    <>
      <textarea ref={box} class="report-text" readOnly aria-label={t('text')} value={text} />
      <button type="button" class="primary" onClick={() => void copy()}>{t('copy')}</button>
      <p role="status" class="report-outcome">
        {outcome.value === 'copied' && t('copied')}
        {outcome.value === 'by-hand' && t('copy.byHand')}
      </p>
    </>
  );
}
