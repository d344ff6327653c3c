import { dateInVietnam, formatDate, formatTime } from '../../shared/format/times';
import { t } from './texts';

/** When the figures were right, in words. */
export const momentWords = (at: Date): string => t('moment', { t: formatTime(at), date: formatDate(dateInVietnam(at)) });

export const fileName = (date: string, at: Date): string => `${t('picture.file')}-${date}-${formatTime(at).replace(':', 'h')}.png`;
