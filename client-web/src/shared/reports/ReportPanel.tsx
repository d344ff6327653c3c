import { useSignal } from '@preact/signals';
import { fetchReport, receiveReport, reopenReport, reportFile, type PeriodicReport, type ReportKey } from '../api/periodicReports';
import { DownloadLink } from '../ui/DownloadLink';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { toast } from '../ui/Toasts';
import { ReasonDialog } from '../work/ReasonDialog';
import { FiguresPart } from './FiguresPart';
import { IssuePart } from './IssuePart';
import { t } from './texts';
import { WrittenParts } from './WrittenParts';
import { dueOf, partName, stateWords } from './words';

export interface ReportPanelProps {
  readonly of: ReportKey;
  readonly name: string;
  /** Who looks writes this report. */
  readonly writes: boolean;
  /** Who looks may say that the Sở has it. */
  readonly receives: boolean;
  /** Who looks may give it back. */
  readonly reopens: boolean;
  changed(): void;
  /** Back to the list it was opened from. */
  readonly back: (() => void) | undefined;
}

/** One report, from the first word to the received document. */
export function ReportPanel(props: ReportPanelProps) {
  const report = useRemote('', () => fetchReport(props.of));
  const done = () => {
    void report.reload();
    props.changed();
  };
  return (
    <>
      {props.back && <button type="button" class="secondary" onClick={props.back}>{t('back')}</button>}
      <Loaded of={report}>{(known) => <Report {...props} report={known} done={done} />}</Loaded>
    </>
  );
}

function Report({ of, name, writes, receives, reopens, report, done }: ReportPanelProps & { readonly report: PeriodicReport; done(): void }) {
  const { standing } = report;
  const isIssued = standing.issuedOn !== undefined;
  const isChanged = useSignal(false);
  return (
    <section class="panel report" aria-labelledby="report-title">
      <div class="section-head">
        <h3 id="report-title">{name}</h3>
        {report.figures && (
          <div class="bar">
            <DownloadLink address={reportFile(of, 'docx')}>{t('docx')}</DownloadLink>
            {of.commune === undefined && <DownloadLink address={reportFile(of, 'docx', 'ministry')}>{t('docx.ministry')}</DownloadLink>}
            <DownloadLink address={reportFile(of, 'xlsx')}>{t('xlsx')}</DownloadLink>
          </div>
        )}
      </div>
      <p><strong>{stateWords(standing)}</strong>. {dueOf(standing)}.</p>
      <FiguresPart of={of} report={report} mayMake={writes && !isIssued} isChanged={isChanged} done={done} />
      {writes && !isIssued
        ? <WrittenParts key={report.version} of={of} report={report} isChanged={isChanged} done={done} />
        : <Written report={report} />}
      {writes && report.figures && standing.state !== 'received' && <IssuePart of={of} report={report} isChanged={isChanged} done={done} />}
      {isIssued && <Office of={of} name={name} report={report} receives={receives} reopens={reopens} done={done} />}
    </section>
  );
}

function Written({ report }: { readonly report: PeriodicReport }) {
  return (
    <>
      <h4>{t('parts')}</h4>
      {report.parts.map(({ code, text, none }) => (
        <div key={code}>
          <h5>{partName(code)}</h5>
          <p class="card-text">{text ?? t(none ? 'none' : 'notWritten')}</p>
        </div>
      ))}
    </>
  );
}

interface OfficeProps extends Pick<ReportPanelProps, 'of' | 'name' | 'receives' | 'reopens'> {
  readonly report: PeriodicReport;
  done(): void;
}

/** What the Sở does with an issued report. */
function Office({ of, name, report, receives, reopens, done }: OfficeProps) {
  const asking = useSignal<'receive' | 'reopen' | undefined>(undefined);
  const close = () => { asking.value = undefined; };
  return (
    <div class="bar">
      {receives && report.standing.state === 'issued' && (
        <button type="button" class="primary" onClick={() => { asking.value = 'receive'; }}>{t('receive')}</button>
      )}
      {reopens && <button type="button" class="secondary" onClick={() => { asking.value = 'reopen'; }}>{t('reopen')}</button>}
      {asking.value === 'receive' && (
        <ConfirmDialog
          title={t('receive')}
          text={stateWords(report.standing)}
          action={t('receive')}
          problems={{ 'changed-meanwhile': t('problem.changed') }}
          send={() => receiveReport(of, { version: report.version })}
          done={() => { toast(t('received')); done(); }}
          close={close}
        />
      )}
      {asking.value === 'reopen' && (
        <ReasonDialog
          title={t('reopen')}
          lead={name}
          action={t('reopen')}
          said={t('reopened')}
          send={(reason) => reopenReport(of, { version: report.version, reason })}
          done={done}
          close={close}
        />
      )}
    </div>
  );
}
