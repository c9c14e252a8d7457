import { decimalsToTellApart, formatValue } from '../format';
import type { Finding } from './finding';

/**
 * Two prints of one cell that differ (6.2a in December: 1,046 and 1,020). Both are kept, the first
 * is judged. Null where every other print says the same.
 */
export function twoPrints(
  judged: number,
  others: readonly number[],
  unit: string,
  decimals: number,
): Finding | null {
  const different = others.filter((other) => other !== judged);
  const [other] = different;
  if (other === undefined) return null;
  const shown = decimalsToTellApart(judged, other, decimals);
  const list = different.map((value) => formatValue(value, unit, shown)).join(' and ');
  return {
    mark: 'TWO_PRINTS',
    weight: 'FINDING',
    sentence: `printed twice: ${formatValue(judged, unit, shown)}, which is judged, and ${list}`,
    figures: { judged, other },
  };
}
