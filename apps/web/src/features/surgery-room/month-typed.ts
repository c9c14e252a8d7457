const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as people type it where the browser has no field of its own for one; null where it is none. */
export function monthTyped(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/.exec(typed) ?? [];
  if (year !== undefined) return monthKey(year, Number(month));
  const [, before, after] = /^(\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  if (after !== undefined) return monthKey(after, Number(before));
  const [, name = '', of = ''] = /^([a-z]{3,9})\.?\s+(\d{4})$/.exec(typed) ?? [];
  return name === '' ? null : monthKey(of, NAMES.indexOf(name.slice(0, 3)) + 1);
}

function monthKey(year: string, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}
