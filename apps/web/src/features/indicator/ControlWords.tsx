import { controlChartProfile, counted, falseAlarmChance, formatValue } from '@vital-signs/domain';
import { periodSummary } from '../../charts/series-summary';
import { SeriesChart } from '../../charts/SeriesChart';
import { asSentence } from '../../lib/sentence';
import type { Account } from './account';
import { monthlyChange } from './monthly-change';
import type { Span } from './indicator-view';
import styles from './ChartSection.module.css';

interface ControlWordsProps {
  readonly account: Account;
  readonly span: Span;
  readonly title: string;
}

/** What the control chart says, by which rules, and how often it would say so by chance. */
export function ControlWords({ account, span, title }: ControlWordsProps) {
  const { controlChart: chart, series } = account;
  const profile = controlChartProfile(chart.profile);
  if (chart.exclusion !== null) {
    return (
      <div className={styles.words}>
        <h2>No control limits</h2>
        <p>{asSentence(chart.exclusionSentence ?? chart.verdict.sentence)}</p>
      </div>
    );
  }
  const change = chart.subject === 'MONTHLY_CHANGE' ? monthlyChange(account) : null;
  const points = chart.values.filter((value) => value !== null).length;
  const shownSignals = chart.signals.filter(({ month }) => series.months.includes(month)).length;
  return (
    <div className={styles.words}>
      <h2>Signal or noise</h2>
      {span !== 'months' && <p>Limits are of months, and are drawn on the chart of months only.</p>}
      {change && (
        <>
          <p>
            The number of open cases depends on the month before, so its change from month to month
            is what is charted.
          </p>
          <SeriesChart
            figures={change}
            title={`${title}: change from the month before`}
            summary={periodSummary({
              ...{ noun: 'month', unit: change.unit, decimals: change.decimals },
              names: change.points.map(({ name }) => name),
              values: change.points.map(({ value }) => value),
            })}
            isProportion={false}
            isLow
          />
        </>
      )}
      <p>
        {asSentence(chart.verdict.sentence)}
        {chart.capability && ` ${asSentence(chart.capability.sentence)}`}
      </p>
      <p>
        {shownSignals === 0
          ? 'No point of those shown takes part in a signal.'
          : `${counted(shownSignals, 'point')} of those shown ${shownSignals === 1 ? 'takes' : 'take'} part in a signal.`}
        {profile && ` ${falseAlarmWords(falseAlarmChance(points, profile))}`}
      </p>
      {chart.phases.map(({ from, reason }) =>
        reason === null ? null : <p key={from}>{asSentence(`Limits begin anew: ${reason}`)}</p>,
      )}
      <p>
        Rules: {chart.profileName}. {profile?.description}
        {chart.binomialLower !== null &&
          ' Dotted: limits by the binomial distribution, since denominators are small.'}
      </p>
    </div>
  );
}

/** How often the latest month of such a chart is a signal though nothing changed. */
export function falseAlarmWords(chance: number): string {
  const share = formatValue(chance * 100, '%', 1);
  const once = Math.round(1 / chance);
  return `False alarms to expect: were nothing changing, the latest month of such a chart would still be called a signal in ${share} of months, about one month in ${once}.`;
}
