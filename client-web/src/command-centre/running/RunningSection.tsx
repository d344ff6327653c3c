import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fetchCampaigns, type Campaign } from '../../shared/api/campaigns';
import { fetchCampaignDays, type CampaignDay } from '../../shared/api/days';
import { fetchProgram, type FetchedProgram } from '../../shared/api/program';
import { parseProgramNames } from '../../shared/api/programNames';
import { useFresh } from '../../shared/campaign-day/useFresh';
import * as directory from '../../shared/desk/directory';
import { visitor } from '../../shared/sign-in/visitor';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { communes } from '../model';
import type { SectionProps } from '../sections';
import '../../shared/campaign-day/campaign-day.css';
import '../../shared/difficulties/difficulties.css';
import { Campaigns } from './Campaigns';
import { DayList } from './DayList';
import { DayPanel } from './DayPanel';
import { dayInFront } from '../../shared/campaign-day/days';
import { DeclareDialog } from './DeclareDialog';
import './running.css';
import { daySign } from './sign';
import { t } from './texts';
import { Urgent } from './Urgent';

/** Running campaign days: the Sở declares, opens, closes and finalises them, all others of the province read. */
export function RunningSection({ inside }: SectionProps) {
  const days = useRemote('', fetchCampaignDays);
  const campaigns = useRemote('', fetchCampaigns);
  const program = useRemote('', fetchProgram);
  useFresh(daySign.value, days);
  useEffect(() => { directory.communes.value = communes.value; }, [communes.value]);
  const loaded = program.state.value;
  useEffect(() => {
    if (loaded.kind === 'ready') directory.names.value = parseProgramNames(loaded.value.file);
  }, [loaded]);
  return (
    <div class="desk desk-section">
      <Loaded of={days}>
        {(allDays) => (
          <Loaded of={campaigns}>
            {(allCampaigns) => (
              <Loaded of={program}>
                {(known) => (
                  <Running
                    days={allDays}
                    campaigns={allCampaigns}
                    program={known}
                    asked={inside}
                    reload={() => {
                      void days.reload();
                      void campaigns.reload();
                    }}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface RunningProps {
  readonly days: readonly CampaignDay[];
  readonly campaigns: readonly Campaign[];
  readonly program: FetchedProgram;
  /** The date the address names. */
  readonly asked: string | undefined;
  reload(): void;
}

function Running({ days, campaigns, program, asked, reload }: RunningProps) {
  const declaring = useSignal<CampaignDay | 'new' | undefined>(undefined);
  const mayAct = visitor.value.kind === 'signed-in' && visitor.value.user.role === 'commandCentre';
  const day = dayInFront(days, asked);
  const declared = (saved: CampaignDay) => {
    location.hash = `ngay-ra-quan/${saved.date}`;
    reload();
  };
  return (
    <section class="section" aria-labelledby="running-title">
      <div class="section-head">
        <h2 id="running-title">{t('title')}</h2>
        {mayAct && (
          <div class="bar">
            <a class="secondary" href="/xa#thong-bao">{t('announce')}</a>
            <button type="button" class="primary" onClick={() => { declaring.value = 'new'; }}>{t('declare')}</button>
          </div>
        )}
      </div>
      <p class="section-lead">{t(mayAct ? 'lead' : 'lead.read')}</p>
      <Urgent />
      <div class="running">
        <DayList days={days} campaigns={campaigns} shown={day?.date} mayAct={mayAct} />
        {day && (
          <DayPanel
            key={day.date}
            day={day}
            campaigns={campaigns}
            program={program}
            mayAct={mayAct}
            edit={() => { declaring.value = day; }}
            done={reload}
          />
        )}
      </div>
      <Campaigns all={campaigns} mayAct={mayAct} done={reload} />
      {declaring.value && (
        <DeclareDialog
          day={declaring.value === 'new' ? undefined : declaring.value}
          taken={days.filter(({ status }) => status !== 'undeclared').map(({ date }) => date)}
          campaigns={campaigns}
          activities={program.program.activities}
          done={declared}
          close={() => { declaring.value = undefined; }}
        />
      )}
    </section>
  );
}
