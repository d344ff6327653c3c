import { t } from './texts';

/** One touch to whoever hands out codes, where their number is known. */
export const CallOffice = ({ phone }: { readonly phone: string | undefined }) =>
  phone === undefined ? null : <a class="secondary" href={`tel:${phone}`}>{t('office.call', { phone })}</a>;
