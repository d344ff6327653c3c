import en from './texts.en.json';
import { translator } from '../i18n/translator';
import vi from './texts.vi.json';

export type SignInKey = keyof typeof vi;

export const signInTexts = { vi, en } satisfies Record<'vi' | 'en', Record<SignInKey, string>>;

export const t = translator<SignInKey>(signInTexts);

const isKey = (key: string): key is SignInKey => key in vi;

/** A role as people say it; one that came with a newer server has no name here. */
export const roleName = (role: string): string => {
  const key = `role.${role}`;
  return t(isKey(key) ? key : 'role.other');
};
