import { benchmarkSentence, comparatorPossessive, indicatorTitle } from '@vital-signs/domain';
import { comparatorName } from '../../lib/comparator-name';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { Figure } from '../../ui/Figure';
import { PrintedFigure } from '../../ui/PrintedFigure';
import type { SectionAccount, SectionRow } from './section-rows';
import styles from './BenchmarkTable.module.css';

interface BenchmarkTableProps {
  readonly authority: string;
  readonly account: SectionAccount;
  readonly rows: readonly SectionRow[];
  readonly region: string | null;
  readonly standpoint: Standpoint;
}

/** What others had, each with its year and where it is printed, and how the figure stands to it. */
export function BenchmarkTable(props: BenchmarkTableProps) {
  const { account } = props;
  const rows = props.rows.filter(({ benchmarks }) => benchmarks.length > 0);
  if (rows.length === 0) {
    return (
      <section className={styles.section} aria-labelledby="benchmarks-heading">
        <h2 id="benchmarks-heading">Beside others</h2>
        <p className={styles.none}>The report prints no benchmark for these indicators.</p>
      </section>
    );
  }
  return (
    <section className={styles.section} aria-labelledby="benchmarks-heading">
      <h2 id="benchmarks-heading">Beside others</h2>
      <div className={styles.frame} role="group" aria-label="Benchmarks" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col" className={styles.figure}>
                {account.place.name}
              </th>
              <th scope="col">Benchmark</th>
              <th scope="col" className={styles.figure}>
                Value
              </th>
              <th scope="col">Year</th>
              <th scope="col">How it stands</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          {rows.map((row) => (
            <BenchmarksOf key={row.indicator.key} {...props} row={row} />
          ))}
        </table>
      </div>
    </section>
  );
}

function BenchmarksOf({
  authority,
  region,
  standpoint,
  row,
}: BenchmarkTableProps & { readonly row: SectionRow }) {
  const { indicator, benchmarks } = row;
  const unit = indicator.unit ?? '';
  const value = row.values.at(-1) ?? null;
  const code = row.codes.at(-1);
  return (
    <tbody>
      {benchmarks.map(({ comparator, value: theirs, textAsPrinted, year, source, note }, index) => (
        <tr key={comparator}>
          {index === 0 && (
            <>
              <th scope="rowgroup" rowSpan={benchmarks.length} className={styles.indicator}>
                <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
                  {indicatorTitle(indicator)}
                </AppLink>
              </th>
              <td rowSpan={benchmarks.length} className={styles.figure}>
                <Figure
                  {...{ value, unit }}
                  decimals={row.decimals}
                  provenance={code?.provenance}
                  absence={code?.absence}
                  current
                />
              </td>
            </>
          )}
          <td className={styles.whose}>{comparatorName(comparator, region)}</td>
          <td className={styles.figure}>
            <PrintedFigure text={textAsPrinted} />
          </td>
          <td className={styles.year}>{year ?? 'not printed'}</td>
          <td className={styles.words}>
            {value === null
              ? 'No figure to hold against it.'
              : asSentence(
                  benchmarkSentence(
                    value,
                    theirs,
                    indicator.polarity,
                    comparatorPossessive(comparator, region),
                    unit,
                    indicator.decimals,
                    textAsPrinted,
                  ),
                )}
          </td>
          <td className={styles.source}>
            {source}
            {note !== null && ` ${asSentence(note)}`}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
