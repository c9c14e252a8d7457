import {
  clearStretch,
  fieldProblem,
  financialYear,
  formatPeriod,
  month,
  saidProblem,
  saysTheSame,
  type CatalogueProblem,
  type Period,
  type TrajectoryMonth,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { NO_EDITS } from './catalogue-edits';
import type { CatalogueState, TargetStanding } from './catalogue-state';
import { SET_HERE, type StandardEdit } from './standard-edits';
import { targetSaid } from './standard-words';

/** The trajectory of one financial year as somebody sets it; without months there is to be none. */
export interface TrajectoryAsked {
  /** Key of the indicator. */
  readonly key: string;
  /** Slug of the place; null: every place. */
  readonly place: string | null;
  readonly year: Period;
  readonly months: readonly TrajectoryMonth[];
  /** Whether there is none of that year yet. */
  readonly isNew: boolean;
}

/** The same as it is given: the year by the calendar year in which it begins. */
export interface TrajectoryGiven extends Omit<TrajectoryAsked, 'year'> {
  readonly firstYear: number;
}

/** What is given, in the financial year of its authority. */
export function trajectoryOfYear(
  { firstYear, ...given }: TrajectoryGiven,
  { financialYearStartMonth }: Pick<AuthorityRecord, 'financialYearStartMonth'>,
): TrajectoryAsked {
  return { ...given, year: financialYear(firstYear, financialYearStartMonth) };
}

const MONTH_KEY = /^\d{4}-(0[1-9]|1[0-2])$/;

const liveOf = ({ targets }: CatalogueState, { key, place }: TrajectoryAsked) =>
  targets.filter((each) => each.key === key && each.place === place && each.kind === 'TRAJECTORY');

/** The edit that sets the trajectory of a year: those of other years go on, and months that say the same stand. */
export function trajectoryEdit(
  state: CatalogueState,
  asked: TrajectoryAsked,
): StandardEdit<TargetStanding> {
  const { key, place, year, months } = asked;
  const live = liveOf(state, asked);
  const { closed } = clearStretch(live, { from: year.start, to: year.end });
  const set = months.map(({ month: named, value, between }): TargetStanding => {
    const { start: from, end: to } = heldBy(named, year);
    const same = live.find(
      (each) =>
        each.from === from && each.to === to && each.value === value && each.between === between,
    );
    return (
      same ?? {
        ...{ id: null, key, place, kind: 'TRAJECTORY', value, between, from, to },
        ...{ textAsPrinted: null, source: SET_HERE },
      }
    );
  });
  const versions = [...live.filter((each) => !closed.includes(each)), ...set].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  return {
    edits: { ...NO_EDITS, targets: [{ key, place, kind: 'TRAJECTORY', versions }] },
    ...{ before: live, after: versions },
    isChange: !saysTheSame(live, versions, targetSaid),
  };
}

/** The days of a month; what is no month is taken for the year as a whole, which is refused as no month of it. */
function heldBy(named: string, year: Period): Pick<Period, 'start' | 'end'> {
  return MONTH_KEY.test(named) ? month(named) : year;
}

/**
 * What keeps a trajectory from being saved beside what is wrong with its values: a month that is none,
 * and what would overlap: a trajectory that is made anew though there is one of that year, and one of other
 * days that reaches into the year.
 */
export function trajectoryRefusals(
  state: CatalogueState,
  asked: TrajectoryAsked,
): readonly CatalogueProblem[] {
  const { year, isNew, months } = asked;
  const unreadable = months.filter((each) => !MONTH_KEY.test(each.month));
  if (unreadable.length > 0) {
    return unreadable.map((each) =>
      fieldProblem('months', 'Months', each.month.slice(0, 40), 'a month, for example 2017-09'),
    );
  }
  const { closed } = clearStretch(liveOf(state, asked), { from: year.start, to: year.end });
  const [standing] = closed;
  if (standing === undefined) return [];
  const name = formatPeriod(year);
  const expected = 'a year without one, or a change of that which there is';
  const reaching = closed.find(({ from, to }) => from < year.start || to === null || to > year.end);
  if (reaching !== undefined) {
    const days = `${reaching.from} to ${reaching.to ?? 'further notice'}`;
    const sentence = `What is asked from ${days} reaches into ${name} and beyond it: end it first.`;
    return [saidProblem('year', name, expected, sentence)];
  }
  if (!isNew) return [];
  const sentence = `There is a trajectory for ${name} already: change that, for two would overlap.`;
  return [saidProblem('year', name, expected, sentence)];
}
