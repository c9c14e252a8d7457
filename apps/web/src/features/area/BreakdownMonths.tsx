import {
  counted,
  formatPeriod,
  formatWithUnit,
  indicatorTitle,
  nounOfPeriodKey,
  parsePeriodKey,
  seriesSummary,
} from '@vital-signs/domain';
import { ShareStack } from '../../charts/ShareStack';
import { stackColumns } from '../../charts/share-stack-layout';
import type { StackColumn } from '../../charts/share-stack-layout';
import { SmallMultiples } from '../../charts/SmallMultiples';
import { DrawnWhenNear } from '../../ui/DrawnWhenNear';
import { hasFigures } from './breakdown-groups';
import type { ShownBreakdown } from './breakdown-groups';
import { BreakdownTable } from './BreakdownTable';
import type { BreakdownView } from './breakdown-view';
import { PartsAmiss } from './PartsAmiss';
import styles from './BreakdownTable.module.css';

interface BreakdownMonthsProps {
  readonly breakdown: ShownBreakdown;
  readonly view: BreakdownView;
  /** Whether the section breaks down nothing else by these categories. */
  readonly isAlone: boolean;
}

/** All months of a breakdown in the way that is asked for; where there is one month, nothing more. */
export function BreakdownMonths({ breakdown, view, isAlone }: BreakdownMonthsProps) {
  const { indicator, dimension, months, notes } = breakdown;
  const title = indicatorTitle({ ...indicator, key: '' });
  // Of a single month the table above has the figures and the shares.
  const isShown = months.length > 1 || view === 'charts' || view === 'stack';
  return (
    <div className={styles.part}>
      {isShown && hasFigures(breakdown) && (
        <>
          <h3>
            {title} by {dimension}, {spanWords(months)}
          </h3>
          <Months breakdown={breakdown} view={view} title={title} />
          {breakdown.marks.length > 0 && (
            <PartsAmiss breakdown={breakdown} months={months} isNamed={false} />
          )}
        </>
      )}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>
            How cells {isAlone ? '' : `of ${title} `}were read ({notes.length})
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface MonthsProps {
  readonly breakdown: ShownBreakdown;
  readonly view: BreakdownView;
  readonly title: string;
}

function Months({ breakdown, view, title }: MonthsProps) {
  const { partOfWhole } = breakdown;
  if ((view === 'shares' || view === 'stack') && !partOfWhole) {
    return <p className={styles.note}>Its categories are not parts of a whole: no shares.</p>;
  }
  switch (view) {
    case 'figures':
      return <BreakdownTable breakdown={breakdown} title={title} isShares={false} />;
    case 'shares':
      return <BreakdownTable breakdown={breakdown} title={title} isShares />;
    case 'charts':
      return <CategoryCharts breakdown={breakdown} title={title} />;
    case 'stack':
      return <CategoryStack breakdown={breakdown} title={title} />;
  }
}

function CategoryCharts({ breakdown, title }: Omit<MonthsProps, 'view'>) {
  const { categories, values, codes, months, indicator } = breakdown;
  const unit = indicator.unit ?? '';
  const span = [months[0], months.at(-1)].map((key) =>
    key === undefined ? '' : formatPeriod(parsePeriodKey(key), 'SHORT'),
  );
  return (
    <DrawnWhenNear height="20rem" words={`${title}: ${categories.join(', ')}`}>
      <SmallMultiples
        title={title}
        unit={unit}
        span={[span[0] ?? '', span[1] ?? '']}
        reference={null}
        series={categories.map((name, index) => {
          const series = values[index] ?? [];
          const last = series.at(-1) ?? null;
          return {
            ...{ key: name, name, href: null, values: series },
            isModelled: (at: number) => codes[index]?.[at]?.provenance === 'MODELLED',
            shown:
              last === null
                ? codes[index]?.at(-1)?.absence === 'NOT_LEGIBLE'
                  ? 'not legible'
                  : '–'
                : formatWithUnit(last, unit, indicator.decimals),
            summary: seriesSummary({ months, values: series, unit, decimals: indicator.decimals }),
          };
        })}
      />
    </DrawnWhenNear>
  );
}

function CategoryStack({ breakdown, title }: Omit<MonthsProps, 'view'>) {
  const { categories, shares, months, differences, dimension } = breakdown;
  const key = months.at(-1) ?? '';
  const latest = categories.flatMap((name, index) => {
    const share = shares[index]?.at(-1) ?? null;
    return share === null ? [] : [`${name} ${formatWithUnit(share, '%', 1)}`];
  });
  const label = `${title} by ${dimension}, shares of the whole. ${formatPeriod(parsePeriodKey(key))}: ${
    latest.length === 0 ? 'not legible' : latest.join(', ')
  }`;
  const stacked = categories.map((name, index) => ({ name, shares: shares[index] ?? [] }));
  return (
    <>
      <DrawnWhenNear height="24rem" words={label}>
        <ShareStack {...{ label, months, differences }} categories={stacked} />
      </DrawnWhenNear>
      <StackKey rests={stackColumns(stacked, differences).map(({ rest }) => rest)} />
    </>
  );
}

/** "13 months", "5 quarters"; of one, its name. */
function spanWords(months: readonly string[]): string {
  const last = months.at(-1);
  if (last === undefined) return counted(0, 'month');
  return months.length === 1
    ? formatPeriod(parsePeriodKey(last))
    : counted(months.length, nounOfPeriodKey(last));
}

/** What an unfilled part of a column means, where there is one. */
function StackKey({ rests }: { readonly rests: readonly StackColumn['rest'][] }) {
  const words = [
    ...(rests.includes('UNREAD') ? ['Hatched: not legible in the source.'] : []),
    ...(rests.includes('AMISS') ? ['Dashed: the parts do not add up to the whole.'] : []),
  ];
  return words.length === 0 ? null : <p className={styles.note}>{words.join(' ')}</p>;
}
