import { compareVietnamese } from '../shared/format/collation';
import { communes } from '../shared/desk/directory';
import { chooseCommune, communeCode, mayChoose, section } from './model';
import { needsCommune } from './sections';
import { t } from './texts';

/** For those of the whole province: which commune they look at. */
export function CommuneChoice() {
  if (!mayChoose.value || communes.value.length === 0) return null;
  const sorted = [...communes.value].sort((left, right) => compareVietnamese(left.fullName, right.fullName));
  return (
    <label class="commune-choice">
      <span>{t('choose')}</span>
      <select value={communeCode.value ?? ''} onChange={(event) => chooseCommune(event.currentTarget.value)}>
        {(communeCode.value === undefined || !needsCommune(section.value)) && (
          <option value="">{t(needsCommune(section.value) ? 'choose.none' : 'choose.all')}</option>
        )}
        {sorted.map(({ code, fullName }) => <option key={code} value={code}>{fullName}</option>)}
      </select>
    </label>
  );
}
