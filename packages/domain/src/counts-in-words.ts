import { formatLimit, formatOf } from './format';
import type { MeasureKind } from './vocabulary';

/** Two counts that a figure is made from, with what each counts as far as that is known. */
export interface CountsInWords {
  /** Left out: it is not known. */
  readonly measureKind?: MeasureKind;
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorLabel?: string | null;
  readonly denominatorLabel?: string | null;
}

/** Stretches of time: something happens over them, and nothing is among them. */
const TIME = /\b(?:days?|weeks?|months?|quarters?|years?)\b/i;

/**
 * The counts behind a figure in real terms: "398 of 711 assessments authorised". What is averaged is no
 * part of what it is averaged over: "3,339 cases among 180 social workers", "1,108 over 12 months".
 */
export function countsInWords(counts: CountsInWords): string {
  const { numerator, denominator, numeratorLabel = null, denominatorLabel = null } = counts;
  if (!isAveraged(counts)) {
    const label = denominatorLabel ?? numeratorLabel;
    return `${formatOf(numerator, denominator)}${label === null ? '' : ` ${label}`}`;
  }
  const named = (count: number, label: string | null) =>
    `${formatLimit(count, '')}${label === null ? '' : ` ${label}`}`;
  const joined = denominatorLabel !== null && TIME.test(denominatorLabel) ? 'over' : 'among';
  return `${named(numerator, numeratorLabel)} ${joined} ${named(denominator, denominatorLabel)}`;
}

/** Whether one count is spread over the other; where nobody says so, no part is more than its whole. */
function isAveraged({ measureKind, numerator, denominator }: CountsInWords): boolean {
  return measureKind === undefined ? numerator > denominator : measureKind === 'AVERAGE';
}
