import { valueOf } from '../measure';
import type { Basis } from '../vocabulary';
import { absenceDigit, figureLetter } from './month-codes';
import { measureDefinition, shownAt } from './judge-cell';
import { withoutModelled } from './observed-counts';
import { fromFirstFigure } from './series-start';
import type { CellFacts, IndicatorFacts, Observed } from './scorecard-facts';

/** The figures of a row's period on another basis than the one judged, each list aligned with the places. */
export interface ShownOtherBasis {
  readonly basis: Basis;
  /** Null where there is none in a place. */
  readonly values: readonly (number | null)[];
  /** A letter a place; see `monthCodeOf`. */
  readonly codes: string;
  /**
   * Of the place itself its periods one by one, aligned with those shown from the first figure on, where
   * the figure that is judged is the year so far: a trend of years so far would only climb. Null: none.
   */
  readonly series: readonly (number | null)[] | null;
  /** A letter a period shown. */
  readonly seriesCodes: string | null;
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
  shown: number,
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
        ...trendOf(basis),
      },
    ];
  });

  function trendOf(basis: Basis): Pick<ShownOtherBasis, 'series' | 'seriesCodes'> {
    const months = cells[0]?.otherBases?.find((other) => other.basis === basis)?.months ?? [];
    const isTrend = basis === 'IN_PERIOD' && indicator.basis === 'YEAR_TO_DATE';
    if (!isTrend || months.length === 0) return { series: null, seriesCodes: null };
    const figures = Array.from({ length: shown }, (_, index) => {
      const observed = months[months.length - shown + index] ?? null;
      const seen = observed === null || modelled ? observed : withoutModelled(observed);
      return figureOf(indicator, basis, seen);
    });
    return {
      series: fromFirstFigure(figures.map(({ value }) => value)),
      seriesCodes: figures.map(({ code }) => code).join(''),
    };
  }
}

/** The months of a year so far on their own, one by one; every list is aligned with the periods shown. */
export interface MonthsBesideYear {
  readonly values: readonly (number | null)[];
  /** A letter a period; see `monthCodeOf`. */
  readonly codes: string;
}

/** The periods alone of a row that is judged by its year so far, of its first place. Null: it is not, or they are not on record. */
export function monthsBesideYearOf(
  indicator: IndicatorFacts,
  cells: readonly (CellFacts | null)[],
  { modelled, shown }: { readonly modelled: boolean; readonly shown: number },
): MonthsBesideYear | null {
  const found = otherBasesOf(indicator, cells.slice(0, 1), modelled, shown).find(
    ({ series }) => series !== null,
  );
  if (!found?.series || found.seriesCodes === null) return null;
  const values = [...Array<null>(shown - found.series.length).fill(null), ...found.series];
  return { values, codes: found.seriesCodes };
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
