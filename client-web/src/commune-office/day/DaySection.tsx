import { useSignal } from '@preact/signals';
import { fetchCampaigns, type Campaign } from '../../shared/api/campaigns';
import { fetchCampaignDays, type CampaignDay } from '../../shared/api/days';
import { fetchPoints, type DayPoint } from '../../shared/api/pointDesk';
import { dayInFront, ofCommune } from '../../shared/campaign-day/days';
import { useFresh } from '../../shared/campaign-day/useFresh';
import { statusWords } from '../../shared/campaign-day/words';
import { formatDate } from '../../shared/format/times';
import { Loaded } from '../../shared/ui/Loaded';
import { SelectField } from '../../shared/ui/fields';
import { useRemote } from '../../shared/ui/remote';
import { communeCode } from '../model';
import { DayPlanPrint } from '../print/DayPlanPrint';
import { DayOfCommune } from './DayOfCommune';
import { Targets } from './Targets';
import { t } from './texts';

/** The campaign days the commune takes part in: its plan, its points, its figures. */
export function DaySection() {
  const code = communeCode.value ?? '';
  const days = useRemote('', fetchCampaignDays);
  const campaigns = useRemote('', fetchCampaigns);
  useFresh('', days);
  return (
    <Loaded of={days}>
      {(all) => (
        <Loaded of={campaigns}>
          {(known) => <Days code={code} days={ofCommune(all, code)} campaigns={known} reload={() => void days.reload()} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface DaysProps {
  readonly code: string;
  readonly days: readonly CampaignDay[];
  readonly campaigns: readonly Campaign[];
  reload(): void;
}

function Days({ code, days, campaigns, reload }: DaysProps) {
  const chosen = useSignal('');
  const printing = useSignal<readonly DayPoint[] | undefined>(undefined);
  const day = dayInFront(days, chosen.value);
  if (day && printing.value) return <DayPlanPrint day={day} points={printing.value} close={() => { printing.value = undefined; }} />;
  return (
    <section class="section" aria-labelledby="day-title">
      <h2 id="day-title">{t('title')}</h2>
      <p class="section-lead">{t('lead')}</p>
      {day ? (
        <>
          <div class="day-choice">
            <SelectField
              label={t('day')}
              value={day.date}
              choices={days.map((each) => ({ value: each.date, label: `${formatDate(each.date)}: ${each.name} (${statusWords(each)})` }))}
              change={(date) => { chosen.value = date; }}
            />
          </div>
          <DayWithPoints key={`${code} ${day.date}`} code={code} day={day} campaigns={campaigns} reload={reload} print={(points) => { printing.value = points; }} />
        </>
      ) : <p class="panel nothing">{t('none')}</p>}
      <Targets code={code} day={day} campaigns={campaigns} />
    </section>
  );
}

interface DayWithPointsProps extends Omit<DaysProps, 'days'> {
  readonly day: CampaignDay;
  print(points: readonly DayPoint[]): void;
}

function DayWithPoints({ code, day, campaigns, reload, print }: DayWithPointsProps) {
  const points = useRemote(`${day.date} ${code}`, () => fetchPoints(day.date, code));
  return (
    <Loaded of={points}>
      {(own) => (
        <DayOfCommune
          code={code}
          day={day}
          points={own}
          campaign={campaigns.find((each) => each.code === day.campaignCode)?.name}
          reloadDay={reload}
          reloadPoints={() => void points.reload()}
          print={() => print(own.filter(({ cancelled }) => !cancelled))}
        />
      )}
    </Loaded>
  );
}
