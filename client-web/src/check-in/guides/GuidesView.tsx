import { useEffect } from 'preact/hooks';
import type { Guide } from '../../shared/api/materials';
import { formatSize } from '../../shared/format/numbers';
import { language } from '../../shared/i18n/language';
import { names } from '../difficulties/names';
import { StateMark } from '../StateMark';
import { guideOf, view } from '../view';
import { GuideView } from './GuideView';
import './guides.css';
import { guides, guidesFailed, isOpened, loadGuides, opened, openedBytes, ROOM } from './guides';
import { t } from './texts';
import { kindWords, topicName } from './words';

/** Guides the Sở has approved, or one of them. */
export function GuidesView() {
  useEffect(() => void loadGuides(), []);
  const id = view.value.kind === 'guides' ? view.value.id : undefined;
  const all = guides.value;
  if (all === undefined) return <p class="opening" role="status">{t('loading')}</p>;
  return id === undefined ? <GuideList all={all} /> : <GuideView key={id} guide={all.find((guide) => `${guide.id}` === id)} />;
}

function GuideList({ all }: { readonly all: readonly Guide[] }) {
  return (
    <section class="section" aria-labelledby="guides-title">
      <h1 id="guides-title">{t('title')}</h1>
      <p class="help">{t('lead')}</p>
      {guidesFailed.value && <p class="notice notice-warn" role="status">{t('failed')}</p>}
      {all.length === 0 && <p class="help">{t('none')}</p>}
      <ul class="guides">{all.map((guide) => <GuideLine key={guide.id} guide={guide} />)}</ul>
      <Links />
      {opened.value.length > 0 && <p class="help">{t('room', { n: formatSize(openedBytes.value), max: formatSize(ROOM) })}</p>}
    </section>
  );
}

function GuideLine({ guide }: { readonly guide: Guide }) {
  return (
    <li>
      <a class="guide" href={guideOf(guide.id)}>
        <strong>{guide.title}</strong>
        <span>{topicName(guide)}</span>
        <span class="guide-facts">{kindWords(guide)}</span>
        {isOpened(guide.id) && <span class="state state-good"><StateMark tone="good" />{t('kept')}</span>}
      </a>
    </li>
  );
}

/** The sites the plan names. */
function Links() {
  const { links } = names.value;
  if (links.length === 0) return null;
  return (
    <>
      <h2>{t('links')}</h2>
      <ul class="guides">
        {links.map(({ code, name, url }) => (
          <li key={code}>
            <a class="guide" href={url} target="_blank" rel="noopener noreferrer">
              <strong>{name[language.value]}</strong>
              <span class="guide-facts">{t('link', { site: new URL(url).hostname })}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
