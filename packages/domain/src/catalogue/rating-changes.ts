import { countsInWords } from '../counts-in-words';
import { formatLimit, formatValue, formatWithUnit } from '../format';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import { rate } from '../rating';
import { namedRatings, PRODUCT_WORDING, within } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { targetInForce } from '../trajectory/target-in-force';
import { trajectoryStanding } from '../trajectory/trajectory-standing';
import { trajectoryWord } from '../trajectory/trajectory-words';
import { judgeCell, type JudgedCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';

/** A reading of one place and month that would be rated, or say, something else. */
export interface RatingChange {
  readonly key: string;
  /** Slug of the place. */
  readonly place: string;
  /** First day of the month. */
  readonly month: string;
  /** How it is rated; “figure” or “counts” where only that would be another. */
  readonly before: string;
  readonly after: string;
  /** True where the figure is modelled. */
  readonly modelled: boolean;
  /** "Norwich, March 2018: red → amber"; with figure and counts where they would be others. */
  readonly sentence: string;
}

/** What a change of the catalogue would do to the ratings of one month. */
export interface RatingPreview {
  /** Readings with a figure that were looked at. */
  readonly compared: number;
  /** Readings whose rating, figure or counts, or whether they meet their target, would be others; in the order of rows and places. */
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

/** What is said of a reading: how it stands, and its figure with its counts. */
interface Said {
  readonly stands: string;
  readonly figure?: string;
  readonly counts?: string;
}

type SaidAt<Row extends RowFacts> = (facts: ScorecardFacts<Row>, row: Row, place: number) => Said;

/** What is said before and after of a reading that would say something else; null where it would not. */
function saidOtherwise(
  was: Said,
  is: Said,
): Omit<RatingChange, 'key' | 'place' | 'month' | 'modelled'> | null {
  const figures = ({ figure, counts }: Said) => [figure, counts].filter(Boolean).join(', ');
  const [from, to] = [figures(was), figures(is)];
  if (was.stands !== is.stands) {
    const turn = `${was.stands} → ${is.stands}`;
    const sentence = from === to ? turn : `${turn} (${from} → ${to})`;
    return { before: was.stands, after: is.stands, sentence };
  }
  if (from === to) return null;
  const what = was.figure === is.figure ? 'counts' : 'figure';
  const after = what === 'counts' ? 'other counts' : 'another figure';
  return { before: what, after, sentence: `${from} → ${to}` };
}

/** Compares what is said of each reading with a figure, before and after. */
function changesOf<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
  saidAt: SaidAt<Row>,
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
      const other = saidOtherwise(saidAt(before, row, place), saidAt(after, changed, place));
      if (other === null) return;
      changes.push({
        ...{ ...other, key: row.indicator.key, place: slug, month: month.start },
        modelled: current?.provenance === 'MODELLED',
        sentence: `${name}, ${formatPeriod(month)}: ${other.sentence}`,
      });
    });
  }
  return { compared, changes };
}

/**
 * Which ratings, figures and counts of the month would be others: every reading with a figure is judged as the catalogue
 * stands and as it would stand, by the same rules as anywhere. Both have the same places and months;
 * rows are matched by their keys. Ratings are said in the authority's own words.
 */
export function ratingChanges<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
  wording: RatingWording = PRODUCT_WORDING,
): RatingPreview {
  return changesOf(before, after, ratingsIn<Row>(wording));
}

/** The same of targets: which of the month's readings would meet or miss theirs. */
export function targetChanges<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
): RatingPreview {
  return changesOf(before, after, targetWords);
}

/** The same of trajectories: where the month's readings would stand on the way to their target. */
export function trajectoryChanges<Row extends RowFacts>(
  before: ScorecardFacts<Row>,
  after: ScorecardFacts<Row>,
): RatingPreview {
  return changesOf(before, after, trajectoryWords);
}

/** What a trajectory asks of the month, and where the reading stands against it. */
function trajectoryWords<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  index: number,
): Said {
  const standing = trajectoryStanding(
    row,
    questionOf(facts, row, index),
    judgedAt(facts, row, index),
  );
  if (standing === null) return { stands: 'no trajectory' };
  const planned = formatLimit(standing.planned, row.indicator.unit ?? '');
  return { stands: `${trajectoryWord(standing.standing)} (asked: ${planned})` };
}

const ratingsIn =
  <Row extends RowFacts>(wording: RatingWording): SaidAt<Row> =>
  (facts, row, place) => ({
    ...figureWords(facts, row, place),
    stands: within(
      namedRatings(
        wording,
        judgedAt(facts, row, place).judgement.ratings.map(({ state }) => state),
      ),
    ),
  });

/** A figure with its counts; a population that is not known is said so. */
function figureWords<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  place: number,
): Omit<Said, 'stands'> {
  const { current, measured, values, decimals } = judgedAt(facts, row, place);
  const { numerator = null, denominator = null, populationOnRecord } = current ?? {};
  const value = values.at(-1) ?? null;
  return {
    figure:
      measured.value === null || value === null
        ? 'no figure'
        : formatWithUnit(value, row.indicator.unit ?? '', decimals),
    counts:
      numerator === null
        ? ''
        : denominator !== null
          ? countsInWords({ measureKind: row.indicator.measureKind, numerator, denominator })
          : `${formatValue(numerator, '', 0)}${populationOnRecord === undefined ? '' : ' of a population that is not known'}`,
  };
}

/** Whether a target is met; it may not be judged, where nobody has said which way is good. */
function targetWords<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  index: number,
): Said {
  const place = facts.places[index];
  const target = place && targetInForce(row.targets, place.id, periodOf(facts));
  if (target == null) return { stands: 'no target' };
  const [{ state }] = rate({
    ...judgedAt(facts, row, index).rating,
    tolerance: { model: 'DUAL', tolerance: target.value, target: target.value },
  }).ratings;
  if (state === 'GREEN') return { stands: 'target met' };
  return { stands: state === 'RED' ? 'target missed' : 'target not judged' };
}
