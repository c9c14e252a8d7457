import { remainderOf } from '../measure';
import { provenanceTogether } from '../modelled';
import { isAnotherTeamsWork } from './judge-cell';
import type { JudgedCell } from './judge-cell';
import type { ShownRemainder } from './judged-scorecard';
import { absenceDigit, figureLetter } from './month-codes';
import type { IndicatorFacts, MonthSpan, Observed, PlaceFacts } from './scorecard-facts';
import { fromFirstFigure } from './series-start';

interface RowToDivide {
  readonly indicator: IndicatorFacts;
  readonly places: readonly PlaceFacts[];
  readonly span: MonthSpan;
  readonly cells: readonly JudgedCell[];
}

/** Whether a row's figures add up over places, so that something may be left over. */
export function isDivisible({ additive, measureKind }: IndicatorFacts): boolean {
  return additive && measureKind === 'COUNT';
}

/** What stands for the remainder under a place: it is of its localities, or of its teams. */
export function remainderName(kind: PlaceFacts['kind']): string {
  return kind === 'LOCALITY' ? 'No team recorded' : 'No locality recorded';
}

/** What a remainder is, in a sentence. */
export function remainderSentence(kind: PlaceFacts['kind'], place: string): string {
  const below = kind === 'LOCALITY' ? 'teams' : 'localities';
  return `What is left of ${place}’s count when the counts of its ${below} are taken away. Computed, not stored, and not rated.`;
}

/**
 * The places below among which a row is divided, by their index: only those whose work it is.
 */
export function dividedAmong({ indicator, places }: Pick<RowToDivide, 'indicator' | 'places'>) {
  return places.flatMap((place, index) =>
    place.relation === 'CHILD' && !isAnotherTeamsWork(indicator, place) ? [index] : [],
  );
}

/**
 * What the places below have not recorded of a place's count, in each month in which the place and
 * every one of them whose work it is have a figure (METHODS sections 1 and 14): computed, never
 * stored, never rated. Where they exceed the place there is none, and a finding instead. Modelled
 * when any of the figures is. None where the reader does not see every place below: what is left over
 * would hold the counts of those that they do not see.
 */
export function remainderOfRow(row: RowToDivide): ShownRemainder | null {
  const { indicator, places, span, cells } = row;
  if (places[0]?.hasUnseenParts === true) return null;
  const below = dividedAmong(row).map((index) => cells[index]);
  if (!isDivisible(indicator) || below.length === 0) return null;
  const first = span.months.length - span.shown;
  const shown = span.months
    .slice(first)
    .map((_, month) =>
      remainderIn([cells[0], ...below].map((cell) => cell?.observed[first + month] ?? null)),
    );
  if (shown.every((month) => month === null)) return null;
  return {
    values: fromFirstFigure(shown.map((month) => month?.value ?? null)),
    codes: shown.map((month) => month?.code ?? absenceDigit(null)).join(''),
  };
}

function remainderIn(figures: readonly (Observed | null)[]) {
  const known = figures.flatMap((figure) => {
    const count = figure?.value ?? figure?.numerator ?? null;
    return figure === null || count === null ? [] : [{ count, provenance: figure.provenance }];
  });
  const [whole, ...parts] = known;
  if (whole === undefined || known.length < figures.length) return null;
  const value = remainderOf(
    whole.count,
    parts.map(({ count }) => count),
  );
  if (value < 0) return null;
  const from = provenanceTogether(known.map(({ provenance }) => provenance));
  return { value, code: figureLetter(from === 'MODELLED' ? 'MODELLED' : 'DERIVED', false) };
}
