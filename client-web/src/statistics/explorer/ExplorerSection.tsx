import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addressOf, fetchStatistics, MOST_ON_A_PAGE, type StatisticsView } from '../../shared/api/statistics';
import { dateInVietnam, formatDate } from '../../shared/format/times';
import { language } from '../../shared/i18n/language';
import { toClipboard } from '../../shared/ui/clipboard';
import { DownloadLink } from '../../shared/ui/DownloadLink';
import { Loaded } from '../../shared/ui/Loaded';
import { useRemote } from '../../shared/ui/remote';
import { toast } from '../../shared/ui/Toasts';
import { Answer } from './Answer';
import { chosenWords } from './choices';
import { Households } from './Households';
import { QuestionForm } from './QuestionForm';
import { t } from './texts';
import { fromAddress, lookFrom, toAddress, type Look } from './view';
import './explorer.css';

interface ExplorerSectionProps {
  /** What the address asks for. */
  readonly asked: string | undefined;
  /** The commune of who looks; undefined for who sees the province. */
  readonly commune: string | undefined;
}

/** Any question to the figures; the address holds it and how it is looked at, so a link shows the same. */
export function ExplorerSection({ asked, commune }: ExplorerSectionProps) {
  const today = dateInVietnam(new Date());
  const view = fromAddress(asked, today);
  const look = useSignal(lookFrom(asked));
  useEffect(() => { look.value = lookFrom(asked); }, [asked]);
  // Another question may have no such figure to sort by.
  const ask = (next: StatisticsView) => { location.hash = `kham-pha/${toAddress(next, { ...look.value, by: undefined })}`; };
  const choose = (next: Look) => {
    look.value = next;
    // Not a place to go back to, and nothing to scroll up for.
    history.replaceState(null, '', `#kham-pha/${toAddress(view, next)}`);
  };
  return (
    <section class="section explorer" aria-labelledby="explorer-title">
      <h2 id="explorer-title">{t('title')}</h2>
      <p class="section-lead no-print">{t('lead')}</p>
      <QuestionForm key={toAddress(view)} view={view} today={today} choosesCommune={commune === undefined} ask={ask} />
      <Answered view={view} look={look.value} choose={choose} />
    </section>
  );
}

interface AnsweredProps {
  readonly view: StatisticsView;
  readonly look: Look;
  choose(look: Look): void;
}

function Answered({ view, look, choose }: AnsweredProps) {
  const key = `${toAddress(view)} ${language.value}`;
  const answer = useRemote(key, () => fetchStatistics(view));
  return (
    <Loaded of={answer}>
      {(page) => (
        <>
          <div class="panel">
            <p class="explorer-span">{t('span', { from: formatDate(view.from), to: formatDate(view.to) })}</p>
            <Conditions view={view} look={look} />
            <Answer page={page} view={view} look={look} choose={choose} />
            <Households key={key} view={view} />
            <p class="help">{t('proof', { proof: page.proof })}</p>
          </div>
          <div class="bar no-print">
            <DownloadLink address={addressOf(view, { format: 'csv' })}>{t('csv')}</DownloadLink>
            <DownloadLink address={addressOf(view, { format: 'xlsx' })}>{t('xlsx')}</DownloadLink>
            {/* Larger answers come as JSON in pages only, which is for programs; the other files have them whole. */}
            {page.rows <= MOST_ON_A_PAGE && (
              <DownloadLink address={addressOf(view, { limit: `${MOST_ON_A_PAGE}` })} name={t('json.file', { from: view.from, to: view.to })}>{t('json')}</DownloadLink>
            )}
            <button type="button" class="secondary" onClick={() => void copyLink(view, look)}>{t('link')}</button>
            <button type="button" class="secondary" onClick={() => print()}>{t('print')}</button>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** Of what only: also for who has the answer on paper, without the form. */
function Conditions({ view, look }: { readonly view: StatisticsView; readonly look: Look }) {
  const words = [...chosenWords(view), ...(look.trusted ? [t('trusted')] : [])];
  return words.length === 0 ? null : <p class="explorer-conditions">{words.join('; ')}</p>;
}

async function copyLink(view: StatisticsView, look: Look): Promise<void> {
  const link = `${location.origin}${location.pathname}#kham-pha/${toAddress(view, look)}`;
  toast(await toClipboard(link) ? t('link.copied') : link);
}
