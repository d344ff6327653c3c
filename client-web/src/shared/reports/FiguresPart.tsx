import { useSignal, type Signal } from '@preact/signals';
import { checkReport, makeReport, type MainFigures, type PeriodicReport, type ReportKey } from '../api/periodicReports';
import { formatCount } from '../format/numbers';
import { dateInVietnam, formatDate, formatMoment } from '../format/times';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Notice } from '../ui/Notice';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';

const FIGURES = ['checkIns', 'households', 'people', 'done', 'toCheck'] as const;

interface FiguresPartProps {
  readonly of: ReportKey;
  readonly report: PeriodicReport;
  readonly mayMake: boolean;
  /** Something is typed that is not saved. */
  readonly isChanged: Signal<boolean>;
  done(): void;
}

/** The figures of a report: fixed when it is made, to be renewed or checked. */
export function FiguresPart({ of, report, mayMake, isChanged, done }: FiguresPartProps) {
  const problems = { 'changed-meanwhile': t('problem.changed'), 'already-issued': t('problem.issued'), 'period-not-begun': t('problem.notBegun') };
  const making = useSaving(problems);
  const renewing = useSignal(false);
  const finished = () => { toast(t('made')); done(); };
  const whenSaved = (act: () => void) => () => (isChanged.value ? making.refuse(t('unsaved.first')) : act());
  const make = (renew: boolean) => makeReport(of, { version: report.version, renew });
  const days = { from: formatDate(report.from), to: formatDate(report.to), since: formatDate(report.since) };
  return (
    <>
      <h4>{t('figures')}</h4>
      <p>{t('figures.days', days)}</p>
      {report.figures ? <Figures figures={report.figures} madeAt={report.standing.madeAt} /> : <p class="help">{t('figures.none')}</p>}
      {making.problem.value !== undefined && <Notice kind="error">{making.problem.value}</Notice>}
      <div class="bar">
        {mayMake && !report.figures && (
          <button type="button" class="primary" aria-disabled={making.busy.value} onClick={whenSaved(() => void making.run(() => make(false), finished))}>
            {t(making.busy.value ? 'making' : 'make')}
          </button>
        )}
        {mayMake && report.figures && (
          <button type="button" class="secondary" onClick={whenSaved(() => { renewing.value = true; })}>{t('renew')}</button>
        )}
        {report.figures && <Check of={of} />}
      </div>
      {renewing.value && (
        <ConfirmDialog
          title={t('renew')}
          text={t('renew.text')}
          action={t('renew')}
          problems={problems}
          send={() => make(true)}
          done={finished}
          close={() => { renewing.value = false; }}
        />
      )}
    </>
  );
}

function Figures({ figures, madeAt }: { readonly figures: MainFigures; readonly madeAt: Date | undefined }) {
  const now = dateInVietnam(new Date());
  return (
    <>
      <dl class="figures-line">
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd>{formatCount(figures[name])}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{madeAt && t('figures.at', { time: formatMoment(madeAt, now) })} {t('figures.proof', { proof: figures.proof })}</p>
    </>
  );
}

function Check({ of }: { readonly of: ReportKey }) {
  const same = useSignal<boolean | undefined>(undefined);
  const checking = useSaving();
  const check = () => void checking.run(() => checkReport(of), (answer) => { same.value = answer; });
  return (
    <>
      <button type="button" class="secondary" aria-disabled={checking.busy.value} onClick={check}>{t(checking.busy.value ? 'checking' : 'check')}</button>
      {checking.problem.value !== undefined && <Notice kind="error">{checking.problem.value}</Notice>}
      {same.value !== undefined && <Notice kind={same.value ? 'good' : 'error'}>{t(same.value ? 'check.same' : 'check.differs')}</Notice>}
    </>
  );
}
