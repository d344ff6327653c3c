import type { PublicDay } from '../shared/api/publicDays';
import { dateInVietnam, formatDate, formatTime } from '../shared/format/times';
import { common } from '../shared/i18n/common';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { Awards } from './Awards';
import { choose, chosen, days, open, shown } from './model';
import { Places } from './Places';
import { Activities, Figures } from './Province';
import { t } from './texts';
import { TileMap } from './TileMap';

export function PublicPage() {
  return (
    <>
      <header class="open-head">
        <div>
          <h1>{t('title.short')}</h1>
          <p>{t('title.what')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <main class="open-main">
        {days.value.length > 0 && <DayChoice />}
        {content()}
        <Awards />
      </main>
      <footer class="open-foot">{t('credit')}</footer>
    </>
  );
}

function DayChoice() {
  return (
    <label class="open-choice">
      <span>{t('day')}</span>
      <select value={chosen.value} onChange={(event) => void choose(event.currentTarget.value)}>
        {days.value.map(({ date, name }) => (
          <option key={date} value={date}>{t('day.option', { date: formatDate(date), name })}</option>
        ))}
      </select>
    </label>
  );
}

function content() {
  const now = shown.value;
  switch (now.kind) {
    case 'loading': return <p class="open-empty" role="status">{t('loading')}</p>;
    case 'off': return <p class="open-empty" role="status">{t('off')}</p>;
    case 'none': return <Nothing />;
    case 'failed': return (
      <div class="open-empty" role="alert">
        <p>{t('failed')}</p>
        <button type="button" class="secondary" onClick={() => void open()}>{common('retry')}</button>
      </div>
    );
    case 'day': return <Day day={now.day} />;
  }
}

/** Before the first day is final: what will stand here, and for those who make it final, where. */
function Nothing() {
  return (
    <div class="open-empty" role="status">
      <h2>{t('none')}</h2>
      <p>{t('none.when')}</p>
      <a href="/dieu-hanh#ngay-ra-quan">{t('none.staff')}</a>
    </div>
  );
}

function Day({ day }: { readonly day: PublicDay }) {
  return (
    <>
      <p class={`open-status open-${day.status}`}>
        <strong>{t(`status.${day.status}`)}</strong>
        <span>{t('at', { t: `${formatTime(day.at)} ${formatDate(dateInVietnam(day.at))}` })}</span>
      </p>
      <Figures day={day} />
      <div class="open-columns">
        <Places communes={day.communes} />
        <div class="open-aside">
          <TileMap communes={day.communes} />
          <Activities day={day} />
        </div>
      </div>
      {day.root !== undefined && (
        <section class="open-panel" aria-labelledby="root">
          <h2 id="root">{t('root')}</h2>
          <code class="open-root">{day.root}</code>
          <p class="open-note">{t('root.what')}</p>
        </section>
      )}
    </>
  );
}
