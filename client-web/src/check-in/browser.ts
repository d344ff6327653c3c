/** What this page is opened in, as far as its records are concerned. */
export type Browser =
  | { readonly kind: 'fine' }
  /** Inside another app, whose storage is not the phone's and may be cleared any time. */
  | { readonly kind: 'in-app'; readonly app: string; readonly system: 'android' | 'ios' | 'other' }
  /** Safari clears what a page keeps after some days without a visit, unless it is on the home screen. */
  | { readonly kind: 'not-installed-ios' };

const IN_APP: readonly (readonly [RegExp, string])[] = [
  [/Zalo/i, 'Zalo'],
  [/MessengerForiOS|FB_IAB\/(?:MESSENGER|Orca)|Orca-Android/i, 'Messenger'],
  [/FBAN|FBAV|FB_IAB|FBIOS/i, 'Facebook'],
  [/Instagram/i, 'Instagram'],
  [/TikTok|musical_ly|BytedanceWebview|trill_/i, 'TikTok'],
  [/\bLine\//i, 'LINE'],
  [/\bViber\b/i, 'Viber'],
  [/\bGSA\//, 'Google'],
];

/** A page inside any other Android app says so with `wv`. */
const ANDROID_WEBVIEW = /Android.*;\s*wv\)/;

/** Every browser of an iPhone calls itself Safari, too; a page inside another app, or on the home screen, does not. */
const IOS_BROWSER = /Safari\//;

interface Surroundings {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Opened from the home screen. */
  readonly standalone: boolean;
}

export function browserOf({ userAgent, maxTouchPoints, standalone }: Surroundings): Browser {
  // An iPad calls itself a Macintosh, which has no touch screen.
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  const system = ios ? 'ios' : /Android/.test(userAgent) ? 'android' : 'other';
  const app = IN_APP.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (app !== undefined) return { kind: 'in-app', app, system };
  const isWebView = ios ? !standalone && !IOS_BROWSER.test(userAgent) : ANDROID_WEBVIEW.test(userAgent);
  if (isWebView) return { kind: 'in-app', app: '', system };
  return ios && !standalone ? { kind: 'not-installed-ios' } : { kind: 'fine' };
}

/** Opens the same page in Chrome from inside another Android app. The fragment with the code goes along and stays off the network. */
export const chromeAddress = ({ host, pathname, protocol }: Location, code: string | undefined): string =>
  `intent://${host}${pathname}${fragmentOf(code)}#Intent;scheme=${protocol.slice(0, -1)};package=com.android.chrome;end`;

export const plainAddress = ({ origin, pathname }: Location, code: string | undefined): string => `${origin}${pathname}${fragmentOf(code)}`;

const fragmentOf = (code: string | undefined): string => (code === undefined ? '' : `#ma=${encodeURIComponent(code)}`);
