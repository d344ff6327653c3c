import type { RecordWords } from './recordWords';

const PATHS: Readonly<Record<RecordWords['tone'], string>> = {
  waiting: 'M16 8v8l5 3M16 28a12 12 0 1 0 0-24 12 12 0 0 0 0 24Z',
  good: 'm10 16.500 4 4 8-9M16 28a12 12 0 1 0 0-24 12 12 0 0 0 0 24Z',
  attention: 'M16 12v6M16 22.500v.01M16 4 3.500 27h25L16 4Z',
};

/** The shape says what the colour says, for those who do not see the colour. */
export function StateMark({ tone }: Pick<RecordWords, 'tone'>) {
  return <svg class={`icon mark mark-${tone}`} viewBox="0 0 32 32" aria-hidden="true"><path d={PATHS[tone]} /></svg>;
}
