import { formatLimit } from '../format';
import type { MeasureKind } from '../vocabulary';
import { chanceInMonths, chanceOfAnyDifference } from './chance-of-difference';
import type { GapShares } from './gap-shares';
import { isPlaceModelled } from './place-figures';
import type { PlaceFigures } from './place-figures';
import { placeIntervals } from './place-verdict';
import type { PlaceVerdict } from './place-verdict';

/** What the sentences about a comparison speak of. */
export interface ComparisonSubject {
  readonly whole: PlaceFigures;
  readonly places: readonly PlaceFigures[];
  /** What the places are called. Left out: "places". */
  readonly placesNoun?: string;
  /** True where the reader does not see every place. */
  readonly incomplete?: boolean;
  readonly measureKind: MeasureKind;
  readonly multiplier: number;
}

/** Why nothing is claimed about differences, as a sentence; null where something is. */
export function whyNotJudged({ whole, places, ...input }: ComparisonSubject): string | null {
  const noun = input.placesNoun ?? 'places';
  if ([whole, ...places].some(isPlaceModelled)) {
    return 'Nothing is said about differences: some of these figures are modelled, and nothing is concluded from modelled figures.';
  }
  if (input.incomplete) {
    return `Nothing is said about differences: you do not see all ${noun} of ${whole.name}.`;
  }
  switch (input.measureKind) {
    case 'AVERAGE':
      return 'Nothing is said about differences: how far an average moves by chance cannot be told from its total.';
    case 'MAXIMUM':
      return 'Nothing is said about differences: a maximum is one extreme case.';
    case 'COUNT':
      return `Nothing is said about differences: these are counts, each a part of that of ${whole.name}, and a larger place has more.`;
    case 'PERCENTAGE':
    case 'RATE':
      break;
  }
  if (whole.value === null) {
    return `Nothing is said about differences: ${whole.name} has no figure for this month.`;
  }
  const known = places.filter(
    (place) => placeIntervals(place, input.measureKind, input.multiplier) !== null,
  );
  const figures = places.filter(({ value }) => value !== null).length;
  if (figures < 2) {
    return `Nothing is said about differences: ${figures === 0 ? 'none' : 'only one'} of the ${noun} has a figure for this month.`;
  }
  return known.length < 2
    ? `Nothing is said about differences: the counts behind the figures of the ${noun} are not known.`
    : null;
}

/** How many differ or may, what chance alone would give, and that the whole contains its parts. */
export function judgedSentence(
  { whole, placesNoun = 'places' }: ComparisonSubject,
  verdicts: readonly PlaceVerdict[],
): string {
  const judged = verdicts.filter((verdict) => verdict !== 'NOT_JUDGED');
  const differ = judged.filter((verdict) => verdict.startsWith('DIFFERS')).length;
  const may = judged.filter((verdict) => verdict.startsWith('MAY_DIFFER')).length;
  const of = `${formatLimit(judged.length, '')} ${placesNoun}`;
  const name = whole.name;
  const found =
    differ === 0
      ? may === 0
        ? `None of ${of} differs from ${name}`
        : `None of ${of} differs from ${name}, though ${may} may`
      : `${differ} of ${of} ${differ === 1 ? 'differs' : 'differ'} from ${name}${may === 0 ? '' : ` and ${may} more may`}`;
  const chance = (confidence: 0.95 | 0.998) =>
    chanceInMonths(chanceOfAnyDifference(judged.length, confidence));
  const alike = `Were all of them alike, chance alone would have at least one differ in ${chance(0.998)}, and at least one that differs or may differ in ${chance(0.95)}.`;
  return `${found}. ${alike} The figure of ${name} contains theirs, which makes differences look smaller than they are.`;
}

/** How the whole's gap is shared out, and whether that is an estimate; null where it is not. */
export function gapSharesSentence(
  { whole, placesNoun = 'places' }: ComparisonSubject,
  shares: GapShares | null,
): string | null {
  if (shares === null) return null;
  const noun = placesNoun.replace(/ies$/, 'y').replace(/s$/, '');
  const unknown = shares.shares.includes(null)
    ? `, or with a ${noun} whose counts are not known`
    : '';
  const elsewhere =
    shares.elsewhere === 0
      ? ''
      : ` ${formatLimit(shares.elsewhere, '')} of it lie in cases with no ${noun} recorded${unknown}.`;
  const estimate = shares.estimated
    ? ' An estimate: counts behind it are modelled, derived or not known.'
    : '';
  return `The gap of ${whole.name}, ${formatLimit(shares.gap, '')}, is shared out over its ${placesNoun} by their own shortfall.${elsewhere}${estimate}`;
}
