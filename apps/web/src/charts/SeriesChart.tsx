import { PRODUCT_WORDING } from '@vital-signs/domain';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, Ref } from 'react';
import { browsedPoint } from './browse-points';
import { ChartReadout } from './ChartReadout';
import { pointWords } from './point-words';
import { seriesLayout } from './series-layout';
import type { SeriesFigures } from './series-layout';
import { SeriesPlot } from './SeriesPlot';
import { useFrameSize } from './use-frame-size';
import styles from './SeriesChart.module.css';

interface SeriesChartProps {
  readonly figures: SeriesFigures;
  /** What is drawn: "3.3 Assessments authorised in 45 working days, Norfolk". */
  readonly title: string;
  /** The series in words. */
  readonly summary: string;
  /** Whether its values are percentages of its counts. */
  readonly isProportion: boolean;
  readonly isLow?: boolean | undefined;
  /** The drawing, for whoever makes a picture of it. */
  readonly picture?: Ref<SVGSVGElement> | undefined;
  /** What is to be read beneath it. */
  readonly children?: ReactNode;
}

/**
 * One large chart of a series. Its points are browsed by pointer, by touch and by the arrow keys:
 * each is said above the drawing, where it covers nothing, and to a screen reader as the value of
 * the one control that lies over the drawing.
 */
export function SeriesChart(props: SeriesChartProps) {
  const { figures, title, summary, isProportion, isLow, picture, children } = props;
  const { points, unit, wording = PRODUCT_WORDING } = figures;
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const [looked, setLooked] = useState<number | null>(null);
  const layout = useMemo(
    () => seriesLayout(figures, { width, em, isLow }),
    [figures, width, em, isLow],
  );
  const last = points.length - 1;
  const active = looked === null ? null : Math.min(looked, last);
  const shown = points[active ?? last];
  if (shown === undefined) return null;

  const remarks = remarksOf(figures, active ?? last);
  const { plot } = layout;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = browsedPoint(event.key, active ?? last, points.length);
    if (next === null) return;
    event.preventDefault();
    setLooked(next);
  };
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = plot.left + event.clientX - box.left;
    setLooked(nearestPoint(at, layout.x, points.length));
  };
  return (
    <figure className={styles.chart}>
      <ChartReadout {...{ unit, isProportion, remarks, wording }} point={shown} />
      <div ref={frame} className={styles.frame}>
        <SeriesPlot
          figures={figures}
          layout={layout}
          active={active}
          name={title}
          label={`${title}. ${summary}`}
          {...(picture ? { ref: picture } : {})}
        />
        <div
          className={styles.browse}
          style={{
            left: plot.left,
            top: plot.top,
            width: plot.right - plot.left,
            height: plot.bottom - plot.top,
          }}
          role="slider"
          tabIndex={0}
          aria-label={`Points of the series: ${title}`}
          aria-orientation="horizontal"
          aria-valuemin={1}
          aria-valuemax={points.length}
          aria-valuenow={(active ?? last) + 1}
          aria-valuetext={pointWords(shown, { unit, isProportion, remarks, wording })}
          data-screen-only=""
          onKeyDown={onKeyDown}
          onPointerDown={onPointer}
          onPointerMove={onPointer}
          onPointerLeave={() => setLooked(null)}
          onFocus={() => setLooked((before) => before ?? last)}
          onBlur={() => setLooked(null)}
        />
      </div>
      {children}
    </figure>
  );
}

/** What changed, was agreed or is expected at a point, and why it takes part in a signal. */
function remarksOf(
  { pins, expected = [], control }: SeriesFigures,
  index: number,
): readonly string[] {
  return [
    ...pins.filter((pin) => pin.index === index).map(({ number, label }) => `${number}: ${label}`),
    ...expected.filter((each) => each.index === index).map(({ words }) => words),
    ...(control?.signals ?? [])
      .filter((signal) => signal.index === index)
      .map(({ words }) => words),
  ];
}

function nearestPoint(at: number, x: (index: number) => number, count: number): number {
  let nearest = 0;
  for (let index = 1; index < count; index += 1) {
    if (Math.abs(x(index) - at) < Math.abs(x(nearest) - at)) nearest = index;
  }
  return nearest;
}
