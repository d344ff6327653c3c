/** The sections in the order of the navigation. */
export const SECTIONS = ['danh-sach', 'dien-thoai', 'ra-soat', 'phieu', 'kho-khan', 'thong-bao', 'tai-lieu', 'van-phong'] as const;
export type Section = (typeof SECTIONS)[number];

/** What can be looked at for the whole province too, and all that a department has here. */
const OF_THE_PROVINCE: ReadonlySet<Section> = new Set<Section>(['kho-khan', 'thong-bao', 'tai-lieu']);

export const needsCommune = (section: Section): boolean => !OF_THE_PROVINCE.has(section);

export const sectionsFor = (role: string | undefined): readonly Section[] =>
  SECTIONS.filter((section) => role !== 'department' || !needsCommune(section));

/** The section the address names, or the first one a person has. */
export function sectionShown(asked: Section, inside: readonly Section[]): Section {
  return inside.includes(asked) ? asked : (inside[0] ?? asked);
}
