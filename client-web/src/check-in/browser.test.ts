import { describe, expect, test } from 'vitest';
import { browserOf, chromeAddress } from './browser';

const ANDROID = 'Mozilla/5.0 (Linux; Android 12; SM-A057F Build/SP1A) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const seen = (userAgent: string, standalone = false, maxTouchPoints = 5) => browserOf({ userAgent, standalone, maxTouchPoints });

describe('a page inside another app', () => {
  test.each([
    [`${ANDROID} Version/4.0 Chrome/120 Mobile Safari/537.36 Zalo android/24012 ZaloTheme/light`, 'Zalo', 'android'],
    [`${IPHONE} Mobile/15E148 Zalo iOS/620 ZaloTheme/light`, 'Zalo', 'ios'],
    [`${ANDROID} Version/4.0 Chrome/120 Mobile [FB_IAB/FB4A;FBAV/450.0.0.0;]`, 'Facebook', 'android'],
    [`${ANDROID} Version/4.0 Chrome/120 Mobile [FB_IAB/Orca-Android;FBAV/440.0.0.0;]`, 'Messenger', 'android'],
    [`${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/440.0;FBDV/iPhone14,5]`, 'Messenger', 'ios'],
    [`${IPHONE} Mobile/15E148 Instagram 320.0.0 (iPhone14,5; iOS 17_5)`, 'Instagram', 'ios'],
    [`${ANDROID} Version/4.0 Chrome/120 Mobile musical_ly_2023 BytedanceWebview/d8a21c6`, 'TikTok', 'android'],
    [`${ANDROID.replace('Build/SP1A', 'Build/SP1A; wv')} Version/4.0 Chrome/120 Mobile Safari/537.36`, '', 'android'],
    [`${IPHONE} GSA/320.0.650 Mobile/15E148 Safari/604.1`, 'Google', 'ios'],
    [`${IPHONE} Mobile/15E148`, '', 'ios'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)', '', 'ios'],
  ])('%s', (userAgent, app, system) => {
    expect(seen(userAgent)).toEqual({ kind: 'in-app', app, system });
  });
});

test.each([
  ['Chrome on Android', `${ANDROID} Chrome/120.0.0.0 Mobile Safari/537.36`, 'fine'],
  ['Samsung Internet', `${ANDROID} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`, 'fine'],
  ['Cốc Cốc', `${ANDROID} coc_coc_browser/120 Chrome/114.0.0.0 Mobile Safari/537.36`, 'fine'],
  ['Safari on an iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 'not-installed-ios'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`, 'not-installed-ios'],
  ['an iPad, which calls itself a Macintosh', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15', 'not-installed-ios'],
])('%s', (_, userAgent, kind) => {
  expect(seen(userAgent).kind).toBe(kind);
});

test('an iPhone opens it from the home screen, a Mac anywhere', () => {
  expect(seen(`${IPHONE} Mobile/15E148`, true).kind).toBe('fine');
  expect(seen('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15', false, 0).kind).toBe('fine');
});

test('the way to Chrome takes the code along in the fragment', () => {
  const here = { host: 'hub.lamdong.gov.vn', pathname: '/', protocol: 'https:' } as Location;
  expect(chromeAddress(here, '7KQ2M-X4T9B')).toBe('intent://hub.lamdong.gov.vn/#ma=7KQ2M-X4T9B#Intent;scheme=https;package=com.android.chrome;end');
});
