import { periodNoun } from '@vital-signs/domain';
import type { HistoryTable_MonthFragment } from '../../apollo/generated/documents';
import styles from './HistoryChart.module.css';

interface HistoryChartProps {
  readonly months: readonly HistoryTable_MonthFragment[];
  /** By other rules; null: none are tried. */
  readonly preview: readonly HistoryTable_MonthFragment[] | null;
  /** What it shows, in words. */
  readonly says: string;
}

const WIDTH = 720;
const HEIGHT = 190;
const TOP = 18;
const FOOT = HEIGHT - 22;

/** How many exceptions there were each month, and in them how many came new; other rules as an outline. */
export function HistoryChart({ months, preview, says }: HistoryChartProps) {
  const most = Math.max(1, ...[...months, ...(preview ?? [])].map(({ exceptions }) => exceptions));
  const noun = periodNoun(months[0]?.period.kind ?? 'MONTH');
  const step = WIDTH / Math.max(1, months.length);
  const height = (count: number) => ((FOOT - TOP) * count) / most;
  const bar = (index: number, count: number, width: number) => ({
    x: (index + 0.5) * step - width / 2,
    y: FOOT - height(count),
    width,
    height: height(count),
  });
  return (
    <figure className={styles.figure}>
      <div
        className={styles.scroll}
        role="group"
        aria-label={`Chart of exceptions by ${noun}`}
        tabIndex={0}
      >
        <svg
          className={styles.chart}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={says}
          data-name={`Exceptions by ${noun}`}
        >
          <line className={styles.foot} x1={0} x2={WIDTH} y1={FOOT} y2={FOOT} />
          {months.map(({ period, exceptions, fresh, freshUnknown }, index) => {
            const tried = preview?.[index];
            return (
              <g key={period.key}>
                <rect className={styles.bar} {...bar(index, exceptions, step * 0.5)} />
                <rect className={styles.fresh} {...bar(index, fresh - freshUnknown, step * 0.5)} />
                {tried && (
                  <rect className={styles.tried} {...bar(index, tried.exceptions, step * 0.66)} />
                )}
                <text
                  className={styles.count}
                  x={(index + 0.5) * step}
                  y={FOOT - height(Math.max(exceptions, tried?.exceptions ?? 0)) - 5}
                >
                  {exceptions}
                  {tried && ` → ${tried.exceptions}`}
                </text>
                <text className={styles.month} x={(index + 0.5) * step} y={HEIGHT - 6}>
                  {period.shortName}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption>
        Exceptions each {noun}; the darker foot of a bar is what came new
        {months.some(({ freshUnknown }) => freshUnknown > 0) &&
          ', without what is new on record alone'}
        {preview === null
          ? '.'
          : '; the outline is what the rules that are tried would have given.'}
      </figcaption>
    </figure>
  );
}
