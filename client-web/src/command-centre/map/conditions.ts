import { signal } from '@preact/signals';
import type { Condition, TargetShare } from './measures';

/** Why a commune without records is not late; empty where the server does not tell. */
export const conditions = signal<ReadonlyMap<string, Condition>>(new Map());

/** How far each commune is with what it was given for the day; empty where nothing was given. */
export const targets = signal<ReadonlyMap<string, TargetShare>>(new Map());
