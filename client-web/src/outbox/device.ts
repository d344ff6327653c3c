import { parseDevice, type Device } from '../shared/api/devices';
import type { SettingOf } from './settings';

/** The team this phone works for, and its right to do so. Kept where the service worker can read it. */
export const DEVICE: SettingOf<Device> = { key: 'device', parse: parseDevice };
