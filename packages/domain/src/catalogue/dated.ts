import { partsOf } from '../calendar-date';

/** Whether a text is a day that exists, from 1900 to 2199, as an ISO date. */
export function isRealDate(text: string): boolean {
  if (!/^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    partsOf(text);
    return true;
  } catch {
    return false;
  }
}
