import { t, type RosterKey } from './texts';

/** Codes of the roster's rules, and the sentence for each. */
const PROBLEMS: Readonly<Record<string, RosterKey>> = {
  'village-has-teams': 'problem.village-has-teams',
  'invalid-merge': 'problem.invalid-merge',
  'invalid-split': 'problem.invalid-split',
  'team-without-successor': 'problem.team-without-successor',
  'codes-used-up': 'problem.codes-used-up',
  'village-exists': 'problem.village-exists',
  'village-missing': 'problem.village-missing',
  'unknown-village': 'problem.unknown-village',
  'village-not-wanted': 'problem.village-not-wanted',
  'leader-taken': 'problem.leader-taken',
  'retired': 'problem.retired',
  'unknown-kind': 'problem.unknown-kind',
  'invalid-households': 'problem.invalid-households',
  'unknown-signal': 'problem.unknown-signal',
  'unknown-attribute': 'problem.unknown-attribute',
  'unknown-role': 'problem.unknown-role',
  'unknown-organisation': 'problem.unknown-organisation',
  'invalid-date': 'problem.invalid-date',
  'invalid-phone': 'problem.invalid-phone',
  'invalid-text': 'problem.invalid-text',
};

/** Sentences by code, in the language in force. */
export const rosterProblems = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(PROBLEMS).map(([code, key]) => [code, t(key)]));
