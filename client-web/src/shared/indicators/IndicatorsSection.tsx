import { useSignal } from '@preact/signals';
import { fetchIndicators, type ProgramIndicator } from '../api/indicators';
import type { User } from '../api/sessions';
import { dateInVietnam } from '../format/times';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { FigureDialog } from './FigureDialog';
import { FigureImport } from './FigureImport';
import { HistoryDialog } from './HistoryDialog';
import { IndicatorTable } from './IndicatorTable';
import { formatFew } from './rates';
import { TargetDialog } from './TargetDialog';
import { t } from './texts';
import { VillageTargets } from './VillageTargets';
import { isOwn, mayGive, mayRun, ownFirst } from './who';
import './indicators.css';

export interface IndicatorsSectionProps {
  readonly indicators: readonly ProgramIndicator[];
  readonly user: User;
  /** The commune that is looked at; undefined for the province. */
  readonly place: string | undefined;
  readonly placeName: string;
  /** Where the register of models is on this page. */
  readonly modelsAddress: string;
}

type Opened = { readonly what: 'history' | 'figure' | 'target'; readonly indicator: ProgramIndicator };

/** 08 chỉ tiêu: the official figures of a place with their history, and what the teams recorded beside them. */
export function IndicatorsSection({ indicators, user, place, placeName, modelsAddress }: IndicatorsSectionProps) {
  const figures = useRemote(place ?? '', () => fetchIndicators(place));
  const opened = useSignal<Opened | undefined>(undefined);
  const importing = useSignal(false);
  const reload = () => void figures.reload();
  const close = () => { opened.value = undefined; };
  const entersSome = indicators.some((indicator) => mayGive(user, indicator, place));
  const shown = opened.value;
  const at = { place, placeName, done: reload, close };
  return (
    <section class="section indicators-desk" aria-labelledby="indicators-title">
      <div class="section-head">
        <h2 id="indicators-title">{t('title', { n: formatFew(indicators.length), year: dateInVietnam(new Date()).slice(0, 4) })}: {placeName}</h2>
        {entersSome && <button type="button" class="secondary" aria-expanded={importing.value} onClick={() => { importing.value = !importing.value; }}>{t('export')}</button>}
      </div>
      <p class="section-lead">{t('lead')}{place !== undefined && ` ${t('lead.commune')}`}</p>
      {importing.value && entersSome && <FigureImport done={reload} />}
      <Loaded of={figures}>
        {(all) => (
          <IndicatorTable
            indicators={ownFirst(user, indicators)}
            figures={new Map(all.map((each) => [each.code, each]))}
            modelsAddress={modelsAddress}
            isOwn={(indicator) => isOwn(user, indicator)}
            mayEnter={(indicator) => mayGive(user, indicator, place)}
            mayTarget={mayRun(user, place)}
            open={(what, indicator) => { opened.value = { what, indicator }; }}
          />
        )}
      </Loaded>
      {place !== undefined && <VillageTargets key={place} place={place} indicators={indicators} mayTarget={mayRun(user, place)} />}
      {shown?.what === 'history' && <HistoryDialog indicator={shown.indicator} mayWithdraw={mayGive(user, shown.indicator, place)} {...at} />}
      {shown?.what === 'figure' && <FigureDialog indicator={shown.indicator} {...at} />}
      {shown?.what === 'target' && place !== undefined && (
        <TargetDialog
          indicator={shown.indicator}
          target={figures.state.value.kind === 'ready' ? figures.state.value.value.find(({ code }) => code === shown.indicator.code)?.target : undefined}
          place={place}
          done={reload}
          close={close}
        />
      )}
    </section>
  );
}
