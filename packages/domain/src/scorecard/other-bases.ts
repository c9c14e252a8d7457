import { valueOf } from '../measure';
import type { Basis } from '../vocabulary';
import { absenceDigit, figureLetter } from './month-codes';
import { measureDefinition, shownAt } from './judge-cell';
import { withoutModelled } from './observed-counts';
import type { CellFacts, IndicatorFacts, Observed } from './scorecard-facts';

/** The figures of a row's period on another basis than the one judged, each list aligned with the places. */
export interface ShownOtherBasis {
  readonly basis: Basis;
  /** Null where there is none in a place. */
  readonly values: readonly (number | null)[];
  /** A letter a place; see `monthCodeOf`. */
  readonly codes: string;
}

/**
 * What is recorded of a row's latest period on other bases than its own: the quarter beside the year
 * so far, the rolling year beside both. Shown with the name of their basis, never judged: tolerances
 * are those of the row's own basis. In the order in which bases are first met.
 */
export function otherBasesOf(
  indicator: IndicatorFacts,
  cells: readonly (CellFacts | null)[],
  modelled: boolean,
): readonly ShownOtherBasis[] {
  const bases = new Set(
    cells.flatMap((cell) => (cell?.otherBases ?? []).map(({ basis }) => basis)),
  );
  return [...bases].flatMap((basis): ShownOtherBasis[] => {
    const figures = cells.map((cell) => {
      const found = cell?.otherBases?.find((other) => other.basis === basis)?.observed ?? null;
      return figureOf(
        indicator,
        basis,
        found === null || modelled ? found : withoutModelled(found),
      );
    });
    if (figures.every(({ value, code }) => value === null && code === absenceDigit(null)))
      return [];
    return [
      {
        basis,
        values: figures.map(({ value }) => value),
        codes: figures.map(({ code }) => code).join(''),
      },
    ];
  });
}

function figureOf(indicator: IndicatorFacts, basis: Basis, observed: Observed | null) {
  if (observed === null) return { value: null, code: absenceDigit(null) };
  const definition = { ...measureDefinition(indicator), basis };
  const { value, absence, recomputed } = valueOf(observed, definition);
  if (value === null) return { value: null, code: absenceDigit(absence) };
  return {
    value: shownAt(observed, value, indicator.decimals),
    code: figureLetter(observed.provenance, recomputed !== null),
  };
}
