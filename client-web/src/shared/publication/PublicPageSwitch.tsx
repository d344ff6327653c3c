import { fetchPublicSettings, savePublicSettings, type PublicSettings } from '../api/publicSettings';
import { Loaded } from '../ui/Loaded';
import { Notice } from '../ui/Notice';
import { useRemote } from '../ui/remote';
import { useSaving } from '../ui/saving';
import { toast } from '../ui/Toasts';
import { t } from './texts';

/** Switches the page that everybody may see; for the Sở and the administrator. */
export function PublicPageSwitch() {
  const settings = useRemote('public-page', fetchPublicSettings);
  return (
    <section class="panel" aria-labelledby="public-page">
      <h3 id="public-page">{t('title')}</h3>
      <p class="section-lead">{t('lead')} <a href="/cong-khai" target="_blank" rel="noreferrer">/cong-khai</a></p>
      <Loaded of={settings}>{(now) => <Switches now={now} saved={() => void settings.reload()} />}</Loaded>
    </section>
  );
}

function Switches({ now, saved }: { readonly now: PublicSettings; saved(): void }) {
  const saving = useSaving();
  const save = (next: PublicSettings) => saving.run(() => savePublicSettings(next), () => {
    toast(t('saved'));
    saved();
  });
  return (
    <>
      <Switch label={t('enabled')} on={now.enabled} busy={saving.busy.value} turn={(enabled) => void save({ ...now, enabled })} />
      <Switch label={t('running')} on={now.showRunning} busy={saving.busy.value} turn={(showRunning) => void save({ ...now, showRunning })} />
      {saving.problem.value && <Notice kind="error">{saving.problem.value}</Notice>}
    </>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly busy: boolean;
  turn(on: boolean): void;
}

const Switch = ({ label, on, busy, turn }: SwitchProps) => (
  <label class="switch-line">
    <input type="checkbox" checked={on} disabled={busy} onChange={(event) => turn(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
);
