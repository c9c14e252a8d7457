import type { ComparedBy, Period } from '@vital-signs/domain';
import { badInput } from '../../errors';

/** How many columns a comparison has at least, and at most. */
const FEWEST = 2;
const MOST = 6;

/** Three lists of which one says what is compared; the others have one entry at most. */
export interface ComparedLists {
  readonly places: readonly string[];
  readonly periods: readonly Period[];
  readonly indicators: readonly string[];
}

const ARGUMENTS = { PLACES: 'places', PERIODS: 'periods', INDICATORS: 'indicators' } as const;

/**
 * What is compared: the one list of two to six different entries. Says what was expected where there
 * is no such list, more than one, or one that is too long.
 */
export function comparedBy({ places, periods, indicators }: ComparedLists): ComparedBy {
  const sizes: Record<ComparedBy, number> = {
    PLACES: new Set(places).size,
    PERIODS: new Set(periods.map(({ start }) => start)).size,
    INDICATORS: new Set(indicators).size,
  };
  const several = (['PLACES', 'PERIODS', 'INDICATORS'] as const).filter((by) => sizes[by] > 1);
  const [by, other] = several;
  if (by === undefined) {
    const [given = 'places'] = Object.values(ARGUMENTS).filter(
      (name, index) => Object.values(sizes)[index] === 1 && name !== 'indicators',
    );
    throw badInput(
      given,
      Math.max(...Object.values(sizes)),
      `${FEWEST} to ${MOST} different places, or months, or indicators to compare`,
    );
  }
  if (other !== undefined) {
    throw badInput(
      ARGUMENTS[other],
      sizes[other],
      `one at most, as several ${ARGUMENTS[by]} are compared already`,
    );
  }
  if (sizes[by] > MOST) {
    throw badInput(ARGUMENTS[by], sizes[by], `${FEWEST} to ${MOST} different ones`);
  }
  return by;
}

/** Each entry once, in the order in which they were first named. */
export function eachOnce<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
