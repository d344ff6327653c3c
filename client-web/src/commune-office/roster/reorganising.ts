import { useSignal, type Signal } from '@preact/signals';
import type { Result } from '../../shared/api/http';
import type { Team } from '../../shared/api/teams';
import { mergeVillages, retireVillage, splitVillage, type Village } from '../../shared/api/villages';
import { dateInVietnam } from '../../shared/format/times';
import { t } from './texts';
import { draftOf, villageFieldsOf, type VillageDraft } from './VillageFieldset';

export const WAYS = ['merge', 'split', 'end'] as const;
export type Way = (typeof WAYS)[number];

/** A merger, a split or an end as it stands in the form. */
export interface Reorganising {
  readonly way: Signal<Way>;
  readonly on: Signal<string>;
  /** Codes of the villages to merge with. */
  readonly partners: Signal<readonly string[]>;
  /** The village after a merger, or the first part of a split. */
  readonly first: Signal<VillageDraft>;
  readonly second: Signal<VillageDraft>;
  /** Codes of the teams that go on in the second part. */
  readonly inSecond: Signal<readonly string[]>;
  /** Teams at work in the village. */
  readonly own: readonly Team[];
  /** What is missing, in words. */
  slip(): string | undefined;
  send(): Promise<Result<undefined>>;
}

export function useReorganising(village: Village, teams: readonly Team[]): Reorganising {
  const form = {
    way: useSignal<Way>('merge'),
    on: useSignal(dateInVietnam(new Date())),
    partners: useSignal<readonly string[]>([]),
    first: useSignal<VillageDraft>({ ...draftOf(village), households: '' }),
    second: useSignal<VillageDraft>({ ...draftOf(village), name: '', households: '' }),
    inSecond: useSignal<readonly string[]>([]),
    own: teams.filter((team) => team.active && team.villageCode === village.code),
  };
  return { ...form, slip: () => slipIn(form), send: () => sendIt(village, form) };
}

type Form = Omit<Reorganising, 'slip' | 'send'>;

function slipIn({ way, on, partners, first, second }: Form): string | undefined {
  if (on.value === '') return t('reorganise.noDate');
  if (way.value === 'merge' && partners.value.length === 0) return t('reorganise.noPartner');
  const names = { merge: [first.value.name], split: [first.value.name, second.value.name], end: [] }[way.value];
  return names.every((name) => name.trim() !== '') ? undefined : t('reorganise.noName');
}

function sendIt(village: Village, { way, on, partners, first, second, inSecond, own }: Form): Promise<Result<undefined>> {
  const into = villageFieldsOf(first.value);
  if (way.value === 'end') return retireVillage(village.code, on.value);
  if (way.value === 'merge') return mergeVillages([village.code, ...partners.value], into, on.value);
  const codes = own.map(({ code }) => code);
  const parts = [
    { ...into, teams: codes.filter((code) => !inSecond.value.includes(code)) },
    { ...villageFieldsOf(second.value), teams: codes.filter((code) => inSecond.value.includes(code)) },
  ];
  return splitVillage(village.code, parts, on.value);
}
