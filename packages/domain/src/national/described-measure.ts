import type { NationalMeasureRead } from './national-file';

/** What is known of a measure from every release that describes it. */
export interface DescribedMeasure {
  readonly key: string;
  readonly name: string;
  readonly topic: string | null;
  /** INFO where the publisher gives none. */
  readonly polarity: 'HIGH' | 'LOW' | 'INFO';
  readonly unit: string | null;
  readonly decimals: number;
  readonly yearType: string | null;
  readonly noQuartile: boolean;
  readonly description: string | null;
}

/** The Local Authority Interactive Tool shows one decimal where its dictionary says nothing. */
const USUAL_DECIMALS = 1;

/**
 * A measure as its releases describe it together: of each thing what the latest release that says
 * it says.
 *
 * @param descriptions in the order in which the releases supersede each other
 */
export function describedMeasure(
  key: string,
  descriptions: readonly Omit<NationalMeasureRead, 'key'>[],
): DescribedMeasure {
  const latest = <Field extends keyof Omit<NationalMeasureRead, 'key'>>(field: Field) =>
    descriptions.findLast((description) => description[field] !== null)?.[field] ?? null;
  return {
    key,
    name: latest('name') ?? key,
    topic: latest('topic'),
    polarity: latest('polarity') ?? 'INFO',
    unit: latest('unit'),
    decimals: latest('decimals') ?? USUAL_DECIMALS,
    yearType: latest('yearType'),
    noQuartile: latest('noQuartile') ?? false,
    description: latest('description'),
  };
}
