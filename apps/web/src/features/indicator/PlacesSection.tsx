import {
  formatPeriod,
  indicatorTitle,
  parsePeriodKey,
  monthCodeOf,
  remainderWords,
  seriesSummary,
} from '@vital-signs/domain';
import { useMemo } from 'react';
import type {
  PlacesSection_ComparisonFragment,
  PlacesSection_PlaceFragment,
} from '../../apollo/generated/documents';
import type { ComparedFigure } from '../../charts/compared-figure';
import { FunnelChart } from '../../charts/FunnelChart';
import { SmallMultiples } from '../../charts/SmallMultiples';
import { StripPlot } from '../../charts/StripPlot';
import { compareAddress, indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import type { Account } from './account';
import { chartPins } from './chart-figures';
import styles from './PlacesSection.module.css';

interface PlacesSectionProps {
  readonly authority: string;
  readonly account: Account;
  readonly comparison: PlacesSection_ComparisonFragment;
  readonly standpoint: Standpoint;
}

/** The places below, beside the whole that they lie in. */
export function PlacesSection(props: PlacesSectionProps) {
  const { authority, account, comparison, standpoint } = props;
  const { indicator, period, series } = account;
  const unit = indicator.unit ?? '';
  const address = (slug: string) =>
    indicatorAddress(authority, indicator.key, { ...standpoint, place: slug });
  // A count of the whole is the sum of its parts, and no figure to stand beside.
  const isSum = indicator.measureKind === 'COUNT';
  const whole = useMemo(
    () => comparedFigure(isSum ? { ...comparison.whole, value: null } : comparison.whole, null),
    [comparison.whole, isSum],
  );
  const places = comparison.places.map((place) => comparedFigure(place, address(place.slug)));
  if (places.length === 0) return null;
  const nouns = comparison.places[0]?.kind === 'TEAM' ? 'teams' : 'localities';
  const hasFigures = comparison.places.some(
    ({ value, values }) => value !== null || values.some((each) => each !== null),
  );
  if (!hasFigures) {
    return (
      <section className={styles.section} aria-labelledby="places-heading">
        <h2 id="places-heading">The {nouns}</h2>
        <p className={styles.note}>
          None of the {comparison.places.length} {nouns} has a figure of {period.name}, or of a
          period shown before it.
        </p>
      </section>
    );
  }
  const provenances = [comparison.whole, ...comparison.places].map((each) => each.provenance);
  const left = remainderWords(comparison.remainder, provenances, `the ${nouns}`);
  const span = spanOf(series.months);
  const compared = comparison.places.slice(0, 6).map(({ slug }) => slug);
  return (
    <section className={styles.section} aria-labelledby="places-heading">
      <div className={styles.head}>
        <h2 id="places-heading">The {nouns}</h2>
        <p className={styles.sentence}>{asSentence(comparison.sentence)}</p>
        {left !== null && <p className={styles.note}>{left}</p>}
        {comparison.unranked !== null && (
          <p className={styles.note}>{asSentence(comparison.unranked)}</p>
        )}
      </div>
      <StripPlot
        caption={`${nouns}, ${period.name}`}
        unit={unit}
        decimals={indicator.decimals}
        whole={whole}
        places={places}
      />
      {comparison.judged && (
        <p className={styles.note}>
          Thick lines: 95% intervals. Thin lines: 99.8%. Open dots: few cases, so that the figure
          moves much by chance. {whole.name} contains its {nouns}.
        </p>
      )}
      <div className={styles.charts} data-two={comparison.funnel !== null || undefined}>
        {comparison.funnel && (
          <div className={styles.chart}>
            <h3>By size</h3>
            <FunnelChart
              title={`${nouns} by size, within the limits of chance round ${whole.name}: ${places.map(({ name, shown }) => `${name} ${shown}`).join(', ')}`}
              unit={unit}
              whole={whole}
              places={places}
              limits={comparison.funnel}
              denominatorLabel={indicator.denominatorLabel ?? 'Denominator'}
            />
          </div>
        )}
        <div className={styles.chart}>
          <h3>Month by month, on one scale</h3>
          <SmallMultiples
            title={indicatorTitle(indicator)}
            unit={unit}
            span={span}
            breaks={chartPins(account).flatMap(({ index, rebases }) => (rebases ? [index] : []))}
            reference={isSum ? null : { name: whole.name, values: comparison.whole.values }}
            series={comparison.places.map((place) => ({
              ...{ key: place.slug, name: place.name, href: address(place.slug) },
              values: place.values,
              isModelled: (index) => monthCodeOf(place.codes, index).provenance === 'MODELLED',
              shown: place.shown ?? '–',
              summary: seriesSummary({
                ...{ months: series.months, values: place.values },
                ...{ unit, decimals: indicator.decimals },
              }),
            }))}
          />
          {!isSum && <p className={styles.note}>Pale line: {whole.name}.</p>}
        </div>
      </div>
      {compared.length > 1 && (
        <p>
          <AppLink
            href={compareAddress(
              authority,
              { period: standpoint.period },
              { places: compared.join(','), area: indicator.reportArea.slug },
            )}
          >
            Compare the {nouns} over all of {indicator.reportArea.name}
          </AppLink>
        </p>
      )}
    </section>
  );
}

function comparedFigure(place: PlacesSection_PlaceFragment, href: string | null): ComparedFigure {
  const { lower95, upper95, lower998, upper998, countsProvenance } = place;
  const isModelledCount = countsProvenance === 'MODELLED' && place.provenance !== 'MODELLED';
  return {
    ...{ key: place.slug, name: place.name, shortName: place.shortName, href },
    ...{ value: place.value, decimals: place.decimals, provenance: place.provenance },
    ...{ denominator: place.denominator, state: place.state },
    shown: place.shown ?? place.absenceSentence ?? 'no figure',
    counts:
      place.counts === null ? null : isModelledCount ? `${place.counts} (modelled)` : place.counts,
    ...{ isUncertain: place.uncertain, rank: place.rank, words: place.sentence },
    marks: place.marks,
    interval95: lower95 === null || upper95 === null ? null : [lower95, upper95],
    interval998: lower998 === null || upper998 === null ? null : [lower998, upper998],
  };
}

function spanOf(months: readonly string[]): readonly [first: string, last: string] {
  const said = (key: string | undefined) =>
    key === undefined ? '' : formatPeriod(parsePeriodKey(key), 'SHORT');
  return [said(months[0]), said(months.at(-1))];
}
