import { useSignal } from '@preact/signals';
import type { Campaign } from '../../shared/api/campaigns';
import type { CampaignDay } from '../../shared/api/days';
import { statusWords } from '../../shared/campaign-day/words';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { SelectField } from '../../shared/ui/fields';
import { yearOf } from '../../shared/campaign-day/days';
import { t } from './texts';

interface DayListProps {
  readonly days: readonly CampaignDay[];
  readonly campaigns: readonly Campaign[];
  /** The date in front. */
  readonly shown: string | undefined;
  readonly mayAct: boolean;
}

/** All days, by year and campaign; each has an address. */
export function DayList({ days, campaigns, shown, mayAct }: DayListProps) {
  const year = useSignal('');
  const campaign = useSignal('');
  const years = [...new Set(days.map(yearOf))];
  const found = days.filter((day) => (year.value === '' || yearOf(day) === year.value) && (campaign.value === '' || day.campaignCode === campaign.value));
  const today = dateInVietnam(new Date());
  return (
    <section class="panel day-list" aria-labelledby="day-list-title">
      <h3 id="day-list-title">{t('list')}</h3>
      {days.length > 0 && (
        <div class="day-filters">
          <SelectField
            label={t('filter.year')}
            nothing={t('filter.year.all')}
            value={year.value}
            choices={years.map((each) => ({ value: each, label: each }))}
            change={(value) => { year.value = value; }}
          />
          <SelectField
            label={t('filter.campaign')}
            nothing={t('filter.campaign.all')}
            value={campaign.value}
            choices={campaigns.map(({ code, name }) => ({ value: code, label: name }))}
            change={(value) => { campaign.value = value; }}
          />
        </div>
      )}
      {found.length === 0 ? <p class="quiet-words">{t(days.length > 0 ? 'list.nothing' : mayAct ? 'list.none' : 'list.none.read')}</p> : (
        <ul>
          {found.map((day) => (
            <li key={day.date}>
              <a class="day-link" href={`#ngay-ra-quan/${day.date}`} aria-current={day.date === shown ? 'true' : undefined}>
                <span class="day-link-date">{formatDate(day.date)}{day.date === today && ` · ${t('today')}`}</span>
                <span class="day-link-name">{day.name}</span>
                <span class={`day-tag day-tag-${TONES[day.status]}`}>{statusWords(day)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export const TONES: Readonly<Record<CampaignDay['status'], 'good' | 'warn' | 'plain'>> = {
  undeclared: 'plain',
  declared: 'plain',
  open: 'good',
  closed: 'warn',
  finalised: 'good',
};
