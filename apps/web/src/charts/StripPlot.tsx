import { formatValue, formatWithUnit } from '@vital-signs/domain';
import { scaleLinear } from 'd3-scale';
import { AppLink } from '../ui/AppLink';
import { Figure } from '../ui/Figure';
import { MarkNote } from '../ui/MarkNote';
import { RatingMark } from '../ui/RatingMark';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import type { ComparedFigure } from './compared-figure';
import { valueAxis } from './value-axis';
import styles from './StripPlot.module.css';

interface StripPlotProps {
  /** What is shown, as the name of the table. */
  readonly caption: string;
  readonly unit: string;
  readonly decimals: number;
  /** The place that the others lie in. */
  readonly whole: ComparedFigure;
  /** In the order in which they are shown. */
  readonly places: readonly ComparedFigure[];
}

/**
 * Places one beneath another, each at its figure on one scale, with its 95% interval and fainter
 * its 99.8%, and the line of the whole through all. Picture and table at once: every figure, its
 * counts and its interval are also in words.
 */
export function StripPlot({ caption, unit, decimals, whole, places }: StripPlotProps) {
  const all = [whole, ...places];
  const axis = valueAxis({
    values: all.flatMap(({ value, interval95, interval998 }) => [
      ...(value === null ? [] : [value]),
      ...(interval95 ?? []),
      ...(interval998 ?? []),
    ]),
    references: [],
    isPercentage: unit === '%',
    reach: 'close',
    tickCount: 4,
  });
  const along = scaleLinear().domain(axis.domain).range([0, 100]).clamp(true);
  const x = (value: number) => `${along(value).toFixed(2)}%`;
  const isRanked = places.some(({ rank }) => rank !== null);
  const hasCounts = all.some(({ counts }) => counts !== null);
  const hasIntervals = all.some(({ interval95 }) => interval95 !== null);
  const hasWords = places.some(({ words }) => words !== null);
  const wholeText = whole.value === null ? null : `${whole.shortName} ${whole.shown}`;
  return (
    <table className={styles.table} data-words={hasWords || undefined}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {isRanked && <th scope="col">Rank</th>}
          <th scope="col">Place</th>
          <th scope="col" className={styles.rating}>
            <VisuallyHidden>Rating</VisuallyHidden>
          </th>
          <th scope="col" className={styles.figure}>
            Figure
          </th>
          {hasCounts && (
            <th scope="col" className={styles.counts}>
              Counts
            </th>
          )}
          <th scope="col" className={styles.strip}>
            <VisuallyHidden>
              {hasIntervals ? 'On one scale, with its interval' : 'On one scale'}
            </VisuallyHidden>
            <svg className={styles.axis} aria-hidden="true">
              {wholeText !== null && whole.value !== null && (
                <text
                  className={styles.wholeName}
                  x={x(whole.value)}
                  y="0.9em"
                  textAnchor={anchorAt(along(whole.value))}
                >
                  {wholeText}
                </text>
              )}
              {axis.ticks.map((tick) => (
                <text key={tick} x={x(tick)} y="2.3em" textAnchor={anchorAt(along(tick))}>
                  {formatValue(tick, unit, axis.decimals)}
                </text>
              ))}
            </svg>
          </th>
          {hasWords && <th scope="col">What can be said</th>}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.key}>
            {isRanked && <td className={styles.rank}>{place.rank ?? '–'}</td>}
            <th scope="row">
              {place.href === null ? place.name : <AppLink href={place.href}>{place.name}</AppLink>}
              {place.marks.length > 0 && ' '}
              <MarkNote notes={place.marks} />
            </th>
            <td className={styles.rating}>
              {place.state !== 'NOT_RATED' && (
                <RatingMark state={place.state} modelled={isModelled(place)} />
              )}
            </td>
            <td className={styles.figure}>
              {place.value === null ? (
                <span className={styles.missing}>{place.shown}</span>
              ) : (
                <Figure
                  value={place.value}
                  unit={unit}
                  decimals={place.decimals}
                  provenance={place.provenance}
                  current
                />
              )}
            </td>
            {hasCounts && <td className={styles.counts}>{place.counts}</td>}
            <td className={styles.strip}>
              <PlaceMark place={place} x={x} ticks={axis.ticks} whole={whole.value} />
              {place.interval95 && (
                <VisuallyHidden>
                  {intervalWords(place.interval95, unit, decimals)}
                  {place.isUncertain && '; few cases, so that it moves much by chance'}
                </VisuallyHidden>
              )}
            </td>
            {hasWords && <td className={styles.words}>{place.words}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PlaceMarkProps {
  readonly place: ComparedFigure;
  readonly x: (value: number) => string;
  readonly ticks: readonly number[];
  readonly whole: number | null;
}

function PlaceMark({ place, x, ticks, whole }: PlaceMarkProps) {
  const { interval95, interval998, value } = place;
  const level = { y1: '50%', y2: '50%' };
  return (
    <svg
      className={styles.mark}
      aria-hidden="true"
      data-modelled={isModelled(place) || undefined}
      data-uncertain={place.isUncertain || undefined}
    >
      {ticks.map((tick) => (
        <line key={tick} className={styles.tick} x1={x(tick)} x2={x(tick)} y1="0" y2="100%" />
      ))}
      {whole !== null && (
        <line className={styles.whole} x1={x(whole)} x2={x(whole)} y1="0" y2="100%" />
      )}
      {interval998 && (
        <line className={styles.faint} x1={x(interval998[0])} x2={x(interval998[1])} {...level} />
      )}
      {interval95 && (
        <line className={styles.interval} x1={x(interval95[0])} x2={x(interval95[1])} {...level} />
      )}
      {value !== null && <circle className={styles.dot} cx={x(value)} cy="50%" r="4.5" />}
    </svg>
  );
}

function isModelled({ provenance }: ComparedFigure): boolean {
  return provenance === 'MODELLED';
}

function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  return percent < 6 ? 'start' : percent > 94 ? 'end' : 'middle';
}

function intervalWords(
  [lower, upper]: readonly [number, number],
  unit: string,
  decimals: number,
): string {
  const said = (value: number) => formatWithUnit(value, unit, decimals);
  return `95% interval from ${said(lower)} to ${said(upper)}`;
}
