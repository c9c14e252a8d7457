import { compareCells, figuresOfCell, isOwnWork } from '../matrix/compare-cells';
import type { CellOfPlace } from '../matrix/compare-cells';
import type { ComparedFigures, PlaceComparison } from '../place-comparison/compare-places';
import { isPlaceModelled } from '../place-comparison/place-figures';
import { judgeCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';

/** Where a place stands on one indicator: among its siblings, and beside the whole. */
export interface PlaceStanding<Row extends RowFacts = RowFacts> {
  readonly row: Row;
  readonly own: CellOfPlace;
  readonly comparison: PlaceComparison;
  /** What can be said of the place itself. */
  readonly compared: ComparedFigures;
  /** How many places, itself among them, have a figure. */
  readonly of: number;
  /** True where any figure of the row, its own or those beside it, is modelled. */
  readonly modelled: boolean;
  /** True where it has siblings that the reader does not see. */
  readonly incomplete: boolean;
}

/** Which places a standing goes over, by their index in the facts. */
export interface StandingAmong {
  readonly own: number;
  /** The whole that it is compared with. */
  readonly whole: number;
  /** The place and its siblings, in their own order. */
  readonly siblings: readonly number[];
  /** True where it has siblings that the reader does not see. Left out: the places say so themselves. */
  readonly incomplete?: boolean;
}

/**
 * Where a place stands on every indicator of which it has a figure: ranked among its siblings and
 * compared with the whole by the rules of `comparePlaces`, so not at all where any figure of the row
 * is modelled.
 */
export function placeStandings<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  among: StandingAmong,
): readonly PlaceStanding<Row>[] {
  return facts.rows.flatMap((row) => {
    const cellAt = (place: number): CellOfPlace => {
      const question = questionOf(facts, row, place);
      return { question, cell: judgeCell(question) };
    };
    const own = cellAt(among.own);
    if (own.cell.measured.value === null || !isOwnWork(own)) return [];
    const siblings = among.siblings.map((place) => (place === among.own ? own : cellAt(place)));
    const whole = cellAt(among.whole);
    const incomplete = among.incomplete ?? whole.question.place.hasUnseenParts === true;
    const comparison = compareCells(whole, siblings, incomplete);
    const modelled = [whole, ...siblings].some((cell) => isPlaceModelled(figuresOfCell(cell)));
    const { slug } = own.question.place;
    const compared = comparison.places.find(({ key }) => key === slug);
    if (compared === undefined) return [];
    const of = siblings.filter((each) => each.cell.measured.value !== null && isOwnWork(each));
    return [{ row, own, comparison, compared, of: of.length, modelled, incomplete }];
  });
}
