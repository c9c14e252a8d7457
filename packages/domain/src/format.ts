import { asNumber, compareExact, roundHalfAwayFromZero } from './exact';
import type { Exact } from './exact';

/**
 * A figure as councils print it: 2,879 · 66.3% · 69.7 · 328. Rounded half away from zero; only the
 * unit "%" is part of the figure, other units stand in the heading.
 */
export function formatValue(value: Exact, unit: string, decimals: number): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  return grouped(rounded.toFixed(decimals)) + (unit === '%' ? '%' : '');
}

/** A figure with its unit, for sentences: "66.3%", "328 days", "69.7 per 10,000". */
export function formatWithUnit(value: Exact, unit: string, decimals: number): string {
  const figure = formatValue(value, unit, decimals);
  return unit === '%' || unit === '' ? figure : `${figure} ${unit}`;
}

/** A limit or target with the decimals it was set with: "70%", "11.5", "2,500". */
export function formatLimit(value: number, unit: string): string {
  return grouped(String(value)) + (unit === '%' ? '%' : '');
}

/** Two counts as words: "398 of 711". */
export function formatOf(numerator: number, denominator: number): string {
  return `${formatLimit(numerator, '')} of ${formatLimit(denominator, '')}`;
}

/**
 * How many decimals it takes for two unequal values to look unequal: 0.768% and 0.817% both print
 * as 0.8%, and an arrow between them needs two decimals to be believed. At most six are added.
 */
export function decimalsToTellApart(a: Exact, b: Exact, decimals: number): number {
  if (compareExact(a, b) === 0) return decimals;
  for (let more = decimals; more <= decimals + 6; more += 1) {
    if (roundHalfAwayFromZero(a, more) !== roundHalfAwayFromZero(b, more)) return more;
  }
  return decimals;
}

/** How many decimals a printed figure shows: "66.0%" one, "1,178" none. */
export function decimalsOfText(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

/** "1 child", "2 children": a count with the word that fits it. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatLimit(count, '')} ${Math.abs(asNumber(count)) === 1 ? singular : plural}`;
}

function grouped(text: string): string {
  const unsigned = text.startsWith('-') ? text.slice(1) : text;
  const [whole = '', decimals] = unsigned.split('.');
  const groups = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${text.startsWith('-') ? '−' : ''}${groups}${decimals === undefined ? '' : `.${decimals}`}`;
}
