import {
  containsDate,
  formatDate,
  formatLimit,
  parsePeriodKey,
  placeOnChart,
} from '@vital-signs/domain';
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

/** An action under a pin, with how long after the figures it was agreed where there are none of its time. */
export type PinnedAction<Action extends ChartedAction = ChartedAction> = Action & {
  readonly late: string | null;
};

/** Actions that stand at one period of a chart, under one pin. */
export interface PinnedActions<Action extends ChartedAction = ChartedAction> {
  readonly index: number;
  /** What stands in the pin. */
  readonly number: number;
  readonly actions: readonly PinnedAction<Action>[];
}

/** The periods of a chart, by their keys. */
export interface ChartedPeriods {
  readonly keys: readonly string[];
  /** Key of the latest period with a figure, shown or not; null: there is none. */
  readonly latest: string | null;
}

/** Actions by the period of a chart at which they stand; numbered on from what changed. */
export function pinnedActions<Action extends ChartedAction>(
  actions: readonly Action[],
  { keys, latest }: ChartedPeriods,
  changes = 0,
): readonly PinnedActions<Action>[] {
  const chart = {
    periods: keys.map(parsePeriodKey),
    latest: latest === null ? null : parsePeriodKey(latest),
  };
  const byIndex = new Map<number, PinnedAction<Action>[]>();
  for (const action of actions) {
    const place = placeOnChart(action.agreedOn, chart);
    if (place === null) continue;
    const { index, late } = place;
    byIndex.set(index, [...(byIndex.get(index) ?? []), { ...action, late }]);
  }
  return [...byIndex]
    .sort(([a], [b]) => a - b)
    .map(([index, agreed], at) => ({ index, actions: agreed, number: changes + at + 1 }));
}

/** When it was agreed, in words: "20 March 2018", "22 November 2018, 8 months after these figures". */
export function agreedWhen({ agreedOn, late }: Pick<PinnedAction, 'agreedOn' | 'late'>): string {
  return [formatDate(agreedOn), ...(late === null ? [] : [late])].join(', ');
}

/** What was agreed, in words: "action agreed on 20 March 2018: Look weekly at each; expected: 80% by June 2018". */
function actionWords({ text, expected, ...agreed }: PinnedAction): string {
  const effect = expected === null ? '' : `; expected: ${expected.replace(/[.]$/, '')}`;
  return `action agreed on ${agreedWhen(agreed)}: ${text.replace(/[.]$/, '')}${effect}`;
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
