import type { Model, ModelState } from '../api/models';

/** Where a model may go from here, as the server allows it: the Sở confirms what was launched and takes that back. */
export function nextStates({ state }: Pick<Model, 'state'>, confirms: boolean): readonly ModelState[] {
  if (state === 'withdrawn') return [];
  if (state === 'confirmed') return confirms ? ['launched'] : [];
  const open = (['registered', 'under-way', 'launched'] as const).filter((each) => each !== state);
  return [...(state === 'launched' && confirms ? ['confirmed' as const] : []), ...open, 'withdrawn'];
}

export const needsReason = ({ state }: Pick<Model, 'state'>, to: ModelState): boolean => state === 'confirmed' || to === 'withdrawn';

/** What may still be written about it. */
export const isOpen = ({ state }: Pick<Model, 'state'>): boolean => state !== 'confirmed' && state !== 'withdrawn';
