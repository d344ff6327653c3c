import type { Location } from '../shared/api/checkIns';

/** How long a record waits on the phone for its position. Nobody else does. */
export const LOCATING_MS = 8_000;

/** A position taken for the house next door is as good. */
const MAX_AGE_MS = 60_000;

/** Where the phone is, or undefined when it does not say in time. */
export function takePosition(): Promise<Location | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    setTimeout(() => resolve(undefined), LOCATING_MS);
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(locationOf(coords)), () => resolve(undefined), {
      enableHighAccuracy: true,
      maximumAge: MAX_AGE_MS,
      timeout: LOCATING_MS,
    });
  });
}

/** Six digits are 0.1 m, finer than any phone measures. */
const locationOf = ({ latitude, longitude, accuracy }: GeolocationCoordinates): Location => ({
  lat: Number(latitude.toFixed(6)),
  lon: Number(longitude.toFixed(6)),
  accuracyMetres: Math.round(accuracy),
});
