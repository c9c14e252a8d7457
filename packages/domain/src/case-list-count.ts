import { formatLimit } from './format';
import type { MeasureKind, Polarity, Provenance } from './vocabulary';

/** What a figure counts, as far as a list of children behind it is concerned. */
export interface CaseListFigure {
  readonly measureKind: MeasureKind;
  readonly polarity: Polarity;
  readonly countsChildren: boolean;
  /** The count of a count; of no consequence for others. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Where the counts come from; null: there are none. */
  readonly countsProvenance: Provenance | null;
}

/**
 * Which of them a list holds: those that the figure counts, or of a percentage of which more is better
 * the others, who are those to be asked about. The gap to green is a difference of counts, and no list.
 */
export type CaseListPart = 'COUNTED' | 'NOT_COUNTED';

/** How many the list behind a figure should return, and which of them it holds. */
export interface CaseListCount {
  readonly part: CaseListPart;
  /** How many the list should return; null where that is not known, or modelled. */
  readonly count: number | null;
}

/** What a list behind a figure should return. */
export function caseListCount(figure: CaseListFigure): CaseListCount {
  const { measureKind, polarity, value, numerator, denominator, countsProvenance } = figure;
  const part = measureKind === 'PERCENTAGE' && polarity === 'HIGH' ? 'NOT_COUNTED' : 'COUNTED';
  const counted = measureKind === 'COUNT' ? value : numerator;
  const isRatio = measureKind === 'PERCENTAGE' || measureKind === 'RATE';
  // Nobody is behind a modelled count, and an average or a maximum counts nobody.
  const isKnown = counted !== null && countsProvenance !== 'MODELLED';
  if (!isKnown || (measureKind !== 'COUNT' && !isRatio)) return { part, count: null };
  if (part === 'COUNTED') return { part, count: counted };
  const others = denominator === null ? null : denominator - counted;
  return { part, count: others !== null && others >= 0 ? others : null };
}

/** The words of the link: "Open the list: about 22 children". About: the case system moves on. */
export function caseListLabel(
  { count }: CaseListCount,
  { countsChildren }: Pick<CaseListFigure, 'countsChildren'>,
): string {
  const [one, many] = countsChildren ? ['child', 'children'] : ['case', 'cases'];
  if (count === null) return `Open the list of ${many}`;
  return `Open the list: about ${formatLimit(count, '')} ${count === 1 ? one : many}`;
}

/** Which number that is, in a sentence, and that the list may differ. */
export function caseListSentence(
  { part, count }: CaseListCount,
  { countsChildren, numerator, denominator }: CaseListFigure,
): string {
  const who = countsChildren ? 'children' : 'cases';
  const moves = 'The list is as your case system stands when you open it.';
  if (count === null) return `How many it should return is not known from the figure. ${moves}`;
  if (part === 'COUNTED') return `Those ${who} that the figure counts. ${moves}`;
  const all = formatLimit(denominator ?? 0, '');
  const counted = formatLimit(numerator ?? 0, '');
  return `Those ${who} of ${all} that are not among its ${counted}. ${moves}`;
}
