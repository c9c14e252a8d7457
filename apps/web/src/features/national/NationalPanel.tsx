import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import type { ShowPage } from '../../lib/page-props';
import { nationalComparisonAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { nationalPanelQuery, nationalView } from './national-panel-query';
import type { Benchmarks } from './national-panel-query';
import { NationalStanding } from './NationalStanding';
import { NationalTable } from './NationalTable';
import { NeighbourStrip } from './NeighbourStrip';
import styles from './NationalPanel.module.css';

interface NationalPanelProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Key of the month. */
  readonly period: string;
  /** The edition as which the page is read; null: as known now. */
  readonly edition: number | null;
  /** The edition in which the month is published; null: in none. */
  readonly published: number | null;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
}

/** What others had, from the published national figures: each with its year, its source and what it is made of. */
export function NationalPanel({ search, show, ...asked }: NationalPanelProps) {
  const view = nationalView(search);
  const { query, variables } = nationalPanelQuery({ ...asked, view });
  const { data, previousData, error, loading, refetch } = useQuery(query, { variables });
  const benchmarks = (data ?? (loading ? previousData : undefined))?.nationalBenchmarks;
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <ErrorPanel
        what="The published national figures could not be loaded."
        detail={sentence}
        requestId={requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  // An indicator that is tied to no national measure has nothing to show.
  if (!benchmarks) return null;
  const then = asked.edition ?? asked.published;
  return (
    <section className={styles.section} aria-labelledby="national-heading" aria-busy={loading}>
      <h2 id="national-heading">Beside published national figures</h2>
      <p className={styles.measure}>{measureSentence(benchmarks)}</p>
      <div className={styles.tools} data-screen-only="">
        {then !== null && (
          <Segmented
            label="Shown"
            options={[
              { key: 'then', label: 'as the committee saw it' },
              { key: 'now', label: 'as known now' },
            ]}
            value={benchmarks.edition === null ? 'now' : 'then'}
            onChange={(seen) => show({ benchmarks: seen })}
          />
        )}
        {benchmarks.years.length > 1 && (
          <Select
            label="Published year"
            options={benchmarks.years.map(({ key, name }) => ({ key, label: name }))}
            value={benchmarks.year?.key ?? ''}
            onChange={(year) => show({ published: year })}
          />
        )}
        {benchmarks.models.length > 1 && (
          <Select
            label="Neighbours"
            options={benchmarks.models.map((key) => ({ key, label: `${key} model` }))}
            value={benchmarks.model ?? ''}
            onChange={(model) => show({ neighbours: model })}
          />
        )}
      </div>
      {benchmarks.problem !== null ? (
        <p className={styles.problem}>{benchmarks.problem}</p>
      ) : (
        <>
          <NationalStanding benchmarks={benchmarks} />
          <NationalTable benchmarks={benchmarks} />
          <NeighbourStrip benchmarks={benchmarks} />
          <p>
            <AppLink
              href={nationalComparisonAddress(asked.authority, { indicator: asked.indicator })}
            >
              The same measure elsewhere, year by year
            </AppLink>
          </p>
        </>
      )}
    </section>
  );
}

function measureSentence({ measure, note, edition }: Benchmarks): string {
  const seen =
    edition === null
      ? 'Shown as known now.'
      : `Shown as loaded when edition ${edition} was published.`;
  return [`${measure.name}.`, note === null ? '' : asSentence(note), seen].join(' ');
}
