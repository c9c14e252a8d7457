import { formatValue } from '../format';
import { meanDecimals } from '../control-chart/verdict';
import { chartOfCell } from '../scorecard/cell-chart';
import type { ControlChart } from '../control-chart/control-chart';
import { judgedAt, ownNoun, unitOf } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

function chartAt(question: RuleQuestion): ControlChart {
  const { history } = question;
  const { cell, question: asked } = judgedAt(question);
  const { place, row } = history;
  return chartOfCell({ row: { ...row, maturing: null }, place, cell, months: asked.span.months });
}

const NO_SIGNAL = 'A period that takes part in no signal would clear it.';

/** The latest values that stand on one side of the mean. */
function latestRun(values: ControlChart['values'], mean: number): ControlChart['values'] {
  const above = (values.at(-1) ?? mean) > mean;
  const broken = values.findLastIndex(
    (value) => value === null || value === mean || value > mean !== above,
  );
  return values.slice(broken + 1);
}

function clearingWords(question: RuleQuestion, chart: ControlChart): string {
  const { phases, verdict, subject } = chart;
  const lines = phases.at(-1);
  if (lines === undefined) return NO_SIGNAL;
  const noun = ownNoun(question);
  const what = subject === 'VALUE' ? `A next ${noun}` : `A next change of the ${noun}`;
  const { decimals } = question.history.row.indicator;
  const figure = (value: number, shown = decimals) => formatValue(value, unitOf(question), shown);
  switch (verdict.rule) {
    case 'OUTSIDE_LIMITS':
      return `${what} within ${figure(lines.lower)} to ${figure(lines.upper)}, as the limits stand, would clear it, unless it takes part in another signal.`;
    case 'TREND':
      return `${what} that does not go on the same way would clear it.`;
    case 'TWO_OF_THREE':
      return `${what} within ${figure(lines.innerLower)} to ${figure(lines.innerUpper)}, as the limits stand, would clear it.`;
    case 'RUN':
      // Said as the reason says it.
      return `${what} at or past the mean of ${figure(lines.mean, meanDecimals(latestRun(chart.values, lines.mean), lines.mean, decimals))} would clear it.`;
    default:
      return NO_SIGNAL;
  }
}

/**
 * A signal of the control chart in the adverse direction, where the chart may judge: none of what
 * decisions 11 and 13 leave out. METHODS sections 7 (f) and 9.
 */
export const CONTROL_CHART_RULE: ExceptionRule = {
  fires: ({ history, position }) => history.verdictAt(position) === 'w',
  sentence: (question) => `Control chart: ${chartAt(question).verdict.sentence}`,
  clears: (question) => ({
    sentence: clearingWords(question, chartAt(question)),
    children: null,
  }),
};
