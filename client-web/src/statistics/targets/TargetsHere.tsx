import { signal } from '@preact/signals';
import type { User } from '../../shared/api/sessions';
import { communes } from '../../shared/desk/directory';
import { communeName } from '../../shared/desk/units';
import { compareVietnamese } from '../../shared/format/collation';
import { IndicatorsSection } from '../../shared/indicators/IndicatorsSection';
import { ModelsSection } from '../../shared/models/ModelsSection';
import { indicators } from '../model';
import { t } from '../texts';

/** What who sees the province looks at: a commune, or (empty) the province. Kept while going from one section to the other. */
const chosen = signal('');

const placeOf = (user: User): string | undefined => user.communeCode ?? (chosen.value || undefined);

export function IndicatorsHere({ user }: { readonly user: User }) {
  const place = placeOf(user);
  return (
    <>
      <PlaceChoice user={user} />
      <IndicatorsSection
        key={place}
        indicators={indicators.value}
        user={user}
        place={place}
        placeName={(place === undefined ? undefined : communeName(place)) ?? t('province')}
        modelsAddress="#mo-hinh"
      />
    </>
  );
}

export function ModelsHere({ user }: { readonly user: User }) {
  const place = placeOf(user);
  return (
    <>
      <PlaceChoice user={user} />
      <ModelsSection key={place} user={user} place={place} />
    </>
  );
}

/** An officer looks at the own commune, everybody else chooses. */
function PlaceChoice({ user }: { readonly user: User }) {
  if (user.communeCode !== undefined || communes.value.length === 0) return null;
  const sorted = [...communes.value].sort((left, right) => compareVietnamese(left.fullName, right.fullName));
  return (
    <label class="place-choice">
      <span>{t('place')}</span>
      <select value={chosen.value} onChange={(event) => { chosen.value = event.currentTarget.value; }}>
        <option value="">{t('place.all')}</option>
        {sorted.map(({ code, fullName }) => <option key={code} value={code}>{fullName}</option>)}
      </select>
    </label>
  );
}
