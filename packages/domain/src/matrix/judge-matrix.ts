import { secondStateOf } from '../area-summary/reading-change';
import { compareWithBenchmark } from '../benchmark';
import { roundHalfAwayFromZero } from '../exact';
import { decimalsToTellApart } from '../format';
import { isPlaceModelled } from '../place-comparison/place-figures';
import type { PlaceVerdict } from '../place-comparison/place-verdict';
import { judgeCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import { publishedReadingFor } from '../scorecard/published-cell';
import { publishedMarks } from '../scorecard/published-marks';
import type { ScorecardMark } from '../scorecard/judged-scorecard';
import { codesDecided, marksOfFindings } from '../scorecard/row-findings';
import { maturingNotes } from '../scorecard/row-marks';
import { spanOfRow } from '../scorecard/scorecard-facts';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { DirectionMeaning, RatingReason, RatingState } from '../vocabulary';
import { compareCells, figuresOfCell, isOwnWork } from './compare-cells';
import type { CellOfPlace } from './compare-cells';

/** One indicator over the places, every list aligned with them; the place itself is the first. */
export interface MatrixRow<Row extends RowFacts = RowFacts> {
  readonly facts: Row;
  /** As shown. */
  readonly values: readonly (number | null)[];
  readonly decimals: readonly number[];
  /** A letter a place; see `monthCodeOf`. */
  readonly codes: string;
  readonly states: readonly RatingState[];
  /** The second of two ratings at each place; null where there is one. */
  readonly secondStates: readonly RatingState[] | null;
  readonly reasons: readonly RatingReason[];
  readonly distances: readonly (number | null)[];
  readonly meanings: readonly DirectionMeaning[];
  readonly ranks: readonly (number | null)[];
  /** Why the row is not ranked; null where it is. */
  readonly unranked: string | null;
  readonly verdicts: readonly PlaceVerdict[];
  /** Open findings on its figures of the month, and on the row as a whole; and that they still mature. */
  readonly marks: readonly ScorecardMark[];
}

/**
 * Every indicator in a place and in the places directly below it, in one month: figure, rating,
 * distance from the place itself, rank and what can be said of the difference. The facts hold the
 * place itself and those below it only.
 */
export function judgeMatrix<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
): readonly MatrixRow<Row>[] {
  return facts.rows.map((row) => matrixRow(facts, row));
}

function matrixRow<Row extends RowFacts>(facts: ScorecardFacts<Row>, row: Row): MatrixRow<Row> {
  const cells = facts.places.map((_, place): CellOfPlace => {
    const question = questionOf(facts, row, place);
    return { question, cell: judgeCell(question) };
  });
  const [whole, ...below] = cells;
  if (whole === undefined) throw new RangeError('A matrix needs a place');
  const compared = below.some(isOwnWork) ? compareCells(whole, below) : null;
  const byPlace = new Map(compared?.places.map((place) => [place.key, place]));
  const standing = cells.map((cell, index) =>
    index === 0 ? null : (byPlace.get(cell.question.place.slug) ?? null),
  );
  const distances = cells.map((cell, index) => (index === 0 ? NO_DISTANCE : distance(cell, whole)));
  const span = { ...spanOfRow(facts, row), shown: 1 };
  const shown = { row, places: facts.places, span };
  const findings = facts.findings ?? new Map();
  const codes = cells.map(({ cell }) => cell.codes.slice(-1));
  const secondStates = cells.map(({ cell }) => secondStateOf(cell));
  return {
    facts: row,
    values: cells.map(({ cell }) => cell.values.at(-1) ?? null),
    decimals: cells.map(({ cell }) => cell.decimals),
    codes: codesDecided(codes, shown, findings).join(''),
    states: cells.map(({ cell }) => cell.judgement.ratings[0].state),
    secondStates: secondStates.includes(null) ? null : secondStates.flatMap((state) => state ?? []),
    reasons: cells.map(({ cell }) => cell.judgement.ratings[0].reason),
    distances: distances.map(({ value }) => value),
    meanings: distances.map(({ meaning }) => meaning),
    ranks: standing.map((place) => place?.rank ?? null),
    unranked: compared === null ? NO_PLACE_BELOW : compared.unranked,
    verdicts: standing.map((place) => place?.verdict ?? 'NOT_JUDGED'),
    marks: marksOfMonth(cells, [
      ...maturingNotes({
        ...{ indicator: row.indicator, span, maturing: row.maturing ?? null },
        cells: cells.map(({ cell }) => cell),
      }),
      ...marksOfFindings(shown, findings),
    ]),
  };
}

/** The findings that an edition holds, where it is read, with what else is noted of the row. */
function marksOfMonth(
  cells: readonly CellOfPlace[],
  found: readonly ScorecardMark[],
): readonly ScorecardMark[] {
  const period = cells[0]?.question.span.months.at(-1);
  const held = cells.map(({ question }) => publishedReadingFor(question));
  const published = period === undefined ? null : publishedMarks(held, period);
  if (published === null) return found;
  const isHeld = ({ weight, mark }: ScorecardMark) =>
    weight === 'FINDING' || mark === 'STILL_MATURING';
  return [...published.filter(isHeld), ...found.filter((mark) => !isHeld(mark))];
}

const NO_PLACE_BELOW = 'Not ranked: it is the work of no place below.';

interface Distance {
  readonly value: number | null;
  readonly meaning: DirectionMeaning;
}

const NO_DISTANCE: Distance = { value: null, meaning: 'NONE' };

/**
 * A place’s figure less that of the whole, in the indicator’s unit. None for counts, of which a
 * place has a part and not a level. Said to be better or worse only where neither is modelled.
 */
function distance(place: CellOfPlace, whole: CellOfPlace): Distance {
  const { indicator } = whole.question;
  const [value, of] = [place.cell.measured.value, whole.cell.measured.value];
  if (value === null || of === null || indicator.measureKind === 'COUNT') return NO_DISTANCE;
  const { meaning, difference } = compareWithBenchmark(
    value,
    of,
    whole.cell.judgement.polarityUsed,
  );
  const decimals = decimalsToTellApart(value, of, indicator.decimals);
  const modelled = [place, whole].some((cell) => isPlaceModelled(figuresOfCell(cell)));
  return {
    value: roundHalfAwayFromZero(difference, decimals),
    meaning: modelled ? 'NONE' : meaning,
  };
}
