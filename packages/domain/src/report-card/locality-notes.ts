import { decimalsOfText, formatLimit } from '../format';
import type { PlaceFacts } from '../scorecard/scorecard-facts';
import type { Provenance } from '../vocabulary';

/** The figures of the places below one, as they stand side by side. */
export interface FiguresSideBySide {
  /** Of the place above them. */
  readonly kind: PlaceFacts['kind'];
  /** What of its count is recorded under none of them; null where that cannot be said. */
  readonly remainder: number | null;
  /** Of the place above them, and of each of them; null where there is no figure. */
  readonly provenances: readonly (Provenance | null)[];
  /** As shown, each that there is. */
  readonly shown: readonly string[];
  /** Decimals that the indicator's figures have. */
  readonly decimals: number;
}

/**
 * How much of a count stands under none of the places below, in a sentence: nobody recorded it so where any of
 * the figures is modelled, which it says. Null where nothing does, or that cannot be said.
 *
 * @param below how these are called within a sentence: "its teams"
 */
export function remainderWords(
  remainder: number | null,
  provenances: readonly (Provenance | null)[],
  below: string,
): string | null {
  if (remainder === null || remainder === 0) return null;
  const more = `${formatLimit(remainder, '')} more ${remainder === 1 ? 'is' : 'are'}`;
  return provenances.includes('MODELLED')
    ? `${more} under none of ${below}, by figures of which some are modelled.`
    : `${more} recorded under none of ${below}.`;
}

/**
 * Why figures that stand side by side do not add up to that of the place above, or have another form than
 * their neighbours: what is recorded under none of the places, and what stands as it was printed.
 */
export function localityNotes({
  kind,
  remainder,
  provenances,
  shown,
  decimals,
}: FiguresSideBySide): readonly string[] {
  const below = kind === 'LOCALITY' ? 'its teams' : 'its localities';
  const left = remainderWords(remainder, provenances, below);
  const places = shown.map(decimalsOfText);
  const hasShort = places.some((each) => each < decimals);
  const isMixed = hasShort && places.some((each) => each >= decimals);
  return [
    ...(left === null ? [] : [left]),
    ...(isMixed ? ['Figures with fewer decimals stand as they were printed.'] : []),
  ];
}
