import type { ComponentChildren } from 'preact';
import type { Readiness, WaitingPhone } from '../../shared/api/readiness';
import { communeName } from '../../shared/desk/units';
import { compareVietnamese } from '../../shared/format/collation';
import { formatCount } from '../../shared/format/numbers';
import { formatMoment } from '../../shared/format/times';
import { Notice } from '../../shared/ui/Notice';
import { isClear, teamsNotFinished } from './readiness';
import { t } from './texts';

/** What is still open before the figures are final, and what nobody can know. */
export function ReadinessView({ readiness, date }: { readonly readiness: Readiness; readonly date: string }) {
  const { unconfirmed, held, toCheck, notFinished, phones, phoneCount } = readiness;
  const named = (codes: readonly string[]) => codes.map((code) => communeName(code) ?? code).sort(compareVietnamese);
  return (
    <>
      {isClear(readiness) ? <Notice kind="good"><p>{t('ready.clear')}</p></Notice> : (
        <ul class="ready">
          <Open words="ready.unconfirmed" n={unconfirmed.length} list={named(unconfirmed).map((name) => <li key={name}>{name}</li>)} />
          <Open words="ready.held" n={held} />
          <Open words="ready.toCheck" n={toCheck} />
          <Open
            words="ready.notFinished"
            n={teamsNotFinished(readiness)}
            list={notFinished.map(({ communeCode, teams }) => <li key={communeCode}>{communeName(communeCode) ?? communeCode}: {formatCount(teams)}</li>)}
          />
          <Open
            words="ready.phones"
            n={phoneCount}
            list={phones.map((phone) => <li key={`${phone.teamCode} ${phone.deviceName}`}>{phoneWords(phone, date)}</li>)}
            after={phones.length < phoneCount ? t('ready.phones.more', { shown: formatCount(phones.length) }) : undefined}
          />
        </ul>
      )}
      <p class="help">{t('ready.honest')}</p>
    </>
  );
}

interface OpenProps {
  readonly words: 'ready.unconfirmed' | 'ready.held' | 'ready.toCheck' | 'ready.notFinished' | 'ready.phones';
  readonly n: number;
  readonly list?: ComponentChildren[];
  readonly after?: string | undefined;
}

function Open({ words, n, list = [], after }: OpenProps) {
  if (n === 0) return null;
  return (
    <li class="ready-open">
      <strong>{t(words, { n: formatCount(n) })}</strong>
      {list.length > 0 && (
        <details>
          <summary>{t('ready.show')}</summary>
          <ul class="ready-list">{list}</ul>
          {after !== undefined && <p class="help">{after}</p>}
        </details>
      )}
    </li>
  );
}

function phoneWords({ communeCode, deviceName, unsent, lastSeenAt }: WaitingPhone, date: string): string {
  const why = unsent === undefined ? t('ready.phone.unheard') : t('ready.phone.unsent', { n: formatCount(unsent) });
  const seen = lastSeenAt === undefined ? t('ready.phone.never') : t('ready.phone.seen', { t: formatMoment(lastSeenAt, date) });
  return `${communeName(communeCode) ?? communeCode}, ${deviceName}: ${why}, ${seen}`;
}
