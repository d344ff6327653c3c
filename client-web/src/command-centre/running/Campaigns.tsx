import { useSignal } from '@preact/signals';
import { fetchCampaignTotals, saveCampaign, type Campaign, type CampaignFigures, type CampaignTotals } from '../../shared/api/campaigns';
import type { Result } from '../../shared/api/http';
import { refusals } from '../../shared/campaign-day/words';
import { formatCount } from '../../shared/format/numbers';
import { formatDate } from '../../shared/format/times';
import { desk } from '../../shared/i18n/desk';
import { DataTable, type Column } from '../../shared/ui/DataTable';
import { DateField } from '../../shared/ui/DateField';
import { FormDialog } from '../../shared/ui/Dialog';
import { TextField } from '../../shared/ui/fields';
import { useRemote } from '../../shared/ui/remote';
import { useSaving } from '../../shared/ui/saving';
import { toast } from '../../shared/ui/Toasts';
import { isSpan, newCode } from './campaign';
import { t } from './texts';

/** The newest are looked at. */
const MOST = 12;

interface CampaignsProps {
  readonly all: readonly Campaign[];
  readonly mayAct: boolean;
  done(): void;
}

/** Days put together, with the figures of campaign days and of regular work apart. */
export function Campaigns({ all, mayAct, done }: CampaignsProps) {
  const editing = useSignal<Campaign | 'new' | undefined>(undefined);
  const shown = all.slice(0, MOST);
  const totals = useRemote(shown.map(({ code }) => code).join(), () => fetchTotals(shown)).state.value;
  const figures = (code: string, part: 'campaignDays' | 'regular') => {
    const found = totals.kind === 'ready' ? totals.value.get(code) : undefined;
    return found ? words(found[part]) : totals.kind === 'loading' ? desk('loading') : '–';
  };
  const columns: readonly Column<Campaign>[] = [
    { key: 'name', head: t('campaigns.name'), cell: ({ name, note }) => <>{name}{note !== undefined && <small class="cell-more">{note}</small>}</> },
    { key: 'span', head: t('campaigns.span'), cell: ({ from, to }) => t('campaigns.span.value', { from: formatDate(from), to: formatDate(to) }) },
    { key: 'ra', head: t('campaigns.ra'), cell: ({ code }) => figures(code, 'campaignDays') },
    { key: 'regular', head: t('campaigns.regular'), cell: ({ code }) => figures(code, 'regular') },
    ...(mayAct ? [{ key: 'edit', head: t('campaigns.edit'), kind: 'actions' as const, cell: (campaign: Campaign) => edit(campaign) }] : []),
  ];
  const edit = (campaign: Campaign) => (
    <button
      type="button"
      class="text-button"
      aria-label={t('campaigns.of', { what: t('campaigns.edit'), which: campaign.name })}
      onClick={() => { editing.value = campaign; }}
    >
      {t('campaigns.edit')}
    </button>
  );
  return (
    <section class="panel" aria-labelledby="campaigns-title">
      <div class="section-head">
        <h3 id="campaigns-title">{t('campaigns.title')}</h3>
        {mayAct && <button type="button" class="secondary" onClick={() => { editing.value = 'new'; }}>{t('campaigns.add')}</button>}
      </div>
      <p class="section-lead">{t('campaigns.lead')}</p>
      <DataTable caption={t('campaigns.title')} columns={columns} rows={shown} empty={t('campaigns.none')} keyOf={({ code }) => code} />
      {editing.value && (
        <CampaignDialog
          campaign={editing.value === 'new' ? undefined : editing.value}
          all={all}
          done={done}
          close={() => { editing.value = undefined; }}
        />
      )}
    </section>
  );
}

async function fetchTotals(campaigns: readonly Campaign[]): Promise<Result<ReadonlyMap<string, CampaignTotals>>> {
  const answers = await Promise.all(campaigns.map(({ code }) => fetchCampaignTotals(code)));
  const known = campaigns.flatMap(({ code }, index) => {
    const answer = answers[index];
    return answer?.ok ? [[code, answer.value] as const] : [];
  });
  return { ok: true, value: new Map(known) };
}

const words = ({ people, checkIns }: CampaignFigures): string => t('campaigns.value', { n: formatCount(people), c: formatCount(checkIns) });

interface CampaignDialogProps {
  readonly campaign: Campaign | undefined;
  readonly all: readonly Campaign[];
  done(): void;
  close(): void;
}

function CampaignDialog({ campaign, all, done, close }: CampaignDialogProps) {
  const name = useSignal(campaign?.name ?? '');
  const from = useSignal(campaign?.from ?? '');
  const to = useSignal(campaign?.to ?? '');
  const note = useSignal(campaign?.note ?? '');
  const saving = useSaving(refusals());
  const submit = () => {
    const named = name.value.trim();
    if (named === '') return saving.refuse(t('campaigns.missing'));
    if (!isSpan(from.value, to.value)) return saving.refuse(t('campaigns.span.bad'));
    const wanted = { code: campaign?.code ?? newCode(named, all), name: named, from: from.value, to: to.value, note: note.value.trim() || undefined };
    void saving.run(() => saveCampaign(wanted), () => {
      close();
      toast(t('campaigns.done'));
      done();
    });
  };
  return (
    <FormDialog
      title={campaign ? t('campaigns.of', { what: t('campaigns.edit'), which: campaign.name }) : t('campaigns.add')}
      action={desk('save')}
      busy={saving.busy.value}
      problem={saving.problem.value}
      submit={submit}
      close={close}
    >
      <TextField label={t('campaigns.name')} maxLength={200} value={name.value} change={(value) => { name.value = value; }} />
      <div class="form-columns">
        <DateField label={t('campaigns.from')} value={from.value} change={(value) => { from.value = value; }} />
        <DateField label={t('campaigns.to')} value={to.value} change={(value) => { to.value = value; }} />
      </div>
      <TextField label={t('campaigns.note')} optional maxLength={500} value={note.value} change={(value) => { note.value = value; }} />
    </FormDialog>
  );
}
