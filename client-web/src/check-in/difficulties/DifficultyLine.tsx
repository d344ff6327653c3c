import type { ComponentChildren } from 'preact';
import type { SavedMessage } from '../../outbox/messages/message';
import type { Difficulty, DifficultyStep } from '../../shared/api/difficulties';
import { dateInVietnam, formatDate, formatMoment } from '../../shared/format/times';
import { messageSentence } from '../messageWords';
import { sendingIds, type RecordWords } from '../recordWords';
import { phase } from '../sending';
import { StateMark } from '../StateMark';
import { RefusedActions } from '../UnsettledMessages';
import { kindName, unitName } from './names';
import { t } from './texts';

/** A difficulty the province has, with everything that was done about it. */
export function DifficultyLine({ difficulty, fresh }: { readonly difficulty: Difficulty; readonly fresh: boolean }) {
  const { kind, proposal, urgent, text, occurredAt, steps } = difficulty;
  return (
    <li class={fresh ? 'difficulty difficulty-fresh' : 'difficulty'}>
      <Head kind={kind} proposal={proposal} urgent={urgent} at={occurredAt} fresh={fresh} />
      {text !== undefined && <p class="difficulty-text">{text}</p>}
      <State {...stateWords(difficulty)} />
      {steps.length > 0 && <ol class="answers">{steps.map((step) => <Step key={step.number} step={step} />)}</ol>}
    </li>
  );
}

/** One that is only on this phone, or whose arrival the list does not tell of yet. */
export function UnsentDifficulty({ message }: { readonly message: SavedMessage }) {
  const { id, content, savedAt, state } = message;
  const text = content['text'];
  return (
    <li class="difficulty">
      <Head
        kind={`${content['kind']}`}
        proposal={content['proposal'] === true}
        urgent={content['urgent'] === true}
        at={new Date(savedAt)}
        fresh={false}
      />
      {typeof text === 'string' && <p class="difficulty-text">{text}</p>}
      <State {...messageSentence(message, sendingIds(phase.value))} />
      {state.kind === 'refused' && <RefusedActions id={id} />}
    </li>
  );
}

interface HeadProps {
  readonly kind: string;
  readonly proposal: boolean;
  readonly urgent: boolean;
  readonly at: Date;
  readonly fresh: boolean;
}

function Head({ kind, proposal, urgent, at, fresh }: HeadProps) {
  return (
    <div class="difficulty-head">
      <strong>{proposal ? `${t('proposal')}: ` : ''}{kindName(kind)}</strong>
      <time>{formatMoment(at, dateInVietnam(new Date()))}</time>
      {(urgent || fresh) && (
        <span class="difficulty-marks">
          {urgent && <span class="mark-urgent">{t('urgent.short')}</span>}
          {fresh && <span class="mark-fresh">{t('fresh')}</span>}
        </span>
      )}
    </div>
  );
}

const State = ({ tone, sentence }: RecordWords): ComponentChildren =>
  <span class={`state state-${tone}`}><StateMark tone={tone} />{sentence}</span>;

function stateWords({ state, holder }: Difficulty): RecordWords {
  switch (state) {
    case 'open': return { tone: 'waiting', sentence: t('state.open') };
    case 'escalated': return { tone: 'waiting', sentence: t('state.escalated', { unit: unitName(holder) }) };
    case 'answered':
    case 'resolved': return { tone: 'good', sentence: t(`state.${state}`) };
  }
}

function Step({ step: { action, at, unit, to, text } }: { readonly step: DifficultyStep }) {
  const places = { unit: unitName(unit), to: unitName(to ?? ''), date: formatDate(dateInVietnam(at)) };
  return (
    <li class={`answer answer-${action}`}>
      <strong>{t(action, places)}</strong>
      {text !== undefined && <p>{text}</p>}
    </li>
  );
}
