import { asNumber } from '../exact';
import { formatValue } from '../format';
import { yearToDateSentence } from '../year-to-date';
import type { YearToDate } from '../year-to-date';
import type { Finding } from './finding';

/** A printed year to date that its own months do not give. Null unless both exist and differ. */
export function yearToDateDiffers(
  result: YearToDate,
  unit: string,
  decimals: number,
): Finding | null {
  if (!result.differs || result.printed === null || result.computed === null) return null;
  return {
    mark: 'YEAR_TO_DATE_DIFFERS',
    weight: 'FINDING',
    sentence: yearToDateSentence(result, unit, decimals),
    stored: `printed ${formatValue(result.printed, unit, decimals)}`,
    against: `recomputed ${formatValue(result.computed, unit, decimals)}`,
    figures: { printed: result.printed, computed: asNumber(result.computed) },
  };
}
