import { indicatorTitle, nounOfPeriodKey, periodSummary } from '@vital-signs/domain';
import { useMemo } from 'react';
import { SeriesChart } from '../../charts/SeriesChart';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { DrawnWhenNear } from '../../ui/DrawnWhenNear';
import { ChangesList } from './ChangesList';
import { sectionChanges } from './section-changes';
import type { SectionChange } from './section-changes';
import { sectionFigures } from './section-figures';
import type { SectionAccount, SectionRow } from './section-rows';
import styles from './IndicatorCharts.module.css';

interface IndicatorChartsProps {
  readonly authority: string;
  readonly account: SectionAccount;
  readonly rows: readonly SectionRow[];
  readonly region: string | null;
  readonly standpoint: Standpoint;
}

/** One chart for each indicator that has a figure; those without are named. */
export function IndicatorCharts(props: IndicatorChartsProps) {
  const { account, rows } = props;
  const changes = useMemo(() => sectionChanges(account), [account]);
  const charted = rows.filter(({ values }) => values.some((value) => value !== null));
  const without = rows.filter((row) => !charted.includes(row));
  return (
    <section className={styles.section} aria-labelledby="charts-heading">
      <h2 id="charts-heading">Each indicator</h2>
      <div className={styles.charts}>
        {charted.map((row) => (
          <IndicatorChart key={row.indicator.key} {...props} row={row} changes={changes} />
        ))}
      </div>
      {changes.length > 0 && <ChangesList changes={changes} />}
      {without.length > 0 && (
        <p className={styles.note}>
          Without a figure in these months:{' '}
          {without.map(({ indicator }) => indicatorTitle(indicator)).join('; ')}.
        </p>
      )}
    </section>
  );
}

function IndicatorChart({
  authority,
  account,
  region,
  standpoint,
  row,
  changes,
}: IndicatorChartsProps & {
  readonly row: SectionRow;
  readonly changes: readonly SectionChange[];
}) {
  const { indicator } = row;
  const { place } = account;
  const wording = useRatingWording();
  const figures = useMemo(
    () => ({ ...sectionFigures(row, { place: place.slug, region, changes }), wording }),
    [row, place.slug, region, changes, wording],
  );
  const title = `${indicatorTitle(indicator)}, ${place.name}`;
  const summary = periodSummary({
    ...{
      noun: nounOfPeriodKey(figures.points.at(-1)?.key ?? account.period.key),
      unit: figures.unit,
      decimals: figures.decimals,
    },
    names: figures.points.map(({ name }) => name),
    values: figures.points.map(({ value }) => value),
  });
  const isModelled = figures.points.some(({ provenance }) => provenance === 'MODELLED');
  return (
    <article className={styles.chart}>
      <h3>
        {indicator.ref !== null && <span className={styles.ref}>{indicator.ref} </span>}
        <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
          {indicator.name ?? 'Name not legible'}
        </AppLink>
      </h3>
      <DrawnWhenNear height="16rem" words={`${title}. ${summary}`}>
        <SeriesChart
          figures={figures}
          title={title}
          summary={summary}
          isProportion={indicator.measureKind === 'PERCENTAGE'}
          isLow
        />
      </DrawnWhenNear>
      <p className={styles.note}>
        {asSentence(row.verdict.sentence)}
        {figures.control && ' Rings: points that take part in a signal.'}
        {isModelled && ' Open dots and dotted lines: modelled, not reported.'}
      </p>
    </article>
  );
}
