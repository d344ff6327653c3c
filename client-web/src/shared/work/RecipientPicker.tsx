import { useSignal } from '@preact/signals';
import { fetchMemberNames, type MemberName } from '../api/registers';
import type { Recipient } from '../api/workLines';
import { SelectField } from '../ui/fields';
import { fetchAll, useRemote } from '../ui/remote';
import { recipientWords, sameRecipient } from './recipients';
import type { WorkScope } from './scope';
import { TeamField } from './TeamPicker';
import { t } from './texts';

interface RecipientPickerProps {
  readonly scope: WorkScope;
  readonly chosen: readonly Recipient[];
  change(chosen: readonly Recipient[]): void;
}

/** Teams and members one after the other; a name helps to choose, what is kept is the number. */
export function RecipientPicker({ scope, chosen, change }: RecipientPickerProps) {
  const team = useSignal('');
  const member = useSignal('');
  const add = () => {
    if (team.value === '') return;
    const next: Recipient = { teamCode: team.value, ...(member.value === '' ? {} : { memberNumber: Number(member.value) }) };
    if (!chosen.some((each) => sameRecipient(each, next))) change([...chosen, next]);
    member.value = '';
  };
  return (
    <fieldset class="radios">
      <legend class="field-label">{t('decisions.recipients')}</legend>
      {chosen.length > 0 && (
        <ul class="plain-list">
          {chosen.map((each) => (
            <li key={JSON.stringify(each)} class="bar">
              <span>{recipientWords(scope, each)}</span>
              <button
                type="button"
                class="text-button text-button-danger"
                aria-label={t('of', { what: t('recipients.remove'), which: recipientWords(scope, each) })}
                onClick={() => change(chosen.filter((other) => !sameRecipient(other, each)))}
              >
                {t('recipients.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="form-columns">
        <TeamField scope={scope} value={team.value} change={(code) => { team.value = code; member.value = ''; }} />
        {team.value !== '' && <MemberField key={team.value} team={team.value} value={member.value} change={(number) => { member.value = number; }} />}
      </div>
      <div class="bar"><button type="button" class="secondary" aria-disabled={team.value === ''} onClick={add}>{t('recipients.add')}</button></div>
    </fieldset>
  );
}

function MemberField({ team, value, change }: { readonly team: string; readonly value: string; change(number: string): void }) {
  const members = useRemote(team, () => fetchAll((after) => fetchMemberNames(team, after), 500));
  const state = members.state.value;
  const known: readonly MemberName[] = state.kind === 'ready' ? state.value : [];
  return (
    <SelectField
      label={t('recipients.member')}
      nothing={t('recipients.wholeTeam')}
      value={value}
      choices={known.map(({ number, name }) => ({ value: `${number}`, label: name === undefined ? t('recipients.number', { number: `${number}` }) : `${number}. ${name}` }))}
      change={change}
    />
  );
}
