import { useSignal, useSignalEffect } from '@preact/signals';
import type { Contact, Failure } from '../shared/api/http';
import { CallOffice } from './CallOffice';
import { InstallOnIos } from './InstallOnIos';
import { activateWith } from './team';
import { t, type CheckInKey } from './texts';
import { thisBrowser } from './thisBrowser';
import { activationCode, codeIn } from './view';

/** The first thing a team does with the page. */
export function Activate() {
  return (
    <div class="activate">
      {thisBrowser.kind === 'not-installed-ios' && <InstallOnIos />}
      <h1>{t('activate.title')}</h1>
      <ActivateForm />
    </div>
  );
}

export function ActivateForm() {
  const code = useSignal('');
  const deviceName = useSignal(t('activate.deviceDefault'));
  const working = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);

  // A link may be opened, or a code scanned, while the form stands.
  useSignalEffect(() => { if (activationCode.value !== undefined) code.value = activationCode.value; });

  const submit = async (event: Event) => {
    event.preventDefault();
    if (working.value) return;
    const typed = codeIn(code.value) ?? code.value.trim();
    problem.value = typed === '' ? { sentence: 'activate.empty' } : undefined;
    if (problem.value) return;
    working.value = true;
    const failure = await activateWith(typed, deviceName.value.trim() || t('activate.deviceDefault'));
    working.value = false;
    problem.value = failure && problemOf(failure);
    // The button was below what an iPhone is told first: the team's page begins at its top.
    if (!failure) scrollTo(0, 0);
  };

  return (
    <form class="activate-form" onSubmit={(event) => void submit(event)} noValidate>
      <label class="field">
        <span class="field-label">{t('activate.code')}</span>
        <input
          class="code-input"
          value={code.value}
          onInput={(event) => { code.value = event.currentTarget.value; }}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={200}
          aria-describedby="code-help"
          aria-invalid={problem.value !== undefined}
        />
        <span class="help" id="code-help">{t('activate.help')}</span>
      </label>
      <label class="field">
        <span class="field-label">{t('activate.device')}</span>
        <input
          value={deviceName.value}
          onInput={(event) => { deviceName.value = event.currentTarget.value; }}
          autocomplete="off"
          maxLength={60}
          aria-describedby="device-help"
        />
        <span class="help" id="device-help">{t('activate.deviceHelp')}</span>
      </label>
      {problem.value && <Refused problem={problem.value} />}
      <button class="primary" type="submit" aria-disabled={working.value}>
        {t(working.value ? 'activate.working' : 'activate.button')}
      </button>
      <p class="help">{t('otp.warn')}</p>
    </form>
  );
}

interface Problem {
  readonly sentence: CheckInKey;
  /** The office that gave out the code. */
  readonly contact?: Contact;
}

function Refused({ problem: { sentence, contact } }: { readonly problem: Problem }) {
  return (
    <>
      <p class="notice notice-error" role="alert">{t(sentence, { office: contact?.name ?? t('office.any') })}</p>
      <CallOffice phone={contact?.phone} />
    </>
  );
}

const problemOf = (failure: Failure): Problem => ({
  sentence: sentenceFor(failure),
  ...(failure.kind === 'problem' && failure.contact ? { contact: failure.contact } : {}),
});

function sentenceFor(failure: Failure): CheckInKey {
  if (failure.kind === 'unreachable') return 'activate.offline';
  if (failure.kind === 'unreadable') return 'activate.server';
  if (failure.status === 429) return 'activate.tooMany';
  if (failure.code === 'code-expired') return 'activate.expired';
  if (failure.code === 'code-used') return 'activate.used';
  if (failure.code === 'code-revoked') return 'activate.revoked';
  return failure.status < 500 ? 'activate.wrong' : 'activate.server';
}
