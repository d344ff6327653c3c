import type { Device } from '../shared/api/devices';
import { formatCount } from '../shared/format/numbers';
import { unsent } from './sending';
import { changeTeam, device, otherTeam } from './team';
import { t } from './texts';

/** Asks before the phone goes to another team: what it has not sent could not be sent any more. */
export function OtherTeam({ next }: { readonly next: Device }) {
  const before = device.value?.team.name ?? '';
  const team = next.team.name;
  const left = unsent.value;
  const save = async () => {
    const { handOutFile } = await import('./handOver');
    await handOutFile();
  };
  return (
    <section class="other-team" aria-labelledby="other-team-title">
      <h2 id="other-team-title">{t('otherTeam.title', { team })}</h2>
      <p>{t('otherTeam.what', { before, team })}</p>
      {left > 0 && <p class="notice notice-warn" role="alert">{t('otherTeam.unsent', { before, n: formatCount(left) })}</p>}
      {left > 0 && <button type="button" class="primary" onClick={() => void save()}>{t('outbox.export')}</button>}
      <button type="button" class={left > 0 ? 'secondary' : 'primary'} onClick={() => void changeTeam(next)}>{t('otherTeam.change', { team })}</button>
      <button type="button" class="secondary" onClick={() => { otherTeam.value = undefined; }}>{t('otherTeam.keep', { before })}</button>
    </section>
  );
}
