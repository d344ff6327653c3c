import { useSignal } from '@preact/signals';
import type { Model } from '../api/models';
import { communes } from '../desk/directory';
import { formatDate } from '../format/times';
import { desk } from '../i18n/desk';
import { DataTable, type Column } from '../ui/DataTable';
import { isOpen, nextStates } from './steps';
import { t } from './texts';

/** Rows at first; more when asked for. */
const SHOWN = 100;

interface ModelTableProps {
  readonly models: readonly Model[];
  readonly showsCommune: boolean;
  readonly confirms: boolean;
  mayChange(model: Model): boolean;
  open(what: 'model' | 'step', model: Model): void;
}

export function ModelTable({ models, showsCommune, confirms, mayChange, open }: ModelTableProps) {
  const shown = useSignal(SHOWN);
  const names = new Map(communes.value.map(({ code, fullName }) => [code, fullName]));
  const columns: Column<Model>[] = [
    { key: 'name', head: t('name'), cell: ({ name, kind }) => <div>{name}<small>{t(`kind.${kind}`)}</small></div> },
    ...(showsCommune ? [{ key: 'commune', head: t('commune'), cell: ({ communeCode }: Model) => names.get(communeCode) ?? communeCode }] : []),
    { key: 'place', head: t('place'), cell: ({ place, date }) => <div>{place}<small>{t('date')}: {formatDate(date)}</small></div> },
    { key: 'evidence', head: t('evidence'), cell: ({ evidence, description }) => <div>{evidence ?? '–'}{description && <small>{description}</small>}</div> },
    { key: 'state', head: t('state'), cell: (model) => <State model={model} /> },
    { key: 'actions', head: t('actions'), kind: 'actions', cell: (model) => mayChange(model) && actions(model) },
  ];
  const actions = (model: Model) => (
    <>
      {isOpen(model) && <button type="button" class="text-button" aria-label={t('edit.of', { name: model.name })} onClick={() => open('model', model)}>{t('edit')}</button>}
      {nextStates(model, confirms).length > 0 && (
        <button type="button" class="text-button" aria-label={t('step.of', { name: model.name })} onClick={() => open('step', model)}>{t('step')}</button>
      )}
    </>
  );
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={models.slice(0, shown.value)}
        empty={t('none')}
        keyOf={({ id }) => id}
        classOf={({ state }) => (state === 'withdrawn' ? 'row-ended' : '')}
      />
      {models.length > shown.value && <button type="button" class="secondary" onClick={() => { shown.value += SHOWN; }}>{desk('more')}</button>}
    </>
  );
}

function State({ model: { state, steps } }: { readonly model: Model }) {
  const last = steps[steps.length - 1];
  return (
    <div>
      <span class={state === 'confirmed' ? 'standing standing-met' : 'standing standing-plain'}>{t(`state.${state}`)}</span>
      {last && <small>{formatDate(last.on)}{last.reason !== undefined && `: ${last.reason}`}</small>}
    </div>
  );
}
