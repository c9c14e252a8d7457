import { roundHalfAwayFromZero } from '../exact';
import { decimalsToTellApart, formatValue } from '../format';
import type { Finding } from './finding';

/** Another print of a cell, with the decimals that its text shows. */
export interface OtherPrint {
  readonly value: number;
  readonly decimals: number;
}

/**
 * Two prints of one cell that differ (6.2a in December: 1,046 and 1,020). Both are kept, the first
 * is used. Null where every other print says the same, or says it with fewer decimals (6.2b in
 * December: 61.9 and 62).
 */
export function twoPrints(
  judged: number,
  others: readonly OtherPrint[],
  unit: string,
  decimals: number,
): Finding | null {
  const different = others.filter(
    (other) =>
      other.value !== judged && roundHalfAwayFromZero(judged, other.decimals) !== other.value,
  );
  const [other] = different;
  if (other === undefined) return null;
  const shown = decimalsToTellApart(judged, other.value, decimals);
  const list = different.map(({ value }) => formatValue(value, unit, shown)).join(' and ');
  return {
    mark: 'TWO_PRINTS',
    weight: 'FINDING',
    sentence: `printed twice: ${formatValue(judged, unit, shown)}, which is the one used, and ${list}`,
    stored: `printed ${formatValue(judged, unit, shown)}`,
    against: `also printed ${list}`,
    figures: { judged, other: other.value },
  };
}
