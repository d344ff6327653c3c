import { currentPlace } from '../shared/ui/section';

export const SECTIONS = ['tai-khoan', 'khoa-ket-noi', 'nhat-ky', 'ranh-gioi', 'chuong-trinh', 'he-thong'] as const;

/** Where on the page somebody is. */
export const place = currentPlace(SECTIONS);
