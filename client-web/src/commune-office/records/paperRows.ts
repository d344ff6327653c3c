import type { Activity } from '../../shared/api/program';
import { local } from '../../shared/desk/directory';
import type { PaperField } from './paperSlips';
import { t } from './texts';

/** What stands before a row of the sheet; activities have the numbers they have on paper. */
export function headOf(field: PaperField, activities: readonly Activity[]): string {
  const index = activities.findIndex(({ code }) => field === `results.${code}`);
  const activity = activities[index];
  if (activity) return `${index + 1}. ${local(activity.name)}`;
  return isFixed(field) ? t(`row.${field}`) : t('activity.newer');
}

const isFixed = (field: PaperField): field is Exclude<PaperField, `results.${string}`> => !field.startsWith('results.');

/** The id of the field in a cell, to move the focus there. */
export const cellId = (lineId: string, field: PaperField): string => `${lineId} ${field}`.replaceAll(' ', '-');

export const focusCell = (lineId: string, field: PaperField): void => document.getElementById(cellId(lineId, field))?.focus();
