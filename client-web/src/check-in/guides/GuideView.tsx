import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fileAddress, type Guide, type GuideFile } from '../../shared/api/materials';
import { formatSize } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { giveOut } from '../../shared/ui/giveOut';
import { GUIDES } from '../view';
import { fileOf, isOpened, lookAgain, open } from './guides';
import { t } from './texts';
import { kindWords, topicName } from './words';

/** One guide: what it is, and its file once somebody wants to load it. */
export function GuideView({ guide }: { readonly guide: Guide | undefined }) {
  return (
    <section class="section" aria-labelledby="guide-title">
      <a class="back" href={GUIDES}>‹ {t('back')}</a>
      {guide ? <Content guide={guide} /> : <p id="guide-title">{t('gone')}</p>}
    </section>
  );
}

function Content({ guide }: { readonly guide: Guide }) {
  const { id, title, sender, validUntil, file, url } = guide;
  return (
    <>
      <h1 id="guide-title">{title}</h1>
      <p class="guide-about">
        <span>{topicName(guide)}</span>
        <span class="guide-facts">{kindWords(guide)}</span>
        <span class="guide-facts">{t('from', { sender })}</span>
        {validUntil !== undefined && <span class="guide-facts">{t('until', { date: formatDate(validUntil) })}</span>}
      </p>
      {file && (isOpened(id) ? <Kept guide={guide} file={file} /> : <Get guide={guide} file={file} />)}
      {url !== undefined && (
        <a class="secondary guide-link" href={url} target="_blank" rel="noopener noreferrer">
          <span>{t('site')}</span>
          <span class="guide-facts">{t('link', { site: new URL(url).hostname })}</span>
        </a>
      )}
    </>
  );
}

type Attempt = { readonly kind: 'none' | 'failed' } | { readonly kind: 'loading'; readonly share: number };

/** Nothing is loaded before somebody has read what it costs. */
function Get({ guide, file }: { readonly guide: Guide; readonly file: GuideFile }) {
  const attempt = useSignal<Attempt>({ kind: 'none' });
  const get = async () => {
    if (attempt.value.kind === 'loading') return;
    attempt.value = { kind: 'loading', share: 0 };
    const done = await open(guide, (share) => { attempt.value = { kind: 'loading', share }; });
    attempt.value = { kind: done ? 'none' : 'failed' };
  };
  const now = attempt.value;
  return (
    <>
      <button type="button" class="primary" aria-disabled={now.kind === 'loading'} onClick={() => void get()}>
        {now.kind === 'loading' ? t('getting', { n: `${Math.floor(now.share * 100)}` }) : t('get', { size: formatSize(file.bytes) })}
      </button>
      {now.kind === 'failed' && <p class="notice notice-error" role="alert">{t('getFailed')}</p>}
    </>
  );
}

function Kept({ guide, file }: { readonly guide: Guide; readonly file: GuideFile }) {
  const given = useSignal(false);
  useEffect(() => void lookAgain(guide), [guide.id]);
  const give = async () => {
    const content = await fileOf(guide);
    if (content) given.value = await giveOut(content);
  };
  // Before the page is opened a second time, no service worker answers for it yet.
  const isAnswered = navigator.serviceWorker?.controller != null;
  const isShown = isAnswered || isPicture(file);
  return (
    <>
      {isAnswered && <Shown guide={guide} file={file} />}
      {!isAnswered && isPicture(file) && <LoadedPicture guide={guide} />}
      {!isShown && <p class="help">{t('reload')}</p>}
      <button type="button" class="secondary" onClick={() => void give()}>{t('give')}</button>
      <p class="help" role="status">{given.value && t('given')}</p>
    </>
  );
}

const isPicture = ({ type }: GuideFile): boolean => type.startsWith('image/');

/** What was loaded just now, without asking for it again. */
function LoadedPicture({ guide }: { readonly guide: Guide }) {
  const address = useSignal<string | undefined>(undefined);
  useEffect(() => {
    void fileOf(guide).then((file) => { address.value = file && URL.createObjectURL(file); });
    return () => { if (address.value !== undefined) URL.revokeObjectURL(address.value); };
  }, [guide.id]);
  return address.value === undefined ? null : <img class="guide-picture" src={address.value} alt={guide.title} />;
}

function Shown({ guide: { id, title }, file }: { readonly guide: Guide; readonly file: GuideFile }) {
  const address = fileAddress(id);
  const { type } = file;
  if (isPicture(file)) return <a href={address} target="_blank" rel="noopener"><img class="guide-picture" src={address} alt={title} /></a>;
  if (type === 'application/pdf') return <a class="primary" href={address} target="_blank" rel="noopener">{t('open')}</a>;
  const Player = type.startsWith('audio/') ? 'audio' : 'video';
  return <Player class="guide-player" controls src={address} aria-label={title} />;
}
