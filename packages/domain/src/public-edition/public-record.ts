import { mayEnter } from '../modelled';
import { withoutModelled, withPopulation } from '../scorecard/observed-counts';
import { onlyPlaces } from '../scorecard/only-places';
import type { CellFacts, Observed, PlaceFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { PublicRowFacts } from './public-edition-parts';

/**
 * As much of a record as may ever become public: the authority and its localities without their
 * teams, nothing that is modelled or made from a modelled population, no findings. Every cell has an
 * entry for each month of the span, and every rate the population that it is divided by.
 */
export function publicRecord<Row extends PublicRowFacts>(
  facts: ScorecardFacts<Row>,
): ScorecardFacts<Row> {
  const indices = facts.places.flatMap(({ kind }, index) => (kind === 'TEAM' ? [] : [index]));
  const open = onlyPlaces<Row, ScorecardFacts<Row>>(facts, indices);
  return {
    judgementModel: open.judgementModel,
    precision: open.precision,
    span: open.span,
    places: open.places,
    modelled: false,
    rows: open.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, place) => {
        const at = open.places[place];
        return cell === null || at === undefined ? null : openCell(cell, row, at, open);
      }),
    })),
  };
}

function openCell<Row extends PublicRowFacts>(
  cell: CellFacts,
  { indicator }: Row,
  place: PlaceFacts,
  { span }: ScorecardFacts<Row>,
): CellFacts {
  const missing = span.months.length - cell.months.length;
  return {
    months: span.months.map((month, index) => {
      const kept = openFigure(cell.months[index - missing] ?? null);
      return kept === null ? null : openFigure(withPopulation(kept, indicator, place, month));
    }),
    printedYearToDate: openFigure(cell.printedYearToDate),
    printedPreviousYearToDate: null,
  };
}

/** A figure without what is modelled of it; null where nothing else is left. */
function openFigure(observed: Observed | null): Observed | null {
  const kept = observed === null ? null : withoutModelled(observed);
  if (kept === null) return null;
  const provenance = { value: kept.provenance, counts: kept.countsProvenance };
  return mayEnter(provenance, 'PUBLIC_EDITION') ? kept : null;
}
