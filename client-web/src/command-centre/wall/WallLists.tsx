import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { KINDS, type Kind } from '../../shared/api/checkIns';
import type { FieldState } from '../../shared/api/quietLists';
import { formatCount } from '../../shared/format/numbers';
import { formatTime } from '../../shared/format/times';
import { common } from '../../shared/i18n/common';
import type { ProvinceState } from '../../shared/live/province';
import { keyOf } from '../feedKeys';
import { communes, communesByCode } from '../model';
import { mostActive, notRecorded } from './ranking';
import { t } from './texts';

interface ListProps {
  readonly state: ProvinceState;
}

/** Longer than any wall has room for: rows that do not fit whole are not shown. */
const MOST_ROWS = 12;

export function Pane({ name, title, children }: { readonly name: string; readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class={`wall-pane wall-${name}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="wall-pane-body">{children}</div>
    </section>
  );
}

export function MostActive({ state }: ListProps) {
  const active = mostActive(communes.value, state.communes, MOST_ROWS);
  const most = active[0]?.totals.checkIns ?? 1;
  return (
    <Pane name="active" title={t('active')}>
      {active.length === 0 && <p class="wall-none">{t('active.none')}</p>}
      <ol class="wall-rows">
        {active.map(({ commune, totals }) => (
          <li key={commune.code} class="wall-share" style={{ '--share': totals.checkIns / most }}>
            <span>{commune.fullName}</span>
            <span class="wall-row-figure">{t('active.records', { n: formatCount(totals.checkIns) })}</span>
          </li>
        ))}
      </ol>
    </Pane>
  );
}

export function NotRecorded({ state, states }: ListProps & { readonly states: ReadonlyMap<string, FieldState> }) {
  const missing = notRecorded(communes.value, state.communes, states);
  return (
    <Pane name="missing" title={t('missing', { n: formatCount(missing.length) })}>
      {missing.length === 0 && communes.value.length > 0 && <p class="wall-none">{t('missing.none')}</p>}
      <ul class="wall-rows">
        {missing.slice(0, MOST_ROWS).map(({ code, fullName }) => (
          <li key={code}><span>{fullName}{states.get(code) === 'weak-signal' && <small>{t('missing.weak')}</small>}</span></li>
        ))}
      </ul>
    </Pane>
  );
}

const isKind = (kind: string): kind is Kind => KINDS.some((known) => known === kind);

export function WallFeed({ state }: ListProps) {
  return (
    <Pane name="feed" title={t('feed')}>
      {state.feed.length === 0 && <p class="wall-none">{t('feed.none')}</p>}
      <ol class="wall-rows">
        {state.feed.slice(0, MOST_ROWS).map((item) => (
          <li key={keyOf(item)}>
            <time>{formatTime(item.at)}</time>
            <span>
              {communesByCode.value.get(item.communeCode)?.fullName}
              <small>{item.people > 0 ? t('feed.people', { n: formatCount(item.people) }) : isKind(item.kind) ? common(`kind.${item.kind}`) : ''}</small>
            </span>
          </li>
        ))}
      </ol>
    </Pane>
  );
}
