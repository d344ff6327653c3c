import { useSignal } from '@preact/signals';
import type { Difficulty, DifficultyStep } from '../api/difficulties';
import { dateInVietnam, formatDate, formatTime } from '../format/times';
import { communeName, difficultyKindName, unitName } from '../desk/units';
import { AnswerDialog } from './AnswerDialog';
import { EscalateDialog } from './EscalateDialog';
import { ownUnit } from './ownUnit';
import { ResolveDialog } from './ResolveDialog';
import { t } from './texts';

const STEPS = ['answer', 'escalate', 'resolve'] as const;
type Step = (typeof STEPS)[number];

const DIALOGS = { answer: AnswerDialog, escalate: EscalateDialog, resolve: ResolveDialog };

interface DifficultyCardProps {
  readonly difficulty: Difficulty;
  /** Said where difficulties of several communes stand together. */
  readonly withCommune: boolean;
  done(): void;
}

/** A difficulty with its history, and what can be done about it. */
export function DifficultyCard({ difficulty, withCommune, done }: DifficultyCardProps) {
  const open = useSignal<Step | undefined>(undefined);
  const { kind, proposal, urgent, state, holder, text, steps, communeCode } = difficulty;
  const words = `${proposal ? `${t('proposal')}: ` : ''}${difficultyKindName(kind)}`;
  const Dialog = open.value && DIALOGS[open.value];
  return (
    <li class={urgent && state !== 'resolved' ? 'card card-urgent' : 'card'}>
      <div class="card-head">
        <h4>{words}</h4>
        {urgent && <span class="tag tag-bad">{t('urgent')}</span>}
        <span class={`tag tag-${TONES[state]}`}>{t(`state.${state}`, { unit: unitName(holder, communeCode) })}</span>
      </div>
      <p class="card-facts">{where(difficulty, withCommune)} · {t('recorded', { at: moment(difficulty.occurredAt) })}</p>
      <p class={text === undefined ? 'card-text card-facts' : 'card-text'}>{text ?? t('noText')}</p>
      {steps.length > 0 && <ol class="card-steps">{steps.map((step) => <StepLine key={step.number} step={step} communeCode={communeCode} />)}</ol>}
      {ownUnit() !== undefined && state !== 'resolved' && (
        <div class="bar">
          {STEPS.map((step) => (
            <button
              key={step}
              type="button"
              class={step === 'answer' ? 'primary' : 'secondary'}
              aria-label={t('of', { what: t(step), which: words })}
              onClick={() => { open.value = step; }}
            >
              {t(step)}
            </button>
          ))}
        </div>
      )}
      {Dialog && <Dialog difficulty={difficulty} done={done} close={() => { open.value = undefined; }} />}
    </li>
  );
}

const TONES = { open: 'warn', escalated: 'warn', answered: 'good', resolved: 'good' } as const;

const where = ({ teamName, communeCode }: Difficulty, withCommune: boolean): string =>
  [teamName, withCommune ? communeName(communeCode) : undefined].filter(Boolean).join(', ');

function StepLine({ step: { action, unit, to, at, text }, communeCode }: { readonly step: DifficultyStep; readonly communeCode: string }) {
  const places = { unit: unitName(unit, communeCode), to: to === undefined ? '' : unitName(to, communeCode), date: moment(at) };
  return (
    <li>
      <strong>{t(`step.${action}`, places)}</strong>
      {text !== undefined && <p class="card-text">{text}</p>}
    </li>
  );
}

const moment = (at: Date): string => `${formatTime(at)} ${formatDate(dateInVietnam(at))}`;
