import { scaleLinear } from 'd3-scale';
import { formatValue } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import { AppLink } from '../ui/AppLink';
import { seriesLines } from './series-lines';
import { useFrameSize } from './use-frame-size';
import { valueAxis } from './value-axis';
import styles from './SmallMultiples.module.css';

export interface SmallSeries {
  readonly key: string;
  readonly name: string;
  readonly href: string | null;
  readonly values: readonly (number | null)[];
  readonly isModelled: (index: number) => boolean;
  /** The last figure, as printed; or why there is none. */
  readonly shown: string;
  /** The series in words. */
  readonly summary: string;
}

interface SmallMultiplesProps {
  /** What all of them show. */
  readonly title: string;
  readonly unit: string;
  readonly series: readonly SmallSeries[];
  /** Drawn faintly behind each, so that each is seen beside it. */
  readonly reference: { readonly name: string; readonly values: readonly (number | null)[] } | null;
  /** First and last period, as the axis prints them. */
  readonly span: readonly [first: string, last: string];
  /** Where the figures begin anew: lines are broken before each. */
  readonly breaks?: readonly number[];
}

const HEIGHT_EM = 7;
const LEAST_WIDTH_EM = 13.5;
const GAP_EM = 2;

/** Series side by side on one scale, each a small chart of its own. */
export function SmallMultiples({
  title,
  unit,
  series,
  reference,
  span,
  breaks = [],
}: SmallMultiplesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const axis = useMemo(
    () =>
      valueAxis({
        values: [...series.map(({ values }) => values), reference?.values ?? []]
          .flat()
          .filter((value) => value !== null),
        references: [],
        isPercentage: unit === '%',
        reach: 'close',
        tickCount: 3,
      }),
    [series, reference, unit],
  );
  const columns = Math.max(
    1,
    Math.min(series.length, Math.floor((width + GAP_EM * em) / ((LEAST_WIDTH_EM + GAP_EM) * em))),
  );
  const each = (width - (columns - 1) * GAP_EM * em) / columns;
  const left = 3.4 * em;
  const [top, bottom] = [0.8 * em, HEIGHT_EM * em];
  const count = Math.max(
    reference?.values.length ?? 0,
    ...series.map(({ values }) => values.length),
  );
  const along = scaleLinear()
    .domain([0, Math.max(1, count - 1)])
    .range([left + 0.5 * em, each - 0.5 * em]);
  const up = scaleLinear().domain(axis.domain).range([bottom, top]);
  const [x, y] = [(index: number) => along(index), (value: number) => up(value)];
  return (
    <div ref={frame} className={styles.frame}>
      <ul
        className={styles.grid}
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          columnGap: GAP_EM * em,
        }}
      >
        {series.map((one) => (
          <li key={one.key}>
            <p className={styles.head}>
              {one.href === null ? one.name : <AppLink href={one.href}>{one.name}</AppLink>}
              <strong data-modelled={one.isModelled(one.values.length - 1) || undefined}>
                {one.shown}
              </strong>
            </p>
            <svg
              className={styles.plot}
              style={{ fontSize: em }}
              width={each}
              height={(HEIGHT_EM + 1.6) * em}
              viewBox={`0 0 ${each} ${(HEIGHT_EM + 1.6) * em}`}
              role="img"
              aria-label={`${one.name}. ${one.summary}`}
              data-name={`${title}: ${one.name}`}
              data-says={reference ? `Faint line: ${reference.name}.` : undefined}
            >
              {axis.ticks.map((tick) => (
                <g key={tick} className={styles.tick}>
                  <line x1={left} x2={each} y1={y(tick)} y2={y(tick)} />
                  <text x={left - 0.4 * em} y={y(tick)} dy="0.36em" textAnchor="end">
                    {formatValue(tick, unit, axis.decimals)}
                  </text>
                </g>
              ))}
              <text x={left} y={bottom + 1.4 * em}>
                {span[0]}
              </text>
              <text x={each} y={bottom + 1.4 * em} textAnchor="end">
                {span[1]}
              </text>
              {reference && (
                <path
                  className={styles.reference}
                  d={pathOf(reference.values, () => false, x, y, breaks)}
                />
              )}
              <SmallLine series={one} x={x} y={y} em={em} breaks={breaks} />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SmallLineProps {
  readonly series: SmallSeries;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly em: number;
  readonly breaks: readonly number[];
}

function SmallLine({ series: { values, isModelled }, x, y, em, breaks }: SmallLineProps) {
  const lines = seriesLines(
    values.map((value, index) => ({ value, isModelled: isModelled(index) })),
    x,
    y,
    breaks,
  );
  const last = values.findLastIndex((value) => value !== null);
  return (
    <>
      {lines.modelled && <path className={styles.line} data-modelled="" d={lines.modelled} />}
      {lines.reported && <path className={styles.line} d={lines.reported} />}
      {values.map((value, index) => {
        const isAlone =
          (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
        return value === null || (index !== last && !isAlone) ? null : (
          <circle
            key={index}
            className={styles.point}
            data-modelled={isModelled(index) || undefined}
            cx={x(index)}
            cy={y(value)}
            r={0.28 * em}
          />
        );
      })}
    </>
  );
}

function pathOf(
  values: readonly (number | null)[],
  isModelled: (index: number) => boolean,
  x: (index: number) => number,
  y: (value: number) => number,
  breaks: readonly number[],
): string {
  const points = values.map((value, index) => ({ value, isModelled: isModelled(index) }));
  return seriesLines(points, x, y, breaks).reported;
}
