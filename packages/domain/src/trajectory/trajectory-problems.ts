import { bandEdgesOf, distanceFromBand } from '../band-distance';
import { fieldProblem, saidProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import { reachProblems, type Judged } from '../catalogue/standard-rules';
import { compareExact } from '../exact';
import { formatLimit } from '../format';
import { month, monthsIn, type Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import { betterSign, polarityInUse } from '../polarity';
import type { Tolerance } from '../tolerance';
import type { TrajectoryMonth } from './fill-trajectory';

/** What a trajectory has to fit. */
export interface TrajectoryFits extends Judged {
  /** The financial year on whose way it is. */
  readonly year: Period;
  /** The target in force at the year's end; null where none is. */
  readonly target: number | null;
  /** In force at the year's end: its band says what is better where both ends are bad. */
  readonly tolerance: Tolerance | null;
}

/**
 * What is wrong with a trajectory before it is saved: months of another year, missing or given twice;
 * values where no figure can lie, or that go away from the target; an end that does not meet the year's
 * target, or no target to meet. Every problem names its month.
 */
export function trajectoryProblems(
  months: readonly TrajectoryMonth[],
  fits: TrajectoryFits,
): readonly CatalogueProblem[] {
  const named = monthProblems(months, fits.year);
  if (named.length > 0) return named;
  const sorted = [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  const unusable = sorted.flatMap(({ month: key, value }) =>
    reachProblems(key, formatPeriod(month(key)), value, fits.measureKind),
  );
  if (unusable.length > 0) return unusable;
  const better = betterOf(fits);
  if (better === null) return [noDirection(fits)];
  return [...wayProblems(sorted, better), ...endProblems(sorted, fits, better)];
}

/** Months of another year, twice, or left out between the first and the year's end. */
function monthProblems(
  months: readonly TrajectoryMonth[],
  year: Period,
): readonly CatalogueProblem[] {
  const inYear = monthsIn(year).map(periodKey);
  const keys = months.map((each) => each.month);
  const yearName = formatPeriod(year);
  const foreign = keys.filter((key) => !inYear.includes(key));
  if (foreign.length > 0) {
    return foreign.map((key) => fieldProblem('months', 'Months', key, `a month of ${yearName}`));
  }
  const twice = inYear.filter((key) => keys.filter((each) => each === key).length > 1);
  const first = inYear.findIndex((key) => keys.includes(key));
  const missing = inYear.slice(first === -1 ? 0 : first).filter((key) => !keys.includes(key));
  const names = (some: readonly string[]) => some.map((key) => formatPeriod(month(key))).join(', ');
  return [
    ...(twice.length === 0
      ? []
      : [
          saidProblem(
            'months',
            twice.join(', '),
            'each month once',
            `${names(twice)} ${twice.length === 1 ? 'stands' : 'stand'} twice in the trajectory: each month is asked for one value.`,
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          saidProblem(
            'months',
            missing.join(', '),
            'every month up to the end of the year',
            `The trajectory has no value for ${names(missing)}: every month from its first to the end of ${yearName} needs one.`,
          ),
        ]),
  ];
}

/** Above nought where the first value is better than the second; null where no figure is better than another. */
function betterOf({
  polarity: own,
  tolerance,
}: TrajectoryFits): ((a: number, b: number) => number) | null {
  const { polarity } = polarityInUse(own, tolerance);
  const sign = betterSign(polarity);
  if (sign !== null) return (a, b) => compareExact(a, b) * sign;
  const band = polarity === 'BAND' ? bandEdgesOf(tolerance) : null;
  if (band === null) return null;
  return (a, b) => compareExact(distanceFromBand(b, band), distanceFromBand(a, band));
}

function noDirection({ polarity, year }: TrajectoryFits): CatalogueProblem {
  const why =
    polarity === 'INFO'
      ? 'it is for information only'
      : polarity === 'BAND'
        ? `no band is in force at the end of ${formatPeriod(year)}`
        : 'which way is good is not known';
  return saidProblem(
    'months',
    null,
    'an indicator of which one figure is better than another',
    `No trajectory can lead this indicator to a target: ${why}.`,
  );
}

/** Months that ask for less than the month before them. */
function wayProblems(
  sorted: readonly TrajectoryMonth[],
  better: (a: number, b: number) => number,
): readonly CatalogueProblem[] {
  return sorted.flatMap(({ month: key, value }, index) => {
    const before = sorted[index - 1];
    if (before === undefined || better(value, before.value) >= 0) return [];
    const name = formatPeriod(month(key));
    return [
      saidProblem(
        key,
        String(value),
        'a value that is not worse than that of the month before',
        `${name} asks for ${formatLimit(value, '')} after ${formatLimit(before.value, '')} in ${formatPeriod(month(before.month))}: a trajectory does not lead away from its target.`,
      ),
    ];
  });
}

/** A last month that falls short of the year's target, or nothing that it could meet. */
function endProblems(
  sorted: readonly TrajectoryMonth[],
  { target, tolerance, year, polarity }: TrajectoryFits,
  better: (a: number, b: number) => number,
): readonly CatalogueProblem[] {
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const name = formatPeriod(month(last.month));
  const band = polarity === 'BAND' ? bandEdgesOf(tolerance) : null;
  if (target === null && band === null) {
    return [
      saidProblem(
        null,
        null,
        'a target at the end of the year',
        `There is no target in force at the end of ${formatPeriod(year)} for the trajectory to lead to: set the target first.`,
      ),
    ];
  }
  const wanted = target ?? (band === null ? last.value : band.lower);
  if (better(last.value, wanted) >= 0) return [];
  const said =
    target === null && band !== null ? bandWords(band) : `the target of ${formatLimit(wanted, '')}`;
  return [
    saidProblem(
      last.month,
      String(last.value),
      `a value that meets ${said}`,
      `The trajectory ends at ${formatLimit(last.value, '')} in ${name} and does not meet ${said} for ${formatPeriod(year)}.`,
    ),
  ];
}

function bandWords({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `the band of ${formatLimit(lower, '')} to ${formatLimit(upper, '')}`;
}
