import { formatClock, formatDate, dateInVietnam } from '../shared/format/times';
import { visitor } from '../shared/sign-in/visitor';
import { WhoAmI } from '../shared/sign-in/WhoAmI';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { ConnectionState } from './ConnectionState';
import { dayNames, headline, now } from './model';
import { t } from './texts';
import { ThemeSwitch } from './ThemeSwitch';

export function Header() {
  const day = headline.value;
  const name = day && dayNames.value.get(day.date);
  return (
    <header class="top">
      <div class="top-words">
        <h1>{t('title.short')}</h1>
        <p>{t('title.what')}</p>
      </div>
      {day && (
        <div class="day">
          <p class={`day-status day-${day.status}`}>{t(`day.${day.status}`)}</p>
          <p class="day-name" title={name}>{name}</p>
        </div>
      )}
      <div class="top-right">
        <div class="person">
          <WhoAmI brief />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        {visitor.value.kind === 'signed-in' && <ConnectionState />}
        <div class="clock">
          <time class="clock-time">{formatClock(now.value)}</time>
          <span class="clock-date">{formatDate(dateInVietnam(now.value))}</span>
        </div>
      </div>
    </header>
  );
}
