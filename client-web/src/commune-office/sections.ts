import { rightsOf } from './rights';

/** The sections in the order of the navigation. */
export const SECTIONS = [
  'danh-sach', 'ngay-ra-quan', 'cong-viec', 'bao-cao', 'dien-thoai', 'ra-soat', 'phieu', 'kho-khan', 'thong-bao', 'tai-lieu', 'chi-tieu', 'mo-hinh', 'van-phong',
] as const;
export type Section = (typeof SECTIONS)[number];

/** All that a department has here. */
const OF_A_DEPARTMENT: ReadonlySet<Section> = new Set<Section>(['kho-khan', 'thong-bao', 'tai-lieu']);

/** What can be looked at for the whole province too. */
const OF_THE_PROVINCE: ReadonlySet<Section> = new Set<Section>(['ra-soat', 'cong-viec', 'bao-cao', 'chi-tieu', 'mo-hinh', ...OF_A_DEPARTMENT]);

export const needsCommune = (section: Section): boolean => !OF_THE_PROVINCE.has(section);

/** The sections somebody has; those the server would refuse are not offered. */
export const sectionsFor = (role: string | undefined): readonly Section[] =>
  SECTIONS.filter((section) => {
    if (role === 'department') return OF_A_DEPARTMENT.has(section);
    return section !== 'dien-thoai' || rightsOf(role).devices;
  });

/** The section the address names, or the first one a person has. */
export function sectionShown(asked: Section, inside: readonly Section[]): Section {
  return inside.includes(asked) ? asked : (inside[0] ?? asked);
}
