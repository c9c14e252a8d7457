import { containsDate, formatDate, formatLimit, parsePeriodKey } from '@vital-signs/domain';
import type { Period } from '@vital-signs/domain';
import type { ChartPin, ExpectedFigure } from './chart-point';

/** An action as far as a chart tells of it. */
export interface ChartedAction {
  readonly id: string;
  readonly text: string;
  readonly agreedOn: string;
  /** What it should bring about, in words; as a value, and by when. */
  readonly expected: string | null;
  readonly expectedValue: number | null;
  readonly expectedBy: string | null;
}

/** Actions that were agreed in one period of a chart, under one pin. */
export interface PinnedActions<Action extends ChartedAction = ChartedAction> {
  readonly index: number;
  /** What stands in the pin. */
  readonly number: number;
  readonly actions: readonly Action[];
}

/** So many periods after the last of a chart, what is agreed stands at its right edge. */
const LATE_FOR_PERIODS = 3;

const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Whether a day is in the periods that follow one, of which there are no figures yet. */
function isJustAfter({ start, end }: Period, day: string): boolean {
  return day >= end && daysFrom(end, day) < LATE_FOR_PERIODS * daysFrom(start, end);
}

/**
 * Actions by the period of a chart, named by its key, in which they were agreed; numbered on from what
 * changed. A meeting of April looks at March: what it agrees stands with the last period.
 */
export function pinnedActions<Action extends ChartedAction>(
  actions: readonly Action[],
  keys: readonly string[],
  changes = 0,
): readonly PinnedActions<Action>[] {
  const periods = keys.map(parsePeriodKey);
  const byIndex = new Map<number, Action[]>();
  for (const action of actions) {
    const found = periods.findIndex((period) => containsDate(period, action.agreedOn));
    const last = periods.at(-1);
    const isLate = last !== undefined && isJustAfter(last, action.agreedOn);
    const index = isLate ? periods.length - 1 : found;
    if (index !== -1) byIndex.set(index, [...(byIndex.get(index) ?? []), action]);
  }
  return [...byIndex]
    .sort(([a], [b]) => a - b)
    .map(([index, agreed], at) => ({ index, actions: agreed, number: changes + at + 1 }));
}

/** What was agreed, in words: "action agreed on 20 March 2018: Look weekly at each; expected: 80% by June 2018". */
function actionWords({ agreedOn, text, expected }: ChartedAction): string {
  const effect = expected === null ? '' : `; expected: ${expected.replace(/[.]$/, '')}`;
  return `action agreed on ${formatDate(agreedOn)}: ${text.replace(/[.]$/, '')}${effect}`;
}

/** A pin for each period in which something was agreed. */
export function actionPins(pinned: readonly PinnedActions[]): readonly ChartPin[] {
  return pinned.map(({ index, number, actions }) => ({
    ...{ index, number, rebases: false, kind: 'ACTION' },
    label: actions.map(actionWords).join('; '),
  }));
}

/** The figures that these actions should bring about, at the periods by which they should. */
export function expectedFigures(
  pinned: readonly PinnedActions[],
  keys: readonly string[],
  unit: string,
): readonly ExpectedFigure[] {
  const periods = keys.map(parsePeriodKey);
  return pinned.flatMap(({ number, actions }) =>
    actions.flatMap(({ expectedValue: value, expectedBy }) => {
      if (value === null || expectedBy === null) return [];
      const index = periods.findIndex((period) => containsDate(period, expectedBy));
      const words = `${formatLimit(value, unit)} expected of action ${number}`;
      return index === -1 ? [] : [{ index, value, number, words }];
    }),
  );
}

/** The pins of a chart's actions in words, for who cannot see them; null where there are none. */
export function actionSummary(pins: readonly ChartPin[]): string | null {
  const told = pins
    .filter(({ kind }) => kind === 'ACTION')
    .map(({ number, label }) => `${number}: ${label}.`);
  return told.length === 0 ? null : told.join(' ');
}
