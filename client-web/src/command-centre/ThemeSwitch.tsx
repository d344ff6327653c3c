import { t } from './texts';
import { chooseTheme, theme } from './theme';

/** One button that names what it changes to. */
export function ThemeSwitch() {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <button type="button" class="theme-switch" aria-label={t(`theme.${next}`)} title={t(`theme.${next}`)} onClick={() => chooseTheme(next)}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        {next === 'dark' ? <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z" /> : (
          <>
            <circle cx="12" cy="12" r="4.5" />
            <path d="M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5" />
          </>
        )}
      </svg>
    </button>
  );
}
