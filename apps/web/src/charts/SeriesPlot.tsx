import type { Ref } from 'react';
import { CountBars } from './CountBars';
import { PlotAxes } from './PlotAxes';
import { PlotControl } from './PlotControl';
import { PlotPin } from './PlotPin';
import { formerLine, formerRanks, seriesLines, steppedLine } from './series-lines';
import type { SeriesFigures, SeriesLayout } from './series-layout';
import styles from './SeriesChart.module.css';

interface SeriesPlotProps {
  readonly figures: SeriesFigures;
  readonly layout: SeriesLayout;
  /** The point that is being looked at. */
  readonly active: number | null;
  /** The point that others are pointed at: marked by an arrow, a line and a ring; left out: none. */
  readonly pointed?: number | null;
  /** Its strokes where they are not those of a page. */
  readonly strokes?: string | undefined;
  /** How large its dots are, in times those of a page. */
  readonly dots?: number;
  readonly name: string;
  /** Its name, and what it shows. */
  readonly label: string;
  readonly ref?: Ref<SVGSVGElement>;
}

/** The drawing of a series. No state, no listener. */
export function SeriesPlot(props: SeriesPlotProps) {
  const {
    figures,
    layout,
    active,
    pointed = null,
    strokes = '',
    dots = 1,
    name,
    label,
    ref,
  } = props;
  const { points } = figures;
  const { plot, x, y, em, edges, width, height } = layout;
  const isModelled = (index: number) => points[index]?.provenance === 'MODELLED';
  const lines = seriesLines(
    points.map(({ value }, index) => ({ value, isModelled: isModelled(index) })),
    x,
    y,
    figures.pins.flatMap(({ index, rebases }) => (rebases ? [index] : [])),
  );
  const targets = steppedLine(
    points.map(({ target }) => target),
    edges,
    y,
  );
  const planned = steppedLine(
    points.map((point) => point.planned ?? null),
    edges,
    y,
  );
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value }]));
  const former = formerRanks(points);
  const last = known.at(-1)?.index;
  const ringed = pointed === null ? null : (points[pointed]?.value ?? null);
  const lastBand = figures.bands.at(-1)?.first ?? 0;
  return (
    <svg
      ref={ref}
      className={`${styles.plot} ${strokes}`}
      style={{ fontSize: em }}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-name={name}
    >
      {figures.bands.map(({ state, first, last: end, from, to }) => {
        const [left] = edges(first);
        const [, right] = edges(end);
        const top = to === null ? plot.top : y(to);
        const bottom = from === null ? plot.bottom : y(from);
        if (bottom - top < 0.5) return null;
        return (
          <rect
            key={`${state} ${first} ${from}`}
            className={styles.band}
            data-state={state}
            {...{ x: left, y: top, width: right - left, height: bottom - top }}
          />
        );
      })}
      {lastBand > 0 && (
        <line
          className={styles.version}
          {...{ x1: edges(lastBand)[0], x2: edges(lastBand)[0], y1: plot.top, y2: plot.bottom }}
        />
      )}
      <PlotAxes layout={layout} points={points} unit={figures.unit} />
      {figures.benchmarks.map(({ key, value }) => (
        <line
          key={key}
          className={styles.benchmark}
          {...{ x1: plot.left, x2: plot.right, y1: y(value), y2: y(value) }}
        />
      ))}
      {targets && <path className={styles.target} d={targets} />}
      {planned && <path className={styles.planned} d={planned} />}
      {figures.control && <PlotControl control={figures.control} {...{ layout, points, dots }} />}
      {figures.pins.map((pin) => (
        <PlotPin key={pin.number} pin={pin} pins={figures.pins} layout={layout} />
      ))}
      {(figures.expected ?? []).map(({ index, value, number, words }) => (
        <path
          key={`${number} ${index}`}
          className={styles.expected}
          d={diamond(x(index), y(value), 0.5 * em)}
        >
          <title>{words}</title>
        </path>
      ))}
      {active !== null && (
        <line
          className={styles.cursor}
          {...{ x1: x(active), x2: x(active), y1: plot.top, y2: plot.bottom }}
        />
      )}
      {pointed !== null && <PlotPointed at={pointed} layout={layout} />}
      {former.map((values, rank) => (
        <g key={rank} className={styles.former} data-rank={rank}>
          {values.map(
            (value, index) =>
              value !== null && <circle key={index} cx={x(index)} cy={y(value)} r={0.2 * em} />,
          )}
          <path d={formerLine(points, values, x, y)} />
        </g>
      ))}
      {lines.modelled && <path className={styles.line} data-modelled="" d={lines.modelled} />}
      {lines.reported && <path className={styles.line} d={lines.reported} />}
      {known.map(({ index, value }) => (
        <circle
          key={index}
          className={styles.point}
          data-modelled={isModelled(index) || undefined}
          data-last={index === last || undefined}
          data-active={index === active || undefined}
          cx={x(index)}
          cy={y(value)}
          r={dots * em * (index === active ? 0.46 : index === last ? 0.38 : 0.27)}
        />
      ))}
      {ringed !== null && pointed !== null && (
        <circle className={styles.ring} {...{ cx: x(pointed), cy: y(ringed), r: 0.75 * em }} />
      )}
      {layout.valueLabels.map(({ label: { index, text }, box }) => (
        <text
          key={index}
          className={styles.value}
          x={(box.left + box.right) / 2}
          y={box.bottom}
          dy="-0.16em"
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
      {layout.sideLabels.map(({ key, kind, state, lines: words, anchor, middle }) => (
        <g key={key} className={styles.side} data-kind={kind} data-state={state ?? undefined}>
          {kind !== 'zone' && (
            <path
              className={styles.lead}
              d={`M${plot.right},${anchor}H${plot.right + 0.35 * em}L${plot.right + 0.95 * em},${middle}`}
            />
          )}
          {words.map((text, line) => (
            <text
              key={text}
              x={plot.right + 1.2 * em}
              y={middle + (line - (words.length - 1) / 2) * 1.25 * em}
              dy="0.36em"
            >
              {text}
            </text>
          ))}
        </g>
      ))}
      {layout.strip && <CountBars points={points} layout={layout} strip={layout.strip} />}
      {known.length === 0 && (
        <text
          className={styles.none}
          x={(plot.left + plot.right) / 2}
          y={plot.top + 0.6 * (plot.bottom - plot.top)}
          textAnchor="middle"
        >
          No figures to draw
        </text>
      )}
    </svg>
  );
}

/** An arrow above a point and a line beneath it. */
function PlotPointed({ at, layout }: { readonly at: number; readonly layout: SeriesLayout }) {
  const { plot, x, em } = layout;
  return (
    <g className={styles.pointed}>
      <line {...{ x1: x(at), x2: x(at), y1: plot.top, y2: plot.bottom }} />
      <path
        d={`M${x(at) - 0.55 * em},${plot.top - 1.1 * em}h${1.1 * em}l${-0.55 * em},${0.9 * em}z`}
      />
    </g>
  );
}

/** A rhombus round a point. */
function diamond(x: number, y: number, reach: number): string {
  return `M${x},${y - reach}L${x + reach},${y}L${x},${y + reach}L${x - reach},${y}Z`;
}
