import { ratingSentence, seriesSummary } from '@vital-signs/domain';
import type { RatingPrecision } from '@vital-signs/domain';
import { useLayoutEffect, useRef } from 'react';
import { periodTicks } from '../../charts/period-ticks';
import { Sparkline } from '../../charts/Sparkline';
import { sparklineBands } from '../../charts/sparkline-bands';
import { inForceFor } from '../../lib/in-force';
import { movementWords } from '../../lib/movement-words';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { DirectionMark } from '../../ui/DirectionMark';
import { Figure } from '../../ui/Figure';
import { Legend } from '../../ui/Legend';
import { MarkNote } from '../../ui/MarkNote';
import { RatingMark } from '../../ui/RatingMark';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { SectionAccount, SectionRow } from './section-rows';
import styles from './MonthsTable.module.css';

interface MonthsTableProps {
  readonly authority: string;
  readonly account: SectionAccount;
  readonly rows: readonly SectionRow[];
  readonly precision: RatingPrecision;
  readonly standpoint: Standpoint;
}

/** The indicators of a section over thirteen months, the latest heavier than those before. */
export function MonthsTable(props: MonthsTableProps) {
  const { account, rows } = props;
  const { months } = account.scorecard;
  const frame = useRef<HTMLDivElement>(null);
  // Where not all months have room, the latest are what one sees first.
  useLayoutEffect(() => {
    const element = frame.current;
    if (element) element.scrollLeft = element.scrollWidth;
  }, [account]);
  const title = `${months.length} months to ${account.period.name}`;
  return (
    <section className={styles.section} aria-labelledby="months-heading">
      <h2 id="months-heading">{title}</h2>
      <div ref={frame} className={styles.frame} role="group" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                Indicator
              </th>
              <th scope="col" className={styles.trend}>
                Trend
              </th>
              {months.map((key, index) => (
                <th key={key} scope="col" data-current={index === months.length - 1 || undefined}>
                  <span aria-hidden="true">
                    {periodTicks(key).tick} {key.slice(2, 4)}
                  </span>
                  <VisuallyHidden>{periodTicks(key).name}</VisuallyHidden>
                </th>
              ))}
              <th scope="col" className={styles.mark}>
                Travel
              </th>
              <th scope="col" className={styles.mark}>
                Rating
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MonthsLine key={row.indicator.key} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <Legend
        states={[...new Set(rows.map(({ state }) => state))]}
        showModelled={rows.some(({ codes }) =>
          codes.some(({ provenance }) => provenance === 'MODELLED'),
        )}
      />
    </section>
  );
}

function MonthsLine({
  authority,
  account,
  precision,
  standpoint,
  row,
}: MonthsTableProps & { readonly row: SectionRow }) {
  const { indicator, months, values, codes } = row;
  const unit = indicator.unit ?? '';
  const last = months.length - 1;
  const travel = movementWords({
    ...{ arrow: row.arrow, meaning: row.meaning, reason: row.reason, unit },
    current: values[last] ?? null,
    previous: values[last - 1] ?? null,
    decimals: row.decimals,
  });
  const modelled = row.isTravelModelled
    ? ['Modelled: one of the two months, or both, is not reported.']
    : [];
  const moved = [travel, ...modelled, asSentence(row.verdict.sentence)];
  const key = months[last] ?? account.period.key;
  const rating = asSentence(
    ratingSentence(
      {
        value: values[last] ?? null,
        polarity: indicator.polarity,
        tolerance: inForceFor(row.tolerances, account.place.slug, key),
        ...{ precision, decimals: row.decimals, denominator: row.denominator },
      },
      unit,
    ),
  );
  const isModelledNow = codes[last]?.provenance === 'MODELLED';
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {indicator.ref !== null && <span className={styles.ref}>{indicator.ref} </span>}
        <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
          {indicator.name ?? 'Name not legible'}
        </AppLink>{' '}
        <MarkNote notes={row.marks} />
      </th>
      <td className={styles.trend}>
        <Sparkline
          values={values}
          bands={sparklineBands(row.tolerances, indicator.polarity, months)}
          label={seriesSummary({ months, values, unit, decimals: indicator.decimals })}
          modelled={codes.some(({ provenance }) => provenance === 'MODELLED')}
        />
      </td>
      {months.map((month, index) => {
        const code = codes[index];
        return (
          <td key={month}>
            <Figure
              value={values[index] ?? null}
              unit={unit}
              decimals={index === last ? row.decimals : indicator.decimals}
              provenance={code?.provenance}
              absence={code?.absence}
              doesNotRecompute={code?.doesNotRecompute}
              findings={findingsOf(row, month)}
              current={index === last}
            />
          </td>
        );
      })}
      <td className={styles.mark}>
        <DirectionMark
          arrow={row.arrow}
          meaning={row.meaning}
          label={moved.join(' ')}
          tip={moved.join('\n')}
          modelled={row.isTravelModelled}
          verdict={row.verdict.kind}
        />
      </td>
      <td className={styles.mark}>
        <RatingMark state={row.state} modelled={isModelledNow} tip={rating} />
      </td>
    </tr>
  );
}

/** What is found in the figure of one month, as far as no sign of its own says it. */
function findingsOf({ marks }: SectionRow, month: string) {
  return marks.filter(
    (mark) =>
      mark.weight === 'FINDING' && mark.month === month && mark.mark !== 'DOES_NOT_RECOMPUTE',
  );
}
