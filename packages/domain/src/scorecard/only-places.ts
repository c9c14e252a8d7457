import type { RowFacts, ScorecardFacts } from './scorecard-facts';

/** The facts of some of a scorecard’s places, given by their index, the first being the place itself. */
export function onlyPlaces<Row extends RowFacts, Facts extends ScorecardFacts<Row>>(
  facts: Facts & ScorecardFacts<Row>,
  indices: readonly number[],
): Facts {
  const only = (row: Row): Row => ({
    ...row,
    cells: indices.map((index) => row.cells[index] ?? null),
  });
  return {
    ...facts,
    places: indices.flatMap((index) => facts.places[index] ?? []),
    rows: facts.rows.map(only),
  };
}
