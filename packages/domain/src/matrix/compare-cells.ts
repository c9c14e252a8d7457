import { multiplierOf } from '../measure';
import { comparePlaces } from '../place-comparison/compare-places';
import type { PlaceComparison } from '../place-comparison/compare-places';
import { placeFigures } from '../place-comparison/place-figures';
import type { PlaceFigures } from '../place-comparison/place-figures';
import { isAnotherTeamsWork, measureDefinition } from '../scorecard/judge-cell';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';

/** A judged cell with the place and indicator that it is of. */
export interface CellOfPlace {
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
}

/** Whether the indicator is measured at the place of a cell at all. */
export function isOwnWork({ question: { indicator, place } }: CellOfPlace): boolean {
  return !isAnotherTeamsWork(indicator, place);
}

/** The figure of a cell, and what it rests on, under the slug of its place. */
export function figuresOfCell({ question, cell }: CellOfPlace): PlaceFigures {
  const { slug: key, name } = question.place;
  return placeFigures({ key, name }, cell.current, measureDefinition(question.indicator));
}

/**
 * One indicator in a place and in places within it, compared by the cells of a scorecard: only the
 * places whose work it is are. By slug of the place; the whole’s own polarity and tolerance hold.
 *
 * @param incomplete whether there are such places that the reader does not see
 */
export function compareCells(
  whole: CellOfPlace,
  places: readonly CellOfPlace[],
  incomplete = whole.question.place.hasUnseenParts === true,
): PlaceComparison {
  const { indicator, tolerance } = whole.question;
  const compared = places.filter(isOwnWork);
  return comparePlaces({
    whole: figuresOfCell(whole),
    places: compared.map(figuresOfCell),
    incomplete,
    placesNoun: compared[0]?.question.place.kind === 'TEAM' ? 'teams' : 'localities',
    measureKind: indicator.measureKind,
    multiplier: multiplierOf(measureDefinition(indicator)),
    unit: indicator.unit ?? '',
    decimals: indicator.decimals,
    polarity: whole.cell.judgement.polarityUsed,
    tolerance,
  });
}
