import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import './difficulties.css';
import { messages } from '../sending';
import { NEW_DIFFICULTY, view } from '../view';
import { DifficultyForm } from './DifficultyForm';
import { DifficultyLine, UnsentDifficulty } from './DifficultyLine';
import { difficulties, difficultiesFailed, freshAnswers, markSeen } from './known';
import { t } from './texts';

/** What the team wrote, and what was answered; or the form for another. */
export function DifficultiesView() {
  return view.value.kind === 'difficulties' && view.value.writing ? <DifficultyForm /> : <DifficultyList />;
}

function DifficultyList() {
  const fresh = useSignal<ReadonlySet<string>>(new Set());
  const unseen = freshAnswers.value;
  // What was new when somebody looked stays marked until they leave.
  useEffect(() => {
    if (unseen.size === 0) return;
    fresh.value = new Set([...fresh.value, ...unseen]);
    void markSeen();
  }, [unseen]);

  const known = new Set(difficulties.value.map(({ id }) => id));
  const onlyHere = messages.value.filter(({ id, kind }) => kind === 'difficulty' && !known.has(id)).reverse();
  const isNew = (id: string): boolean => fresh.value.has(id) || unseen.has(id);
  const ordered = [...difficulties.value].sort((left, right) => Number(isNew(right.id)) - Number(isNew(left.id)));
  return (
    <section class="section" aria-labelledby="difficulties-title">
      <h1 id="difficulties-title">{t('title')}</h1>
      <p class="help">{t('lead')}</p>
      <a class="primary" href={NEW_DIFFICULTY}>{t('write')}</a>
      {difficultiesFailed.value && <p class="help" role="status">{t('asOf')}</p>}
      {known.size + onlyHere.length === 0
        ? <p class="help">{t('none')}</p>
        : (
          <ul class="difficulties" aria-label={t('list')}>
            {onlyHere.map((message) => <UnsentDifficulty key={message.id} message={message} />)}
            {ordered.map((difficulty) => <DifficultyLine key={difficulty.id} difficulty={difficulty} fresh={isNew(difficulty.id)} />)}
          </ul>
        )}
    </section>
  );
}
