import { formatClock, formatDate, dateInVietnam } from '../shared/format/times';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { ConnectionState } from './ConnectionState';
import { dayNames, now, signOut, state, visitor } from './model';
import { t } from './texts';

export function Header() {
  const here = visitor.value;
  const date = state.value?.date ?? dateInVietnam(now.value);
  return (
    <header class="top">
      <div class="top-words">
        <h1>{t('title.short')}</h1>
        <p>{t('title.what')}</p>
      </div>
      {state.value && (
        <div class="day">
          <p class={`day-status day-${state.value.status}`}>{t(`day.${state.value.status}`)}</p>
          <p class="day-name">{dayNames.value.get(date)}</p>
        </div>
      )}
      <div class="top-right">
        <div class="person">
          {here.kind === 'signed-in' && (
            <>
              <span class="person-name">{here.user.displayName}</span>
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
