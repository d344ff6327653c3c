import { useSignal } from '@preact/signals';
import { dateInVietnam, formatDate, readDate } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { activities, dayNames, now } from '../model';
import { choicesFor } from './measures';
import { t } from './texts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OTHER = 'other';

/** Campaign days that have begun, the newest first. */
const pastDays = (): readonly string[] => [...dayNames.value.keys()].filter((date) => date <= dateInVietnam(now.value)).sort().reverse();

/** Where a replay begins: the newest campaign day before today, else today's, else yesterday. */
export function lastCampaignDay(): string {
  const today = dateInVietnam(now.value);
  const days = pastDays();
  return days.find((date) => date < today) ?? days[0] ?? dateInVietnam(new Date(now.value.getTime() - DAY_MS));
}

interface ChoicesProps {
  readonly date: string;
  readonly measure: string;
  /** The commune whose teams are watched; the province without it. */
  readonly commune: string | undefined;
  chooseDate(date: string): void;
  chooseMeasure(measure: string): void;
}

/** Which day and which figure. */
export function Choices({ date, measure, commune, chooseDate, chooseMeasure }: ChoicesProps) {
  const other = useSignal(false);
  const days = pastDays();
  const isOther = other.value || !days.includes(date);
  return (
    <div class="replay-choices">
      <label class="replay-choice">
        <span>{t('day')}</span>
        <select
          value={isOther ? OTHER : date}
          onChange={({ currentTarget: { value } }) => {
            other.value = value === OTHER;
            if (value !== OTHER) chooseDate(value);
          }}
        >
          <optgroup label={t('day.campaign')}>
            {days.map((day) => <option key={day} value={day}>{formatDate(day)}{dayNames.value.get(day) ? ` · ${dayNames.value.get(day)}` : ''}</option>)}
          </optgroup>
          <option value={OTHER}>{t('day.other')}</option>
        </select>
      </label>
      {isOther && <OtherDay date={date} choose={chooseDate} />}
      <label class="replay-choice">
        <span>{t('measure')}</span>
        <select value={measure} onChange={({ currentTarget: { value } }) => chooseMeasure(value)}>
          {choicesFor(commune).map((of) => <option key={of} value={of}>{t(`measure.${of}`)}</option>)}
          <optgroup label={t('measure.activities')}>
            {activities.value.map(({ code, name }) => <option key={code} value={code}>{name[language.value]}</option>)}
          </optgroup>
        </select>
      </label>
    </div>
  );
}

function OtherDay({ date, choose }: { readonly date: string; choose(date: string): void }) {
  const wrong = useSignal(false);
  const take = (typed: string) => {
    const read = readDate(typed);
    wrong.value = read === undefined || read > dateInVietnam(now.value);
    if (read !== undefined && !wrong.value) choose(read);
  };
  return (
    <label class="replay-choice">
      <span>{t('day.date')}</span>
      <input
        defaultValue={formatDate(date)}
        inputMode="numeric"
        maxLength={10}
        autocomplete="off"
        aria-invalid={wrong.value}
        aria-describedby={wrong.value ? 'replay-date-error' : undefined}
        onChange={({ currentTarget: { value } }) => take(value)}
      />
      {wrong.value && <span class="field-error" id="replay-date-error" role="alert">{t('invalid')}</span>}
    </label>
  );
}
