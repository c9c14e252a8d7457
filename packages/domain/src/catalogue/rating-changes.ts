import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import { rate } from '../rating';
import { ratingWord } from '../rating-words';
import { inForceFor } from '../scorecard/in-force';
import { judgeCell, type JudgedCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';

/** A rating of one place and month that would be another. */
export interface RatingChange {
  readonly key: string;
  /** Slug of the place. */
  readonly place: string;
  /** First day of the month. */
  readonly month: string;
  readonly before: string;
  readonly after: string;
  /** True where the figure is modelled. */
  readonly modelled: boolean;
  /** "Norwich, March 2018: red → amber". */
  readonly sentence: string;
}

/** What a change of the catalogue would do to the ratings of one month. */
export interface RatingPreview {
  /** Readings with a figure that were looked at. */
  readonly compared: number;
  /** Ratings, or whether targets are met, that would be others; in the order of rows and places. */
  readonly changes: readonly RatingChange[];
}

function judgedAt<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  place: number,
): JudgedCell {
  return judgeCell(questionOf(facts, row, place));
}

function periodOf({ span }: ScorecardFacts): Period {
  const period = span.months.at(-1);
  if (period === undefined) throw new RangeError('A preview needs a period');
  return period;
}

type WordsAt<Row extends RowFacts> = (
  facts: ScorecardFacts<Row>,
  row: Row,
  place: number,
) => string;

/** Compares what is said of each reading with a figure, before and after. */
function changesOf<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
  wordsAt: WordsAt<Row>,
): RatingPreview {
  const month = periodOf(before);
  const then = new Map(after.rows.map((row) => [row.indicator.key, row]));
  let compared = 0;
  const changes: RatingChange[] = [];
  for (const row of before.rows) {
    const changed = then.get(row.indicator.key);
    if (changed === undefined) continue;
    before.places.forEach(({ slug, name }, place) => {
      const { measured, current } = judgedAt(before, row, place);
      if (measured.value === null) return;
      compared += 1;
      const [from, to] = [wordsAt(before, row, place), wordsAt(after, changed, place)];
      if (from === to) return;
      changes.push({
        ...{ key: row.indicator.key, place: slug, month: month.start, before: from, after: to },
        modelled: current?.provenance === 'MODELLED',
        sentence: `${name}, ${formatPeriod(month)}: ${from} → ${to}`,
      });
    });
  }
  return { compared, changes };
}

/**
 * Which ratings of the month would be others: every reading with a figure is judged as the catalogue
 * stands and as it would stand, by the same rules as anywhere. Both have the same places and months;
 * rows are matched by their keys.
 */
export function ratingChanges<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
): RatingPreview {
  return changesOf(before, after, ratingWords);
}

/** The same of targets: which of the month's readings would meet or miss theirs. */
export function targetChanges<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
): RatingPreview {
  return changesOf(before, after, targetWords);
}

/** Two ratings are said as "green and red". */
function ratingWords<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  place: number,
): string {
  return judgedAt(facts, row, place)
    .judgement.ratings.map(({ state }) => ratingWord(state))
    .join(' and ');
}

/** Whether a target is met; it may not be judged, where nobody has said which way is good. */
function targetWords<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  index: number,
): string {
  const place = facts.places[index];
  const target = place && inForceFor(row.targets, place.id, periodOf(facts));
  if (target == null) return 'no target';
  const [{ state }] = rate({
    ...judgedAt(facts, row, index).rating,
    tolerance: { model: 'DUAL', tolerance: target.value, target: target.value },
  }).ratings;
  if (state === 'GREEN') return 'target met';
  return state === 'RED' ? 'target missed' : 'target not judged';
}
