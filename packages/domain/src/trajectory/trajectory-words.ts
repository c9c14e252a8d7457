import { compareExact } from '../exact';
import { decimalsToTellApart, formatLimit, formatValue } from '../format';
import { neededPhrase } from '../gap';
import { indicatorTitle } from '../indicator-title';
import { formatPeriod } from '../period-key';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import type {
  TrajectoryReason,
  TrajectoryStanding,
  TrajectoryStandingState,
} from './trajectory-standing';

const WORDS: Readonly<Record<TrajectoryStandingState, string>> = {
  RED_ON_PLAN: 'red but on plan',
  GREEN_SLIPPING: 'green but slipping behind plan',
  AHEAD: 'ahead of plan',
  ON_PLAN: 'on plan',
  BEHIND: 'behind plan',
  NOT_JUDGED: 'not held against its plan',
};

/** Where a reading stands on the way to its target, beside its rating: "red but on plan". */
export function trajectoryWord(standing: TrajectoryStandingState): string {
  return WORDS[standing];
}

const MARKS: Readonly<Record<TrajectoryStandingState, string>> = {
  RED_ON_PLAN: 'on plan',
  GREEN_SLIPPING: 'slipping',
  AHEAD: 'ahead',
  ON_PLAN: 'on plan',
  BEHIND: 'behind',
  NOT_JUDGED: '',
};

/** The word that stands right beside the mark of a rating, which says the rest; empty where there is no verdict. */
export function trajectoryMark(standing: TrajectoryStandingState): string {
  return MARKS[standing];
}

const UNJUDGED: Readonly<Record<Exclude<TrajectoryReason, 'JUDGED'>, string>> = {
  NO_VALUE: 'there is no figure to hold against it',
  MODELLED: 'the figure is modelled, so nothing is concluded',
  INFORMATION_ONLY: 'the indicator is for information only, so no figure is better or worse',
  POLARITY_NOT_LEGIBLE: 'which way is good is not legible in the source, so nothing is concluded',
  NO_BAND: 'no band is in force by which a figure is better or worse',
};

/** What a trajectory asks of a period: "67% in March 2018, between stated months". */
export function plannedWords(
  { planned, between, period }: TrajectoryStanding,
  unit: string,
): string {
  const asked = `${formatLimit(planned, unit)} in ${formatPeriod(period)}`;
  return between ? `${asked}, between stated months` : asked;
}

/**
 * Where a reading stands against its trajectory, in sentences: "64.2% is 2.8 points behind its
 * trajectory of 67% in March 2018; 5 more are needed to be on it. Green, but slipping
 * behind its plan." It speaks of the plan alone: the figure may be better than the month before, as its
 * direction then says, and still be less than is asked.
 */
export function trajectorySentence(
  standing: TrajectoryStanding,
  { indicator, stillMaturing = false }: Pick<CellQuestion, 'indicator' | 'stillMaturing'>,
  { measured: { value }, decimals }: Pick<JudgedCell, 'measured' | 'decimals'>,
): string {
  const unit = indicator.unit ?? '';
  const { reason, planned, aheadBy, standing: state } = standing;
  if (reason !== 'JUDGED' || value === null || aheadBy === null) {
    const why = UNJUDGED[reason === 'JUDGED' ? 'NO_VALUE' : reason];
    return `Its trajectory asks for ${plannedWords(standing, unit)}; ${why}.`;
  }
  const shown = decimalsToTellApart(value, planned, decimals);
  const figure = formatValue(value, unit, shown);
  const placed =
    aheadBy !== 0
      ? `${amount(Math.abs(aheadBy), unit, shown)} ${aheadBy > 0 ? 'ahead of' : 'behind'}`
      : compareExact(value, planned) === 0
        ? 'exactly on'
        : 'as near to its band as';
  const said = `${figure} is ${placed} its trajectory of ${plannedWords(standing, unit)}`;
  const maturing = stillMaturing ? ' The figure usually still moves.' : '';
  return `${said}${needed(standing)}.${ENDING[state] ?? ''}${maturing}`;
}

const ENDING: Partial<Record<TrajectoryStandingState, string>> = {
  RED_ON_PLAN: ' Red, but on plan.',
  GREEN_SLIPPING: ' Green, but slipping behind its plan.',
};

function amount(by: number, unit: string, decimals: number): string {
  const figure = formatValue(by, '', decimals);
  return unit === '%' ? `${figure} points` : unit === '' ? figure : `${figure} ${unit}`;
}

function needed({ gap }: TrajectoryStanding): string {
  return gap === null || gap.children === 0 ? '' : `; ${neededPhrase(gap)} needed to be on it`;
}

/** A headline of a reading that is red but on plan, or green but slipping behind plan; null of any other. */
export function trajectoryHeadline(
  standing: TrajectoryStanding,
  question: CellQuestion,
  cell: JudgedCell,
): string | null {
  if (ENDING[standing.standing] === undefined) return null;
  const sentence = trajectorySentence(standing, question, cell);
  return `${indicatorTitle(question.indicator)}: ${sentence}`;
}
