import type { ProgramIndicator } from '../api/indicators';
import type { User } from '../api/sessions';

type Person = Pick<User, 'role' | 'communeCode' | 'department'>;

/** Who is offered to enter a figure; the server has the last word. */
export function mayGive({ role, communeCode, department }: Person, indicator: ProgramIndicator, place: string | undefined): boolean {
  if (indicator.unit !== 'percent') return false;
  switch (role) {
    case 'commandCentre':
    case 'administrator': return true;
    case 'department': return isOwn({ department }, indicator);
    case 'communeOfficer': return indicator.ofCommunes && place !== undefined && place === communeCode;
    default: return false;
  }
}

/** Whether a department answers for an indicator. */
export const isOwn = ({ department }: Pick<Person, 'department'>, { owners }: ProgramIndicator): boolean =>
  department !== undefined && owners.includes(department);

/** A department's own come first; for everybody else it is the plan's order. */
export const ownFirst = (person: Pick<Person, 'department'>, indicators: readonly ProgramIndicator[]): readonly ProgramIndicator[] =>
  [...indicators].sort((left, right) => Number(isOwn(person, right)) - Number(isOwn(person, left)));

/** Who gives communes their targets, registers models, says whether there is a market. */
export const mayRun = ({ role, communeCode }: Person, place: string | undefined): boolean =>
  place !== undefined && (role === 'commandCentre' || (role === 'communeOfficer' && place === communeCode));

/** The Sở confirms models. */
export const mayConfirm = ({ role }: Person): boolean => role === 'commandCentre';
