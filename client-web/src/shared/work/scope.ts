import type { RegisterFilter, TeamName } from '../api/registers';
import type { WorkLists } from '../api/workLists';
import { communeName } from '../desk/units';
import { t } from './texts';

/** Whose registers are looked at, of which period, and who may write in them. */
export interface WorkScope {
  /** The commune looked at; undefined for the province. */
  readonly commune: string | undefined;
  /** The register this person keeps: a commune's, that of the Sở (`province`), or none. */
  readonly keeps: 'commune' | 'province' | undefined;
  readonly lists: WorkLists;
  readonly period: RegisterFilter;
  /** Teams that lines may name. */
  readonly teams: readonly TeamName[];
  readonly today: string;
}

/** Whether this person keeps the register the line stands in. */
export const mayKeep = ({ keeps, commune }: WorkScope, line: { readonly communeCode: string | undefined }): boolean =>
  keeps === 'province' ? line.communeCode === undefined : keeps === 'commune' && line.communeCode === commune;

/** The commune's code as it is sent with a new line; that of the Sở has none. */
export const ownCode = ({ keeps, commune }: WorkScope): string | undefined => (keeps === 'commune' ? commune : undefined);

/** Whose register a line stands in, for those who see several. */
export const holderName = (code: string | undefined): string => (code === undefined ? t('province') : communeName(code) ?? t('commune.other'));

export const teamName = ({ teams }: WorkScope, code: string): string => teams.find((team) => team.code === code)?.name ?? t('team.gone');
