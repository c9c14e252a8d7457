import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { emailKey } from './accounts';

/** Half a year: whoever signs in more rarely is counted as from a new browser. */
export const DEVICE_COOKIE_SECONDS = 180 * 86_400;

const COOKIE = /^(?<device>[\w-]{22})\.(?<signature>[\w-]{43})$/;

/**
 * A cookie that a browser is given when somebody signs in: wrong passwords for that account are
 * counted apart for this browser, so that nobody who guesses from elsewhere locks its owner out. It
 * signs nobody in, and holds no name.
 */
export function createDeviceCookies(secret: string) {
  const sign = (device: string, email: string) =>
    createHmac('sha256', secret)
      .update(`device ${device} ${emailKey(email)}`)
      .digest();

  return {
    make(email: string): string {
      const device = randomBytes(16).toString('base64url');
      return `${device}.${sign(device, email).toString('base64url')}`;
    },
    /** What to count by; null where the cookie is none, or was given for another account. */
    deviceOf(cookie: string | undefined, email: string): string | null {
      const { device, signature } = COOKIE.exec(cookie ?? '')?.groups ?? {};
      if (device === undefined || signature === undefined) return null;
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(device, email);
      const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
      return isOurs ? device : null;
    },
  };
}

export type DeviceCookies = ReturnType<typeof createDeviceCookies>;
