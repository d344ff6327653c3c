import type { IndicatorFigure, ProgramIndicator } from '../api/indicators';
import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate } from '../format/times';
import { language } from '../i18n/language';
import { DataTable, type Column } from '../ui/DataTable';
import { formatUpTo, sharedFrom } from './rates';
import { t } from './texts';
import { gapWords, officialWords, originWords, targetWords } from './words';

type What = 'history' | 'figure' | 'target';

interface IndicatorTableProps {
  readonly indicators: readonly ProgramIndicator[];
  readonly figures: ReadonlyMap<string, IndicatorFigure>;
  readonly modelsAddress: string;
  readonly mayTarget: boolean;
  /** Whether who looks answers for it. */
  isOwn(indicator: ProgramIndicator): boolean;
  mayEnter(indicator: ProgramIndicator): boolean;
  open(what: What, indicator: ProgramIndicator): void;
}

interface Row {
  readonly indicator: ProgramIndicator;
  readonly figure: IndicatorFigure | undefined;
}

/** The table of the targets. Official figure and teams' count stand in columns of their own and are never added up. */
export function IndicatorTable({ indicators, figures, modelsAddress, mayTarget, isOwn, mayEnter, open }: IndicatorTableProps) {
  const from = sharedFrom(figures.values());
  const columns: Column<Row>[] = [
    { key: 'name', head: t('col.indicator'), cell: ({ indicator }) => <Name indicator={indicator} isOwn={isOwn(indicator)} /> },
    { key: 'target', head: t('col.target', { year: dateInVietnam(new Date()).slice(0, 4) }), cell: ({ indicator, figure }) => <Target indicator={indicator} figure={figure} /> },
    { key: 'official', head: t('col.official'), cell: ({ indicator, figure }) => <Official indicator={indicator} figure={figure} /> },
    { key: 'standing', head: t('col.standing'), cell: ({ figure }) => <Standing figure={figure} /> },
    {
      key: 'teams',
      head: from === undefined ? t('col.teams') : t('col.teams.since', { date: formatDate(from) }),
      cell: ({ indicator, figure }) => <Teams figure={figure} indicator={indicator} saysDate={from === undefined} modelsAddress={modelsAddress} />,
    },
    { key: 'actions', head: t('col.actions'), kind: 'actions', cell: ({ indicator }) => actions(indicator) },
  ];
  const actions = (indicator: ProgramIndicator) => {
    const name = indicator.name[language.value];
    return (
      <>
        {mayEnter(indicator) && <button type="button" class="text-button" aria-label={t('enter.of', { name })} onClick={() => open('figure', indicator)}>{t('enter')}</button>}
        {mayTarget && <button type="button" class="text-button" aria-label={t('target.edit.of', { name })} onClick={() => open('target', indicator)}>{t('target.edit')}</button>}
        {indicator.unit === 'percent' && (
          <button type="button" class="text-button" aria-label={t('history.of', { name })} onClick={() => open('history', indicator)}>{t('history')}</button>
        )}
      </>
    );
  };
  return (
    <div class="panel indicator-table">
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={indicators.map((indicator) => ({ indicator, figure: figures.get(indicator.code) }))}
        empty={t('none')}
        keyOf={({ indicator }) => indicator.code}
      />
    </div>
  );
}

const Name = ({ indicator: { number, name }, isOwn }: { readonly indicator: ProgramIndicator; readonly isOwn: boolean }) => (
  <div>
    {number !== undefined && `${number}. `}{name[language.value]}
    {isOwn && <small class="own-indicator">{t('own')}</small>}
  </div>
);

const Target = ({ indicator, figure }: Row) => (
  <div>
    {targetWords(indicator, figure)}
    {figure?.target?.from === 'commune' && <small>{originWords(figure)}</small>}
  </div>
);

function Official({ indicator, figure }: Row) {
  const official = figure?.official;
  if (!official) return <span class="no-figure">{t('none')}</span>;
  const { numerator, denominator, rate, denominatorAsOf } = official;
  return (
    <div>
      <strong class="figure">{officialWords(indicator, figure)}</strong>
      {indicator.unit === 'percent' && (
        <small class="figure">
          {rate === undefined || denominator === undefined ? t('noDenominator') : t('of', { part: formatCount(numerator), whole: formatCount(denominator) })}
        </small>
      )}
      <small>{t('asOf', { date: formatDate(official.asOf), source: indicator.unit === 'percent' ? official.source : t('models.source') })}</small>
      {denominator !== undefined && denominatorAsOf !== undefined && denominatorAsOf !== official.asOf && (
        <small>{t('denominator.asOf', { n: formatCount(denominator), date: formatDate(denominatorAsOf), source: official.denominatorSource ?? official.source })}</small>
      )}
    </div>
  );
}

function Standing({ figure }: { readonly figure: IndicatorFigure | undefined }) {
  if (figure?.met === undefined) return <div>–</div>;
  return (
    <div>
      <span class={figure.met ? 'standing standing-met' : 'standing'}>{t(figure.met ? 'met' : 'notMet')}</span>
      <small>{gapWords(figure)}</small>
    </div>
  );
}

interface TeamsProps extends Row {
  readonly saysDate: boolean;
  readonly modelsAddress: string;
}

function Teams({ figure, indicator, saysDate, modelsAddress }: TeamsProps) {
  if (indicator.unit === 'modelPerCommune') return <Models figure={figure} modelsAddress={modelsAddress} />;
  const teams = figure?.teams;
  if (!teams) return <span class="no-figure">{t('none')}</span>;
  const guided = figure.guided;
  return (
    <div>
      <span class="figure">{t('teams.done', { n: formatCount(teams.done) })}</span>
      {teams.turns !== undefined && <small class="figure">{t('teams.turns', { n: formatCount(teams.turns) })}</small>}
      {saysDate && teams.from !== undefined && <small>{t('teams.from', { date: formatDate(teams.from) })}</small>}
      {guided && (
        <small>
          {guided.atMostRate === undefined
            ? t('guided', { n: formatCount(guided.turns) })
            : t(figure.counted === 'businesses' ? 'guided.rate.businesses' : 'guided.rate', { n: formatCount(guided.turns), rate: formatUpTo(guided.atMostRate) })}
        </small>
      )}
    </div>
  );
}

function Models({ figure, modelsAddress }: { readonly figure: IndicatorFigure | undefined; readonly modelsAddress: string }) {
  const counts = figure?.models;
  return (
    <div>
      {figure?.counted === 'communes' && counts && (
        <span>{t('models.counts', { n: formatCount(counts.with), without: formatCount(counts.without), unknown: formatCount(counts.notKnown) })}</span>
      )}
      <small><a href={modelsAddress}>{t('models.register')}</a></small>
    </div>
  );
}
