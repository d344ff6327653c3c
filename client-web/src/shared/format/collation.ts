/** Vietnamese order: Đ after D, marks within their letter, and Phường 2 before Phường 10. */
const collator = new Intl.Collator('vi', { numeric: true });

export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right);

/** Letters without their marks, so that "dam rong" finds "Đam Rông". */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
