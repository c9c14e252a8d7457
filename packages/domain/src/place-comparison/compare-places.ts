import type { Tolerance } from '../tolerance';
import type { MeasureKind, Polarity } from '../vocabulary';
import { gapSharesSentence, judgedSentence, whyNotJudged } from './comparison-sentences';
import { funnel, funnelSizes } from './funnel';
import type { Funnel } from './funnel';
import { gapShares } from './gap-shares';
import { isPlaceModelled } from './place-figures';
import type { PlaceFigures } from './place-figures';
import { isUncertain, placeIntervals, placeVerdict, placeVerdictSentence } from './place-verdict';
import type { PlaceIntervals, PlaceVerdict } from './place-verdict';
import { rankPlaces } from './ranking';

/** One indicator in one month: a place and the places below it whose work it is. */
export interface PlaceComparisonInput {
  readonly whole: PlaceFigures;
  /** In their own order. */
  readonly places: readonly PlaceFigures[];
  /** What they are called: "localities", "teams". Left out: "places". */
  readonly placesNoun?: string;
  /**
   * True where the reader does not see every place of the whole: nothing is then said of them all, no
   * place is ranked, and no gap is shared out. Left out: they are all there.
   */
  readonly incomplete?: boolean;
  readonly measureKind: MeasureKind;
  /** What numerator ÷ denominator is multiplied by; see `multiplierOf`. */
  readonly multiplier: number;
  readonly unit: string;
  readonly decimals: number;
  /** The polarity in use; see `polarityInUse`. */
  readonly polarity: Polarity;
  /** What the whole is judged by: its gap to green is shared out by it. */
  readonly tolerance: Tolerance | null;
}

/** What can be said of one place of a comparison; intervals in the indicator's unit. */
export interface ComparedFigures {
  readonly key: string;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
  readonly verdict: PlaceVerdict;
  /** 1 is best, ties take the least; null where places are not ranked. */
  readonly rank: number | null;
  /** For a place that differs or may differ; null for the others. */
  readonly sentence: string | null;
  /** True where it rests on so few cases that it moves much by chance. */
  readonly uncertain: boolean;
  /** How many of the whole's gap to green lie here; for the whole all; null where there is no gap. */
  readonly gapShare: number | null;
  /** How many it is short of its own green; null where the whole has no gap or it has no counts. */
  readonly gapOwn: number | null;
  /** True where a count behind the shares is modelled or derived. */
  readonly gapEstimated: boolean;
}

/** A place compared with the places below it. */
export interface PlaceComparison {
  readonly whole: ComparedFigures;
  /** The best first where they are ranked, those without a figure last; else in their own order. */
  readonly places: readonly ComparedFigures[];
  /** Why they are not ranked; null where they are. */
  readonly unranked: string | null;
  /** False where nothing is claimed about differences; the sentence says why. */
  readonly judged: boolean;
  readonly sentence: string;
  /** How the gap is shared out; null where it is not. */
  readonly gapSentence: string | null;
  readonly funnel: Funnel | null;
}

/**
 * Compares a place with those below it: each differs when the whole's figure lies outside its 99.8%
 * interval and may differ when outside its 95% interval only. Nothing is claimed where any figure is
 * modelled, for averages and maxima, and for counts, which grow with the size of a place. The
 * whole's gap to green is shared out by each place's own shortfall, modelled or not, and marked as
 * an estimate.
 */
export function comparePlaces(input: PlaceComparisonInput): PlaceComparison {
  const { whole, places, measureKind, polarity } = input;
  const notJudged = whyNotJudged(input);
  const modelled = [whole, ...places].some(isPlaceModelled);
  const { ranks, unranked } = input.incomplete
    ? { ranks: [], unranked: 'Not ranked: you do not see every place that would be ranked.' }
    : rankPlaces(places, polarity, measureKind);
  const shares = input.incomplete ? null : gapShares(input);
  const compared = places.map((place, index) =>
    comparedPlace(input, place, {
      modelled,
      judged: notJudged === null,
      rank: ranks[index] ?? null,
      share: shares?.shares[index] ?? null,
      own: shares?.shortfalls[index] ?? null,
      estimated: shares?.estimated ?? false,
    }),
  );
  return {
    whole: comparedPlace(input, whole, {
      modelled,
      judged: false,
      rank: null,
      share: shares?.gap ?? null,
      own: shares?.gap ?? null,
      estimated: shares?.estimated ?? false,
    }),
    places: unranked === null ? bestFirst(compared) : compared,
    unranked,
    judged: notJudged === null,
    sentence:
      notJudged ??
      judgedSentence(
        input,
        compared.map(({ verdict }) => verdict),
      ),
    gapSentence: gapSharesSentence(input, shares),
    funnel: notJudged === null ? funnelOf(input) : null,
  };
}

interface Standing {
  readonly modelled: boolean;
  readonly judged: boolean;
  readonly rank: number | null;
  readonly share: number | null;
  readonly own: number | null;
  readonly estimated: boolean;
}

function comparedPlace(
  input: PlaceComparisonInput,
  place: PlaceFigures,
  { modelled, judged, rank, share, own, estimated }: Standing,
): ComparedFigures {
  const { whole, measureKind, multiplier, unit, decimals, polarity } = input;
  const intervals: PlaceIntervals | null = modelled
    ? null
    : placeIntervals(place, measureKind, multiplier);
  const verdict: PlaceVerdict =
    judged && whole.value !== null
      ? placeVerdict(place, whole.value, intervals, polarity)
      : 'NOT_JUDGED';
  return {
    key: place.key,
    lower95: intervals?.at95.lower ?? null,
    upper95: intervals?.at95.upper ?? null,
    lower998: intervals?.at998.lower ?? null,
    upper998: intervals?.at998.upper ?? null,
    verdict,
    rank,
    sentence: placeVerdictSentence({
      place,
      whole,
      intervals,
      verdict,
      measureKind,
      unit,
      decimals,
    }),
    uncertain: !modelled && isUncertain(place, intervals, measureKind),
    gapShare: share,
    gapOwn: own,
    gapEstimated: share !== null && estimated,
  };
}

function bestFirst(places: readonly ComparedFigures[]): readonly ComparedFigures[] {
  return [...places].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

function funnelOf({ whole, places, measureKind }: PlaceComparisonInput): Funnel | null {
  if (measureKind !== 'PERCENTAGE' || whole.value === null) return null;
  if (whole.value < 0 || whole.value > 100) return null;
  const sizes = funnelSizes(places.map(({ denominator }) => denominator ?? 0));
  return sizes.length === 0 ? null : funnel(whole.value / 100, sizes);
}
