import { visitor } from '../sign-in/visitor';

/** Whose turn it is when a difficulty is with whoever is signed in: as the server names the holder. Undefined: they answer none. */
export function ownUnit(): string | undefined {
  const user = visitor.value.kind === 'signed-in' ? visitor.value.user : undefined;
  switch (user?.role) {
    case 'communeOfficer': return 'commune';
    case 'commandCentre': return 'province';
    case 'department': return user.department;
    default: return undefined;
  }
}
