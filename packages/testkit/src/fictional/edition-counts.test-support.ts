import type { PublicEdition, PublicReading } from '@vital-signs/domain';
import { CATALOGUE } from './catalogue';
import type { Range } from './count-attacker.test-support';

/** The code of a month whose figure is protected. */
export const PROTECTED = '5';

/** The counts of a reading: what each is called, and where the edition holds it. */
export function countsOf(key: string, { values, codes, ...reading }: PublicReading) {
  const indicator = CATALOGUE.find((each) => each.key === key);
  if (indicator === undefined) return [];
  const { numerator, denominator, measureKind } = indicator;
  if (measureKind === 'MAXIMUM') return [];
  if (measureKind === 'COUNT') return [{ name: key, values, codes }];
  const above = { values: reading.numerators, codes: reading.numeratorCodes };
  const below = { values: reading.denominators, codes: reading.denominatorCodes };
  return [
    { name: numerator?.from ?? `${key} above`, ...above },
    ...(indicator.denominatorIsPopulation
      ? []
      : [{ name: denominator?.from ?? `${key} below`, ...below }]),
  ];
}

/** Every count of some editions, by its name, with its value or null where it is hidden. */
function eachCount(
  editions: readonly PublicEdition[],
): readonly (readonly [string, number | null])[] {
  return editions.flatMap(({ months, places }) =>
    places.flatMap(({ place, readings }) =>
      Object.entries(readings).flatMap(([key, reading]) =>
        countsOf(key, reading).flatMap(({ name, values, codes }) =>
          months.flatMap((month, index): (readonly [string, number | null])[] => {
            const count = `${name}|${place.slug}|${month}`;
            const value = values[index] ?? null;
            return value === null && codes[index] !== PROTECTED ? [] : [[count, value]];
          }),
        ),
      ),
    ),
  );
}

export function shownIn(editions: readonly PublicEdition[]): ReadonlyMap<string, number> {
  return new Map(
    eachCount(editions).flatMap(([count, value]) =>
      value === null ? [] : [[count, value] as const],
    ),
  );
}

export function hiddenIn(editions: readonly PublicEdition[]): ReadonlySet<string> {
  return new Set(eachCount(editions).flatMap(([count, value]) => (value === null ? [count] : [])));
}

export function countsChildren(name: string): boolean {
  return CATALOGUE.some(({ key, countsChildren: of }) => key === name.split(' ')[0] && of);
}

/** Stretches of values without overlaps, the least first. */
export function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last[1] + 1)
      apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
    else apart.push([from, to]);
  }
  return apart;
}
