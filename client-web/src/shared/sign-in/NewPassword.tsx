import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { changePassword, type User } from '../api/sessions';
import { Attempt } from './attempt';
import { AttemptNotice } from './AttemptNotice';
import { newPasswordRefusal } from './refusals';
import { t, type SignInKey } from './texts';
import { keepPassword, openSession } from './visitor';

/** Changes the password of whoever is signed in. The `first` one was handed out by somebody else and has to be changed. */
export function NewPassword({ user, first }: { readonly user: User; readonly first: boolean }) {
  const current = useSignal('');
  const wanted = useSignal('');
  const repeated = useSignal('');
  const shown = useSignal(false);
  const attempt = useRef(new Attempt()).current;
  const state = attempt.state.value;

  const submit = async (event: Event) => {
    event.preventDefault();
    const slip = slipIn(current.value, wanted.value, repeated.value);
    if (slip) {
      attempt.refuse(slip);
      return;
    }
    const changed = await attempt.make(() => changePassword(current.value, wanted.value), newPasswordRefusal);
    if (changed) await openSession();
  };

  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t(first ? 'newPassword.firstTitle' : 'newPassword.title')}</h2>
      <p class="help">{first && t('newPassword.firstHelp')} {t('newPassword.help')}</p>
      <input class="hidden" name="userName" autocomplete="username" value={user.userName} readOnly tabIndex={-1} aria-hidden="true" />
      <PasswordField label="newPassword.current" name="currentPassword" autocomplete="current-password" shown={shown.value} value={current} />
      <PasswordField label="newPassword.new" name="newPassword" autocomplete="new-password" shown={shown.value} value={wanted} />
      <PasswordField label="newPassword.repeat" name="repeatedPassword" autocomplete="new-password" shown={shown.value} value={repeated} />
      <label class="check">
        <input type="checkbox" checked={shown.value} onChange={(event) => { shown.value = event.currentTarget.checked; }} />
        <span>{t('newPassword.show')}</span>
      </label>
      <AttemptNotice state={state} />
      <button class="primary" type="submit" aria-disabled={state.kind === 'working'}>
        {t(state.kind === 'working' ? 'newPassword.working' : 'newPassword.button')}
      </button>
      {!first && <button class="secondary" type="button" onClick={keepPassword}>{t('newPassword.cancel')}</button>}
    </form>
  );
}

interface PasswordFieldProps {
  readonly label: SignInKey;
  readonly name: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly shown: boolean;
  readonly value: Signal<string>;
}

function PasswordField({ label, name, autocomplete, shown, value }: PasswordFieldProps) {
  return (
    <label class="field">
      <span class="field-label">{t(label)}</span>
      <input
        name={name}
        {...(shown ? { type: 'text' } : { type: 'password' })}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        maxLength={256}
        value={value.value}
        onInput={(event) => { value.value = event.currentTarget.value; }}
      />
    </label>
  );
}

/** What can be told without asking the server. */
function slipIn(current: string, wanted: string, repeated: string): SignInKey | undefined {
  if (current === '' || wanted === '' || repeated === '') return 'newPassword.empty';
  if (wanted !== repeated) return 'newPassword.differs';
  return wanted === current ? 'newPassword.same' : undefined;
}
