import { ceilingOfProduct, floorOfProduct } from './exact';
import { formatLimit } from './format';
import { namedRating, PRODUCT_WORDING, within } from './layout/state-words';
import type { RatingWording } from './layout/state-words';
import { assertNever } from './never';
import { polarityInUse } from './polarity';
import { isZeroConcern } from './rating';
import { validateTolerance } from './tolerance';
import type { BandTolerance, Tolerance } from './tolerance';
import type { MeasureKind, Polarity, Provenance } from './vocabulary';

export interface GapInput {
  readonly measureKind: MeasureKind;
  /** 100 for a percentage, 10,000 for a rate; of no consequence for a count. */
  readonly multiplier: number;
  readonly polarity: Polarity;
  readonly tolerance: Tolerance | null;
  /** The count of children; for a count, the count itself. */
  readonly numerator: number | null;
  /** Denominator, or for a rate its population; held fixed. Of no consequence for a count. */
  readonly denominator: number | null;
  /** Where the counts come from: modelled and derived ones make the gap an estimate. */
  readonly countsProvenance: Provenance;
  /** Events of a month that is over: "would have been needed". */
  readonly eventsOver: boolean;
}

/** How far from green, in children. */
export interface Gap {
  /** How many children short of green; 0 when green. */
  readonly children: number;
  /** Whether it takes more or fewer of them; when green, the way that is good. */
  readonly direction: 'MORE' | 'FEWER';
  /** The limit that it is measured to, in the indicator's unit. */
  readonly edge: number;
  /** When green: how many the count could move the wrong way and stay green; else 0. */
  readonly headroom: number;
  readonly estimated: boolean;
  readonly eventsOver: boolean;
}

/**
 * The gap to green in children, in whole numbers and exact decimals: for High ⌈G × d⌉ − n more,
 * for Low n − ⌊G × d⌋ fewer, the denominator or population held fixed; for a band, to its nearer
 * edge. Null where there is nothing to measure: no counts, no limit, limits mis-set, no polarity,
 * an average or a maximum, a nought that is a concern, a band that no whole number meets.
 */
export function gapInChildren(input: GapInput): Gap | null {
  const { tolerance, numerator } = input;
  if (tolerance === null || numerator === null) return null;
  const counted = input.measureKind === 'COUNT';
  const ratio = input.measureKind === 'PERCENTAGE' || input.measureKind === 'RATE';
  if (!counted && !ratio) return null;
  if (ratio && (input.denominator === null || input.denominator <= 0)) return null;
  const { polarity } = polarityInUse(input.polarity, tolerance);
  if (validateTolerance(tolerance, polarity).length > 0) return null;
  const scale: Scale = counted ? ONE_TO_ONE : scaleOf(input);
  const found =
    tolerance.model === 'BAND'
      ? gapToBand(numerator, tolerance, polarity, scale, counted ? null : input.denominator)
      : gapToEdge(numerator, greenEdgeOf(tolerance), polarity, scale);
  if (found === null) return null;
  const estimated = input.countsProvenance === 'MODELLED' || input.countsProvenance === 'DERIVED';
  return { ...found, estimated, eventsOver: input.eventsOver };
}

type Found = Pick<Gap, 'children' | 'direction' | 'edge' | 'headroom'>;

/** What turns a limit into a count of children: limit × denominator ÷ multiplier. */
interface Scale {
  readonly denominator: number;
  readonly multiplier: number;
}

const ONE_TO_ONE: Scale = { denominator: 1, multiplier: 1 };

function scaleOf({ denominator, multiplier }: GapInput): Scale {
  return { denominator: denominator ?? 0, multiplier };
}

function leastAtOrAbove(limit: number, { denominator, multiplier }: Scale): number {
  return ceilingOfProduct(limit, denominator, multiplier);
}

function greatestAtOrBelow(limit: number, { denominator, multiplier }: Scale): number {
  return floorOfProduct(limit, denominator, multiplier);
}

/** The limit from which a value is green: under DUAL the target, which is the second of the two. */
function greenEdgeOf(tolerance: Exclude<Tolerance, BandTolerance>): number | null {
  switch (tolerance.model) {
    case 'THRESHOLDS':
      return tolerance.red === null ? null : tolerance.green;
    case 'DUAL':
      return tolerance.target;
    case 'MINIMUM_UPPER':
      return tolerance.minimum === null ? null : tolerance.upper;
    default:
      return assertNever(tolerance);
  }
}

function gapToEdge(
  count: number,
  edge: number | null,
  polarity: Polarity,
  scale: Scale,
): Found | null {
  if (edge === null) return null;
  if (polarity === 'HIGH') {
    const short = leastAtOrAbove(edge, scale) - count;
    return { children: atLeastNone(short), direction: 'MORE', edge, headroom: atLeastNone(-short) };
  }
  if (polarity !== 'LOW') return null;
  const over = count - greatestAtOrBelow(edge, scale);
  return { children: atLeastNone(over), direction: 'FEWER', edge, headroom: atLeastNone(-over) };
}

function gapToBand(
  count: number,
  band: BandTolerance,
  polarity: Polarity,
  scale: Scale,
  denominator: number | null,
): Found | null {
  if (band.lower === null || band.upper === null) return null;
  if (isZeroConcern(count, band, denominator)) return null;
  const least = leastAtOrAbove(band.lower, scale);
  const greatest = greatestAtOrBelow(band.upper, scale);
  if (least > greatest) return null;
  if (count < least) {
    return { children: least - count, direction: 'MORE', edge: band.lower, headroom: 0 };
  }
  if (count > greatest) {
    return { children: count - greatest, direction: 'FEWER', edge: band.upper, headroom: 0 };
  }
  const toLower = polarity === 'HIGH' || (polarity !== 'LOW' && count - least <= greatest - count);
  return toLower
    ? { children: 0, direction: 'MORE', edge: band.lower, headroom: count - least }
    : { children: 0, direction: 'FEWER', edge: band.upper, headroom: greatest - count };
}

function atLeastNone(count: number): number {
  return count > 0 ? count : 0;
}

/** What is reached without a gap, in the authority's own words; of two ratings the one against the target. */
function greenWords(wording: RatingWording): { readonly is: string; readonly to: string } {
  const position = wording.against === undefined ? 'FIRST' : 'SECOND';
  const word = within(namedRating(wording, 'GREEN', position));
  const isColour = /^green\b/i.test(word);
  return { is: word, to: isColour ? `for ${word}` : `to be ${word}` };
}

/** What a gap is to, as a heading: "To be green", or with an authority's own words "To be within tolerance". */
export function gapHeading(wording: RatingWording = PRODUCT_WORDING): string {
  return `To be ${greenWords(wording).is}`;
}

/**
 * A gap in words: "171 more would have been needed for green (80%)", "an estimated 9 fewer are
 * needed for green (11%)", "green, and would be with 12 fewer"; with the words of an authority "11 fewer
 * are needed to be within tolerance (12%)".
 */
export function gapSentence(
  gap: Gap,
  unit: string,
  wording: RatingWording = PRODUCT_WORDING,
): string {
  const edge = formatLimit(gap.edge, unit);
  const estimate = gap.estimated ? 'an estimated ' : '';
  const green = greenWords(wording);
  if (gap.children === 0) {
    if (gap.headroom === 0) return `${green.is}, with none to spare (${edge})`;
    const away = gap.direction === 'MORE' ? 'fewer' : 'more';
    return `${green.is}, and still would be with ${estimate}${formatLimit(gap.headroom, '')} ${away} (${edge})`;
  }
  return `${neededPhrase(gap)} needed ${green.to} (${edge})`;
}

/** How many more or fewer a gap asks for, to be followed by "needed": "171 more would have been". */
export function neededPhrase(gap: Gap): string {
  const estimate = gap.estimated ? 'an estimated ' : '';
  const word = gap.direction === 'MORE' ? 'more' : 'fewer';
  const verb = gap.eventsOver ? 'would have been' : gap.children === 1 ? 'is' : 'are';
  return `${estimate}${formatLimit(gap.children, '')} ${word} ${verb}`;
}

/**
 * The county's gap shared out over its places by their own shortfall, in whole children that add up
 * to it (largest remainder; ties go to the place that comes first). Null where no place is short of
 * anything, for then there is nobody to share it among.
 */
export function shareGap(gap: number, shortfalls: readonly number[]): readonly number[] | null {
  const total = shortfalls.reduce((sum, shortfall) => sum + shortfall, 0);
  if (total <= 0) return null;
  const shares = shortfalls.map((shortfall) => Math.floor((gap * shortfall) / total));
  const left = gap - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = shortfalls
    .map((shortfall, index) => ({ index, remainder: (gap * shortfall) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  const raised = new Set(byRemainder.map(({ index }) => index));
  return shares.map((share, index) => (raised.has(index) ? share + 1 : share));
}
