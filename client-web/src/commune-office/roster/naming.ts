import { nameOf } from '../../shared/desk/directory';
import { lists } from '../model';

export const organisationName = (code: string | undefined): string | undefined => nameOf(lists.value?.organisations, code);
