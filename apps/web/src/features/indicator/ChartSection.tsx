import { indicatorTitle, nounOfPeriodKey, periodSummary } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import { PointsTable } from '../../charts/PointsTable';
import { SeriesChart } from '../../charts/SeriesChart';
import { dateWords } from '../../lib/date-words';
import type { ShowPage } from '../../lib/page-props';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import type { Account } from './account';
import { chartFigures, isProportion, spanShown } from './chart-figures';
import { formerWords } from './former-words';
import { ChangesList } from './ChangesList';
import { ChartDownloads } from './ChartDownloads';
import { ChartTools } from './ChartTools';
import { ControlWords } from './ControlWords';
import { indicatorView } from './indicator-view';
import { plannedWords } from '../../charts/planned-words';
import type { Span } from './indicator-view';
import styles from './ChartSection.module.css';

interface ChartSectionProps {
  readonly authority: string;
  readonly account: Account;
  readonly region: string | null;
  readonly reportTitle: string | null;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
}

/** What one point of the chart is called; the account's own periods may be longer than months. */
function nounOf({ series }: Account, span: Span): string {
  if (span !== 'months') return span === 'quarters' ? 'quarter' : 'year';
  const key = series.months.at(-1);
  return key === undefined ? 'month' : nounOfPeriodKey(key);
}

/** The chart, what is chosen of it, what is to be read beneath it, and its twin as a table. */
export function ChartSection(props: ChartSectionProps) {
  const { authority, account, region, reportTitle, search, show } = props;
  const picture = useRef<SVGSVGElement>(null);
  const view = useMemo(() => indicatorView(search), [search]);
  const wording = useRatingWording();
  const figures = useMemo(
    () => ({ ...chartFigures(account, view, region), wording }),
    [account, view, region, wording],
  );
  const { indicator, place, period, edition } = account;
  const span = spanShown(account, view.span);
  const noun = nounOf(account, span);
  const title = `${indicatorTitle(indicator)}, ${place.name}`;
  const summary = periodSummary({
    ...{ noun, unit: figures.unit, decimals: figures.decimals },
    names: figures.points.map(({ name }) => name),
    values: figures.points.map(({ value }) => value),
  });
  const source = [
    reportTitle === null ? 'Vital Signs' : reportTitle,
    edition === null
      ? 'figures as known now'
      : edition.accurateAsOf === null
        ? `edition ${edition.number}`
        : `edition ${edition.number}, accurate as of ${dateWords(edition.accurateAsOf)}`,
    ...(figures.points.some(({ provenance }) => provenance === 'MODELLED')
      ? ['open dots and dotted lines are modelled, not reported']
      : []),
  ].join('; ');
  const formerly = formerWords(figures.points);
  const planned = plannedWords(figures.points, figures.unit);
  const rule = span === 'quarters' ? account.quarters?.rule : account.years?.rule;
  return (
    <section className={styles.section} aria-label="Over time">
      <ChartTools account={account} view={view} span={span} region={region} show={show} />
      {view.table ? (
        <PointsTable figures={figures} title={title} noun={asTitle(noun)} />
      ) : (
        <SeriesChart
          figures={figures}
          title={title}
          summary={summary}
          isProportion={isProportion(indicator)}
          picture={picture}
        >
          <figcaption className={styles.caption}>
            {asSentence(summary)}
            {beneath(account, figures.hasCounts)}
            {figures.points.some(({ provenance }) => provenance === 'MODELLED') &&
              ' Open dots and dotted lines: modelled, not reported.'}
            {formerly !== null && ` ${formerly}`}
            {planned !== null && ` ${planned}`}
          </figcaption>
        </SeriesChart>
      )}
      {span !== 'months' && rule !== undefined && <p className={styles.caption}>{rule}</p>}
      {account.aggregationSentence !== null && (
        <p className={styles.caption}>{account.aggregationSentence}</p>
      )}
      <ChangesList account={account} />
      {view.limits && <ControlWords account={account} span={span} title={title} />}
      <ChartDownloads
        authority={authority}
        name={`${authority}-${indicator.key}-${period.key}-${place.slug}`}
        title={title}
        source={source}
        notes={[
          ...(figures.hasCounts ? [beneath(account, true).trim()] : []),
          ...figures.pins.map(({ number, label }) => asSentence(`${number}: ${label}`)),
          ...(formerly === null ? [] : [formerly]),
          ...(planned === null ? [] : [planned]),
          ...(figures.control && figures.control.signals.length > 0
            ? ['Rings: points that take part in a signal.']
            : []),
        ]}
        noun={asTitle(noun)}
        figures={figures}
        picture={view.table ? null : picture}
      />
    </section>
  );
}

/** What the bars and figures beneath the chart are. */
function beneath({ indicator }: Account, hasCounts: boolean): string {
  if (!hasCounts) return '';
  const { numeratorLabel, denominatorLabel, denominatorIsPopulation } = indicator;
  if (numeratorLabel === null) return ' Beneath: numerator and denominator.';
  return denominatorIsPopulation || denominatorLabel === null
    ? ` Beneath: ${numeratorLabel}.`
    : ` Beneath: ${numeratorLabel} (dark), of ${denominatorLabel}.`;
}

function asTitle(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
