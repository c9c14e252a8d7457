import { basisOfPeriod, indicatorTitle, nounOfPeriodKey, periodSummary } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import { actionSummary } from '../../charts/pinned-actions';
import { PointsTable } from '../../charts/PointsTable';
import { SeriesChart } from '../../charts/SeriesChart';
import { dateWords } from '../../lib/date-words';
import type { ShowPage } from '../../lib/page-props';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import type { Account } from './account';
import { chartFigures, isProportion, spanShown } from './chart-figures';
import { formerWords } from './former-words';
import { ActionsBeneath } from './ActionsBeneath';
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
  if (span === 'quarters' || span === 'years') return span === 'quarters' ? 'quarter' : 'year';
  const key = series.months.at(-1);
  return key === undefined ? 'month' : nounOfPeriodKey(key);
}

/** Of what the months are where some stand beside a year to date: the two are never one series. Null of all others. */
function basisOfMonths(account: Account, span: Span, noun: string) {
  if (account.series.monthsAlone === null) return null;
  const alone = basisOfPeriod('IN_PERIOD', noun);
  if (span === 'months') {
    return {
      title: [`${alone.charAt(0).toLowerCase()}${alone.slice(1)} alone`],
      before: `${alone} alone, beside the year to date`,
      note: 'Not rated: tolerance and target are for the year to date.',
    };
  }
  if (span !== 'so-far') return null;
  return {
    title: ['year to date'],
    before: 'Years to date, each of its own year',
    note: 'Each begins anew with its year: what lies between two of them is no course.',
  };
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
  const basis = basisOfMonths(account, span, noun);
  const title = [`${indicatorTitle(indicator)}, ${place.name}`, ...(basis?.title ?? [])].join(', ');
  const told = periodSummary({
    ...{ noun, unit: figures.unit, decimals: figures.decimals },
    names: figures.points.map(({ name }) => name),
    values: figures.points.map(({ value }) => value),
  });
  const summary = basis === null ? told : `${basis.before}: ${told}`;
  const agreed = actionSummary(figures.pins);
  const hasExpected = (figures.expected ?? []).length > 0;
  const source = [
    ...sourcesOf(account, reportTitle),
    edition === null
      ? 'figures as known now'
      : edition.accurateAsOf === null
        ? `edition ${edition.number}`
        : `edition ${edition.number}, accurate as of ${dateWords(edition.accurateAsOf)}`,
    ...(figures.points.some(({ provenance }) => provenance === 'MODELLED')
      ? ['open dots and dotted lines are modelled, not reported']
      : []),
  ].join('; ');
  const inexact = figures.points.findLast((point) => point.inexact !== undefined)?.inexact;
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
          summary={agreed === null ? summary : `${asSentence(summary)} Actions: ${agreed}`}
          isProportion={isProportion(indicator)}
          picture={picture}
        >
          <figcaption className={styles.caption}>
            {asSentence(summary)}
            {basis !== null && ` ${basis.note}`}
            {beneath(account, figures.hasCounts)}
            {figures.points.some(({ provenance }) => provenance === 'MODELLED') &&
              ' Open dots and dotted lines: modelled, not reported.'}
            {agreed !== null && ' Squares: actions agreed, told beneath.'}
            {hasExpected && ' Hollow rhombs: the figures that they should bring about.'}
            {formerly !== null && ` ${formerly}`}
            {planned !== null && ` ${planned}`}
            {inexact !== undefined && ` ± ${asSentence(inexact)}`}
          </figcaption>
        </SeriesChart>
      )}
      {(span === 'quarters' || span === 'years') && rule !== undefined && (
        <p className={styles.caption}>{rule}</p>
      )}
      {account.aggregationSentence !== null && (
        <p className={styles.caption}>{account.aggregationSentence}</p>
      )}
      <ChangesList account={account} />
      <ActionsBeneath authority={authority} account={account} />
      {view.limits && <ControlWords account={account} span={span} title={title} />}
      <ChartDownloads
        authority={authority}
        name={`${authority}-${indicator.key}-${period.key}-${place.slug}`}
        title={title}
        source={source}
        notes={[
          ...(basis === null ? [] : [basis.note]),
          ...(figures.hasCounts ? [beneath(account, true).trim()] : []),
          ...figures.pins.map(({ number, label }) => asSentence(`${number}: ${label}`)),
          ...(hasExpected ? ['Hollow rhombs: the figures that actions should bring about.'] : []),
          ...(formerly === null ? [] : [formerly]),
          ...(planned === null ? [] : [planned]),
          ...(inexact === undefined ? [] : [`± ${asSentence(inexact)}`]),
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

/** What the figures come from: a paper beside the report where the period's is of one, and no report where all are. */
function sourcesOf({ reading, period, series }: Account, reportTitle: string | null): string[] {
  const report = reportTitle ?? 'Vital Signs';
  const isOfReport = reading.provenance !== 'QUOTED' && reading.provenance !== null;
  if (reading.source === null || isOfReport) return [report];
  const paper = reading.source.replace(/, (summary, )?lines? [\d, ]+$/, '');
  const hasOthers = series.values.some(
    (value, index) => value !== null && series.months[index] !== period.key,
  );
  return hasOthers ? [report, `${period.name}: ${paper}`] : [paper];
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
