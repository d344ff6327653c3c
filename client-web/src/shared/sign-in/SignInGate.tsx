import type { ComponentChildren } from 'preact';
import { NewPassword } from './NewPassword';
import { SignIn } from './SignIn';
import { t } from './texts';
import { visitor } from './visitor';

export interface SignInGateProps {
  /** Whom the page is for. */
  readonly help: string;
  /** What is shown until the server has said who is there. */
  readonly opening?: string;
  readonly children: () => ComponentChildren;
}

/** Shows the page to those who have signed in with a password of their own, and to others how to. */
export function SignInGate({ help, opening, children }: SignInGateProps) {
  const here = visitor.value;
  switch (here.kind) {
    case 'unknown': return <p class="waiting" role="status">{opening ?? t('opening')}</p>;
    case 'signed-out': return <SignIn help={help} />;
    case 'new-password': return <NewPassword key={here.user.userName} user={here.user} first={here.first} />;
    case 'signed-in': return <>{children()}</>;
  }
}
