import { decimalsOfText, formatLimit } from '../format';
import type { PlaceFacts } from '../scorecard/scorecard-facts';

/** The figures of the places below one, as they stand side by side. */
export interface FiguresSideBySide {
  /** Of the place above them. */
  readonly kind: PlaceFacts['kind'];
  /** What of its count is recorded under none of them; null where that cannot be said. */
  readonly remainder: number | null;
  /** As shown, each that there is. */
  readonly shown: readonly string[];
  /** Decimals that the indicator's figures have. */
  readonly decimals: number;
}

/**
 * Why figures that stand side by side do not add up to that of the place above, or have another form than
 * their neighbours: what is recorded under none of the places, and what stands as it was printed.
 */
export function localityNotes({
  kind,
  remainder,
  shown,
  decimals,
}: FiguresSideBySide): readonly string[] {
  const below = kind === 'LOCALITY' ? 'teams' : 'localities';
  const places = shown.map(decimalsOfText);
  const hasShort = places.some((each) => each < decimals);
  const isMixed = hasShort && places.some((each) => each >= decimals);
  return [
    ...(remainder === null || remainder === 0
      ? []
      : [
          `${formatLimit(remainder, '')} more ${remainder === 1 ? 'is' : 'are'} recorded under none of its ${below}.`,
        ]),
    ...(isMixed ? ['Figures with fewer decimals stand as they were printed.'] : []),
  ];
}
