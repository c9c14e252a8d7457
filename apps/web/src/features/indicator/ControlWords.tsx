import {
  controlChartProfile,
  counted,
  falseAlarmChance,
  formatPeriod,
  formatValue,
  parsePeriodKey,
  nounOfPeriodKey,
  periodSummary,
} from '@vital-signs/domain';
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
  const points = chart.phases.at(-1)?.points ?? 0;
  const noun = nounOfPeriodKey(series.months.at(-1) ?? account.period.key);
  const judged = chart.months.filter(
    (month, index) =>
      series.months.includes(month) &&
      (chart.values[index] ?? null) !== null &&
      chart.phases.some(({ from, to }) => month >= from && month <= to),
  );
  const signals = chart.signals.filter(({ month }) => judged.includes(month)).length;
  return (
    <div className={styles.words}>
      <h2>Signal or noise</h2>
      {(span === 'quarters' || span === 'years') && (
        <p>Limits are of months, and are drawn on the chart of months only.</p>
      )}
      {change && (
        <>
          <p>
            The number of open cases depends on the {noun} before, so its change from {noun} to{' '}
            {noun} is what is charted.
          </p>
          <SeriesChart
            figures={change}
            title={`${title}: change from the ${noun} before`}
            summary={periodSummary({
              ...{ noun, unit: change.unit, decimals: change.decimals },
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
        {limitsWords(account)}{' '}
        {signals === 0
          ? `None of the ${counted(judged.length, 'point')} judged and shown takes part in a signal.`
          : `${signals} of the ${counted(judged.length, 'point')} judged and shown ${signals === 1 ? 'takes' : 'take'} part in a signal.`}
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

/** Which months the limits rest on, and that those before are shown without any. */
function limitsWords({ controlChart: { phases }, series }: Account): string {
  const said = (key: string) => formatPeriod(parsePeriodKey(key));
  const spans = phases.map(
    ({ from, to, points }) =>
      `from ${said(from)} to ${said(to)} (${counted(points, nounOfPeriodKey(to))})`,
  );
  const first = phases[0]?.from;
  const isEarlierShown =
    first !== undefined &&
    series.months.some((key, index) => key < first && (series.values[index] ?? null) !== null);
  const earlier = isEarlierShown ? ' Earlier months are shown and not judged.' : '';
  return `Limits are those of the figures ${spans.join(' and ')}.${earlier}`;
}

/** How often the latest month of such a chart is a signal though nothing changed. */
export function falseAlarmWords(chance: number): string {
  const share = formatValue(chance * 100, '%', 1);
  const once = Math.round(1 / chance);
  return `False alarms to expect: were nothing changing, the latest month of such a chart would still be called a signal in ${share} of months, about one month in ${once}.`;
}
