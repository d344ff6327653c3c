import { formatMoment, dateInVietnam } from '../shared/format/times';
import { hasArrived, type SendingState } from '../outbox/record';
import type { SavedMessage } from '../outbox/messages/message';
import { messageName, messageSentence } from './messageWords';
import { sendingIds } from './recordWords';
import { messages, phase, reload, send } from './sending';
import { StateMark } from './StateMark';
import { messageQueue } from './storage';
import { t } from './texts';

const isUnsettled = (saved: { readonly state: SendingState }): boolean => !hasArrived(saved);

/** What the team told the province beside its records and the province does not have yet. */
export function UnsettledMessages() {
  const unsettled = messages.value.filter(isUnsettled);
  if (unsettled.length === 0) return null;
  return <ul class="records">{unsettled.map((message) => <MessageLine key={message.id} message={message} />)}</ul>;
}

function MessageLine({ message }: { readonly message: SavedMessage }) {
  const { tone, sentence } = messageSentence(message, sendingIds(phase.value));
  return (
    <li class="record">
      <time class="record-time">{formatMoment(new Date(message.savedAt), dateInVietnam(new Date()))}</time>
      <span class="record-words">
        <span class="record-kind">{messageName(message)}</span>
        <span class={`state state-${tone}`}><StateMark tone={tone} />{sentence}</span>
        {message.state.kind === 'refused' && <RefusedActions id={message.id} />}
      </span>
    </li>
  );
}

/** What a person can do about a message that was refused. */
export function RefusedActions({ id }: { readonly id: string }) {
  const after = (change: Promise<void>) => void change.then(reload).then(send);
  return (
    <span class="button-pair">
      <button type="button" class="secondary" onClick={() => after(messageQueue.sendAgain(id))}>{t('message.again')}</button>
      <button type="button" class="secondary" onClick={() => after(messageQueue.dismiss(id))}>{t('message.dismiss')}</button>
    </span>
  );
}
