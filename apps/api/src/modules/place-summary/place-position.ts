import {
  formatWithUnit,
  monthMarks,
  type PlaceStanding,
  type Provenance,
  type RatingState,
  type ScorecardFacts,
  type ScorecardMark,
} from '@vital-signs/domain';

/** Where a place stands among its siblings on one indicator. */
export interface PlacePosition {
  readonly shown: string | null;
  readonly state: RatingState;
  readonly provenance: Provenance | null;
  /** 1 is best; null where they are not ranked. */
  readonly rank: number | null;
  /** Among how many that have a figure. */
  readonly of: number;
  /** Why they are not ranked; null where they are. */
  readonly reason: string | null;
  /** Open findings on its figure. */
  readonly marks: readonly ScorecardMark[];
}

export function placePosition(
  facts: ScorecardFacts,
  { row, own, comparison, compared, of }: PlaceStanding,
): PlacePosition {
  const { cell, question } = own;
  const { value } = cell.measured;
  const unit = question.indicator.unit ?? '';
  return {
    shown: value === null ? null : formatWithUnit(value, unit, cell.decimals),
    state: cell.judgement.ratings[0].state,
    provenance: cell.current?.provenance ?? null,
    rank: compared.rank,
    of,
    reason: comparison.unranked,
    marks: monthMarks(facts, { row, question, now: cell }).filter(
      ({ weight }) => weight === 'FINDING',
    ),
  };
}
