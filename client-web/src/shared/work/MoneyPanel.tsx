import { useSignal } from '@preact/signals';
import { fetchMoney, moneyFile, saveMoney, type Money } from '../api/workFigures';
import { formatCount } from '../format/numbers';
import { readWhole } from '../format/typedNumbers';
import { desk } from '../i18n/desk';
import { FormDialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import { DataTable, type Column } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { useRemote } from '../ui/remote';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { holderName, ownCode, type WorkScope } from './scope';
import { TableLinks } from './TableLinks';
import { t } from './texts';

const LINES = ['stateBudget', 'otherSources', 'proposed'] as const;

interface MoneyPanelProps {
  readonly scope: WorkScope;
  /** Code of the report period. */
  readonly period: string;
}

/** Money in three typed lines. What nobody has said is not 0. */
export function MoneyPanel({ scope, period }: MoneyPanelProps) {
  const money = useRemote(`${period} ${scope.commune ?? ''}`, () => fetchMoney(period, scope.commune));
  const editing = useSignal<Money | undefined>(undefined);
  const columns: readonly Column<Money>[] = [
    { key: 'holder', head: t('holder'), cell: ({ communeCode }) => holderName(communeCode) },
    ...LINES.map((line) => ({ key: line, head: t(`money.${line}`), kind: 'figure' as const, cell: (each: Money) => amount(each[line]) })),
  ];
  return (
    <section class="panel" aria-labelledby="money-title">
      <Loaded of={money}>
        {(all) => (
          <>
            <div class="section-head">
              <h3 id="money-title">{t('money.title')}</h3>
              <div class="bar">
                <TableLinks address={(format) => moneyFile(period, scope.commune, format)} />
                {scope.keeps !== undefined && (
                  <button type="button" class="primary" onClick={() => { editing.value = ownLine(scope, all); }}>{t('money.enter')}</button>
                )}
              </div>
            </div>
            <p class="section-lead">{t('money.lead')}</p>
            <DataTable caption={t('money.title')} columns={columns} rows={all} empty={t('money.none')} keyOf={({ communeCode }) => communeCode ?? ''} />
          </>
        )}
      </Loaded>
      {editing.value && (
        <MoneyDialog period={period} money={editing.value} done={() => void money.reload()} close={() => { editing.value = undefined; }} />
      )}
    </section>
  );
}

const amount = (value: number | undefined): string => (value === undefined ? t('notSaid') : formatCount(value));

function ownLine(scope: WorkScope, all: readonly Money[]): Money {
  const communeCode = ownCode(scope);
  return all.find((each) => each.communeCode === communeCode) ?? { communeCode, stateBudget: undefined, otherSources: undefined, proposed: undefined };
}

interface MoneyDialogProps {
  readonly period: string;
  readonly money: Money;
  done(): void;
  close(): void;
}

function MoneyDialog({ period, money, done, close }: MoneyDialogProps) {
  const typed = useSignal<Readonly<Record<(typeof LINES)[number], string>>>({
    stateBudget: asTyped(money.stateBudget), otherSources: asTyped(money.otherSources), proposed: asTyped(money.proposed),
  });
  const saving = useSaving();
  const submit = () => {
    const [stateBudget, otherSources, proposed] = LINES.map((line) => readWhole(typed.value[line]));
    if ([stateBudget, otherSources, proposed].some(Number.isNaN)) return saving.refuse(t('missing.amount'));
    void saving.run(() => saveMoney(period, { communeCode: money.communeCode, stateBudget, otherSources, proposed }), () => {
      close();
      toast(desk('saved'));
      done();
    });
  };
  return (
    <FormDialog title={t('money.enter')} action={desk('save')} busy={saving.busy.value} problem={saving.problem.value} submit={submit} close={close}>
      {LINES.map((line) => (
        <TextField
          key={line}
          label={t(`money.${line}`)}
          help={line === 'stateBudget' ? t('money.help') : undefined}
          optional
          inputMode="numeric"
          maxLength={20}
          value={typed.value[line]}
          change={(value) => { typed.value = { ...typed.value, [line]: value }; }}
        />
      ))}
    </FormDialog>
  );
}

const asTyped = (value: number | undefined): string => (value === undefined ? '' : formatCount(value).replace(/,/g, '.'));
