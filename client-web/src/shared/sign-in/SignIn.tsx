import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { signIn } from '../api/sessions';
import { Attempt } from './attempt';
import { AttemptNotice } from './AttemptNotice';
import { signInRefusal } from './refusals';
import { t } from './texts';
import { welcome } from './visitor';

/** The form that all pages of staff begin with. `help` says whom the page is for. */
export function SignIn({ help }: { readonly help: string }) {
  const userName = useSignal('');
  const password = useSignal('');
  const attempt = useRef(new Attempt()).current;
  const state = attempt.state.value;

  const submit = async (event: Event) => {
    event.preventDefault();
    const name = userName.value.trim();
    if (name === '' || password.value === '') {
      attempt.refuse('signIn.empty');
      return;
    }
    const session = await attempt.make(() => signIn(name, password.value), signInRefusal);
    if (session) welcome(session.value);
  };

  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('signIn.title')}</h2>
      <p class="help">{help}</p>
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
      <AttemptNotice state={state} />
      <button class="primary" type="submit" aria-disabled={state.kind === 'working'}>
        {t(state.kind === 'working' ? 'signIn.working' : 'signIn.button')}
      </button>
    </form>
  );
}
