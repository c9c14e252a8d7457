import {
  CONTROL_CHART_PROFILES,
  counted,
  parsePeriodKey,
  monthsBetween,
} from '@vital-signs/domain';
import { comparatorName } from '../../lib/comparator-name';
import { useFrameAuthority } from '../../lib/frame';
import type { FrameAuthority } from '../../lib/frame';
import type { ShowPage } from '../../lib/page-props';
import { MultiSelect } from '../../ui/MultiSelect';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import type { Account } from './account';
import { BENCH_KEYS, RANGES, SPANS, benchText } from './indicator-view';
import type { IndicatorView, RangeKey, Span } from './indicator-view';
import { isOfMonthsAlone, reachOf, spanShown } from './chart-figures';
import styles from './ChartSection.module.css';

interface ChartToolsProps {
  readonly account: Account;
  readonly view: IndicatorView;
  /** The span that is shown, which may not be the one asked for. */
  readonly span: Span;
  readonly region: string | null;
  readonly show: ShowPage;
}

/** The ranges; one that begins before the first month held cannot be chosen. */
function rangeOptions(held: number, chosen: RangeKey) {
  return RANGES.map(({ key, months }) => ({
    key,
    label: months === null ? 'All' : key,
    ariaLabel: months === null ? 'All months' : `${key} months`,
    unavailable:
      months !== null && months > held && key !== chosen
        ? `Figures are held of ${counted(held, 'month')} only`
        : undefined,
  }));
}

/** How many months lie from the first that the authority has figures of to the one shown. */
function monthsHeld(frame: FrameAuthority | null, period: string): number {
  const first = frame?.months[0];
  return first === undefined
    ? Infinity
    : monthsBetween(parsePeriodKey(first), parsePeriodKey(period)) + 1;
}
const SPAN_NAMES: Record<Span, string> = {
  months: 'Months',
  'so-far': 'Year to date',
  quarters: 'Quarters',
  years: 'Years',
};
const AXES = [
  { key: 'whole', label: 'From 0' },
  { key: 'close', label: 'Close up' },
] as const;
const USUAL_PROFILE = CONTROL_CHART_PROFILES[0]?.key ?? '';

/** What is chosen of the chart. Every choice is a key of the address. */
export function ChartTools({ account, view, span, region, show }: ChartToolsProps) {
  const frame = useFrameAuthority();
  const benchmarks = account.benchmarks.map(({ benchmark }) => benchmark.comparator);
  const spans = SPANS.filter((each) => spanShown(account, each) === each);
  const set = (change: Readonly<Record<string, string | null>>) => show(change, { replace: true });
  return (
    <div
      className={styles.tools}
      role="group"
      aria-label="What the chart shows"
      data-screen-only=""
    >
      <Segmented
        label="Months"
        options={rangeOptions(monthsHeld(frame, account.period.key), view.range)}
        value={view.range}
        onChange={(range) => set({ range: range === '13' ? null : range })}
      />
      {spans.length > 1 && (
        <Segmented
          label="Shown by"
          labelHidden
          options={spans.map((key) => ({ key, label: SPAN_NAMES[key] }))}
          value={span}
          onChange={(next) => set({ view: next === 'months' ? null : next })}
        />
      )}
      <Segmented
        label="Axis"
        labelHidden
        options={AXES}
        value={reachOf(account, view)}
        onChange={(next) => set({ axis: next })}
      />
      {benchmarks.length > 0 && !isOfMonthsAlone(account, span) && (
        <MultiSelect
          label="Benchmarks"
          allLabel="No benchmarks"
          options={Object.entries(BENCH_KEYS).flatMap(([key, comparator]) =>
            benchmarks.includes(comparator)
              ? [{ key, label: comparatorName(comparator, region) }]
              : [],
          )}
          selected={Object.entries(BENCH_KEYS).flatMap(([key, comparator]) =>
            view.bench.includes(comparator) && benchmarks.includes(comparator) ? [key] : [],
          )}
          onChange={(keys) =>
            set({ bench: benchText(keys.flatMap((key) => BENCH_KEYS[key] ?? [])) })
          }
        />
      )}
      <Switch
        isSelected={view.limits}
        onChange={(isOn) => set({ limits: isOn ? 'on' : null, ...(isOn ? {} : { profile: null }) })}
      >
        Control limits
      </Switch>
      {view.limits && (
        <Select
          label="Rules"
          labelHidden
          options={CONTROL_CHART_PROFILES.map(({ key, title }) => ({ key, label: title }))}
          value={view.profile ?? USUAL_PROFILE}
          onChange={(profile) => set({ profile: profile === USUAL_PROFILE ? null : profile })}
        />
      )}
      <Switch isSelected={view.table} onChange={(isOn) => set({ table: isOn ? 'on' : null })}>
        Table
      </Switch>
    </div>
  );
}
