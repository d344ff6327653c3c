import { formatClock, formatDate, dateInVietnam } from '../shared/format/times';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { ConnectionState } from './ConnectionState';
import { dayNames, now, signOut, state, visitor } from './model';
import { t } from './texts';

export function Header() {
  const here = visitor.value;
  const day = state.value;
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
          {here.kind === 'signed-in' && (
            <>
              <span class="person-name" title={here.user.displayName}>{here.user.displayName}</span>
              <button type="button" class="link" onClick={() => void signOut()}>{t('signOut')}</button>
            </>
          )}
          <LanguageSwitch />
        </div>
        {here.kind === 'signed-in' && <ConnectionState />}
        <div class="clock">
          <time class="clock-time">{formatClock(now.value)}</time>
          <span class="clock-date">{formatDate(dateInVietnam(now.value))}</span>
        </div>
      </div>
    </header>
  );
}
