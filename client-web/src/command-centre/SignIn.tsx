import { useSignal } from '@preact/signals';
import type { Failure } from '../shared/api/http';
import { signIn } from '../shared/api/sessions';
import { welcome } from './model';
import { t, type CommandCentreKey } from './texts';

export function SignIn() {
  const userName = useSignal('');
  const password = useSignal('');
  const working = useSignal(false);
  const problem = useSignal<CommandCentreKey | undefined>(undefined);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (working.value) return;
    problem.value = userName.value.trim() === '' || password.value === '' ? 'signIn.empty' : undefined;
    if (problem.value) return;
    working.value = true;
    const answer = await signIn(userName.value.trim(), password.value);
    working.value = false;
    if (answer.ok) welcome(answer.value);
    else problem.value = sentenceFor(answer.failure);
  };

  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('signIn.title')}</h2>
      <p class="help">{t('signIn.help')}</p>
      <label class="field">
        <span class="field-label">{t('signIn.userName')}</span>
        <input
          name="userName"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxLength={100}
          value={userName.value}
          onInput={(event) => { userName.value = event.currentTarget.value; }}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('signIn.password')}</span>
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          maxLength={200}
          value={password.value}
          onInput={(event) => { password.value = event.currentTarget.value; }}
        />
      </label>
      {problem.value && <p class="notice notice-error" role="alert">{t(problem.value)}</p>}
      <button class="primary" type="submit" aria-disabled={working.value}>
        {t(working.value ? 'signIn.working' : 'signIn.button')}
      </button>
    </form>
  );
}

function sentenceFor(failure: Failure): CommandCentreKey {
  if (failure.kind === 'unreachable') return 'signIn.offline';
  if (failure.kind === 'unreadable') return 'signIn.server';
  if (failure.status === 429) return 'signIn.tooMany';
  return failure.status < 500 ? 'signIn.wrong' : 'signIn.server';
}
