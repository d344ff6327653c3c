import type { CampaignDay } from '../../shared/api/days';
import { communes } from '../../shared/desk/directory';
import { compareVietnamese } from '../../shared/format/collation';
import type { Choice } from '../../shared/ui/fields';

/** The communes that take part, by name. */
export const communeChoices = ({ communeCodes }: CampaignDay): readonly Choice[] =>
  communes.value
    .filter(({ code }) => communeCodes === undefined || communeCodes.includes(code))
    .map(({ code, fullName }) => ({ value: code, label: fullName }))
    .sort((left, right) => compareVietnamese(left.label, right.label));
