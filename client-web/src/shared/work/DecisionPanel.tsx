import { publishDecision } from '../api/registers';
import { DECISIONS, type Decision } from '../api/workLines';
import { nameOf } from '../desk/directory';
import { dateInVietnam, formatDate } from '../format/times';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { Notice } from '../ui/Notice';
import type { Column } from '../ui/DataTable';
import { DecisionDialog } from './DecisionDialog';
import { recipientWords } from './recipients';
import { RegisterPanel } from './RegisterPanel';
import type { WorkScope } from './scope';
import { t } from './texts';

const NAMED = 4;

/** Decisions on awards: a list without a number is not decided yet; one with a number may be made public. */
export function DecisionPanel({ scope }: { readonly scope: WorkScope }) {
  const columns: readonly Column<Decision>[] = [
    { key: 'number', head: t('decisions.number'), cell: (line) => <NumberOf line={line} /> },
    { key: 'level', head: t('decisions.level'), cell: ({ level }) => nameOf(scope.lists.awardLevels, level) ?? t('none') },
    { key: 'title', head: t('decisions.for'), cell: ({ title }) => title },
    { key: 'recipients', head: t('decisions.recipients'), cell: ({ recipients }) => listed(recipients.map((each) => recipientWords(scope, each))) },
  ];
  return (
    <RegisterPanel
      scope={scope}
      register={DECISIONS}
      name="decisions"
      columns={columns}
      adds={scope.keeps !== undefined}
      wordsOf={({ number, title }) => number ?? title}
      mayChange={({ publishedAt }) => publishedAt === undefined}
      more={(line, reload) => line.number !== undefined && line.publishedAt === undefined && <PublishButton line={line} done={reload} />}
      form={(line, done, close) => <DecisionDialog scope={scope} line={line} done={done} close={close} />}
    />
  );
}

const NumberOf = ({ line: { number, publishedAt } }: { readonly line: Decision }) => (
  <span>
    {number ?? <span class="day-tag">{t('decisions.notYet')}</span>}
    {publishedAt && <small class="cell-more">{t('decisions.published', { date: formatDate(dateInVietnam(publishedAt)) })}</small>}
  </span>
);

function PublishButton({ line, done }: { readonly line: Decision; done(): void }) {
  const saving = useSaving();
  const publish = () => void saving.run(() => publishDecision(line.id), () => {
    toast(t('decisions.nowPublished'));
    done();
  });
  return (
    <>
      <button type="button" class="text-button" aria-label={t('of', { what: t('decisions.publish'), which: line.number ?? '' })} onClick={publish}>
        {t('decisions.publish')}
      </button>
      {saving.problem.value !== undefined && <Notice kind="error">{saving.problem.value}</Notice>}
    </>
  );
}

const listed = (names: readonly string[]): string => (names.length <= NAMED ? names.join('; ')
  : t('decisions.more', { which: names.slice(0, NAMED).join('; '), n: `${names.length - NAMED}` }));
