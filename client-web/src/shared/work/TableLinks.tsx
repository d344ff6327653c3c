import type { FileFormat } from '../api/registers';
import { DownloadLink } from '../ui/DownloadLink';
import { t } from './texts';

/** A list as a file: for any program, and for Excel. */
export const TableLinks = ({ address }: { address(format: FileFormat): string }) => (
  <>
    <DownloadLink address={address('csv')}>{t('csv')}</DownloadLink>
    <DownloadLink address={address('xlsx')}>{t('xlsx')}</DownloadLink>
  </>
);
