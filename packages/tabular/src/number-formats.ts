/** What a number format of a workbook makes of a number. */
export type FormatKind = 'DATE' | 'PERCENT' | 'OTHER';

const DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const PERCENTAGES = new Set([9, 10]);

/** What a format does, by its number where it is one that every workbook has, otherwise by its code. */
export function formatKind(id: number, code: string | undefined): FormatKind {
  if (DATES.has(id)) return 'DATE';
  if (PERCENTAGES.has(id)) return 'PERCENT';
  if (code === undefined) return 'OTHER';
  // Words, colours and literal signs of a code say nothing of what it does.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (bare.includes('%')) return 'PERCENT';
  if (/general|[0#]/.test(bare)) return 'OTHER';
  return /[dy]|mmm/.test(bare) ? 'DATE' : 'OTHER';
}

const DAY = 86_400_000;

/**
 * The day of a serial number as workbooks count: from 1900 (with a 29 February 1900 that never was) or
 * from 1904. Null for a number that is no day.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(from1904 ? serial + 1462 : serial);
  if (days < 1 || days > 2_958_465) return null;
  const shifted = days < 60 ? days + 1 : days;
  return new Date(Date.UTC(1899, 11, 30) + shifted * DAY).toISOString().slice(0, 10);
}
