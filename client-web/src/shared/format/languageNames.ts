/** The languages guides are made in, each in its own name: the province's two and those of its peoples, by ISO 639. */
export const GUIDE_LANGUAGES: Readonly<Record<string, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  kpm: 'Cơ Ho (K\'Ho)',
  cma: 'Mạ',
  cmo: 'Mnông',
  rad: 'Ê Đê',
  cjm: 'Chăm',
  rog: 'Ra Glai',
  cje: 'Chu Ru',
};

export const languageName = (code: string): string => GUIDE_LANGUAGES[code] ?? code;
