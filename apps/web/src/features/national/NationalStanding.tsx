import type { Benchmarks } from './national-panel-query';
import styles from './NationalPanel.module.css';

/** Where the authority's own published figure stands: the figure, its quarter, its rank. */
export function NationalStanding({ benchmarks }: { readonly benchmarks: Benchmarks }) {
  const { own, year, band, bandSentence, rank, authorities } = benchmarks;
  if (own === null || year === null) return null;
  return (
    <dl className={styles.standing}>
      <div>
        <dt>{own.area}, as published</dt>
        <dd>
          <span className={styles.figure}>{own.words}</span> {year.name}
          {own.change !== null && `, ${changeWords(own.change)}`}
        </dd>
      </div>
      <div>
        <dt>Quarter</dt>
        <dd>
          {band !== null && (
            <span className={styles.band} data-band={band}>
              {band}
            </span>
          )}{' '}
          {band === null ? bandSentence : bandSentence.replace(`${band}, `, '')}
        </dd>
      </div>
      {rank !== null && (
        <div>
          <dt>Rank</dt>
          <dd>
            {rank} of {authorities}, 1 being best
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What a published figure did since the year before, as the publisher has both. */
function changeWords(change: number): string {
  if (change === 0) return 'as the year before';
  return `${Math.abs(change)} ${change > 0 ? 'more' : 'less'} than the year before`;
}
