import { countyObservations } from './county-observations';
import type { BreakdownFacts, ObservationFacts } from './observation-facts';
import { SECTION_47_SHARES } from './pages/further-indicators';

/** What assessments are broken down by. */
export const ASSESSMENT_OUTCOME = 'outcome';
/** What section 47 investigations are broken down by. */
export const SECTION_47_OUTCOME = 'outcome';

interface Outcome {
  /** The indicator that prints the outcome as a row of its own. */
  readonly key: string;
  readonly category: string;
}

const OF_ASSESSMENTS: readonly Outcome[] = [
  { key: '3.6', category: 'Closed with information and advice' },
  { key: '3.7', category: 'Step down to FSP/TS' },
  { key: '3.5', category: 'Ongoing involvement' },
];

const OF_SECTION_47: readonly Outcome[] = [
  { key: '4.5', category: 'Substantiated, continuing risk' },
  { key: '4.6', category: 'Substantiated, no continuing risk' },
  { key: '4.7', category: 'Not substantiated' },
];

/**
 * The outcomes of assessments, as counts that are parts of 3.1, and of section 47 investigations, as
 * the printed shares of 4.5 to 4.7: both are rows of the report too, here put side by side.
 */
export function outcomeBreakdowns(): readonly BreakdownFacts[] {
  return [
    ...partsFrom('3.1', ASSESSMENT_OUTCOME, OF_ASSESSMENTS),
    ...partsFrom(SECTION_47_SHARES, SECTION_47_OUTCOME, OF_SECTION_47),
  ];
}

function partsFrom(
  indicator: string,
  dimension: string,
  outcomes: readonly Outcome[],
): readonly BreakdownFacts[] {
  const months = countyObservations().filter(({ basis }) => basis !== 'YEAR_TO_DATE');
  return outcomes.flatMap(({ key, category }, index) =>
    months
      .filter((month) => month.indicator === key)
      .map((month) => ({
        ...partOf(month),
        ...{ indicator, dimension, category, position: index + 1, partOfWhole: true },
      })),
  );
}

function partOf(month: ObservationFacts) {
  const {
    otherPrints: _prints,
    directionAsPrinted: _arrow,
    ratingAsPrinted: _rating,
    ...kept
  } = month;
  return kept;
}
