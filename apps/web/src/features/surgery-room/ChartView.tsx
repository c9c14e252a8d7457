import { indicatorTitle, periodNoun, periodSummary } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { browsedPoint } from '../../charts/browse-points';
import type { Card } from '../../charts/card';
import { axisWords, cardFigures } from '../../charts/card-figures';
import { pointWords } from '../../charts/point-words';
import { seriesLayout } from '../../charts/series-layout';
import { useFrameSize } from '../../charts/use-frame-size';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import { FittedLines } from './FittedLines';
import type { Line } from './FittedLines';
import { SeriesDrawing } from './SeriesDrawing';
import { useScreenView } from './screen-view';
import { blockHeight, fittingWhole, WALL } from './wall-fit';
import { zoomedFigures } from './zoomed-figures';
import styles from './Screen.module.css';

/** What the chart takes of the wall, with both lines of its axis. */
const CHART_HIGH = 19.3;

const lineHeight = ({ text }: Line) =>
  blockHeight({ text, size: 1, width: WALL.width, beneath: 0.45 });

/** The chart at a size to be seen from afar; the period that is pointed at is marked and said. */
export function ChartView({ card }: { readonly card: Card }) {
  const { pointer, region, room, onMonth } = useScreenView();
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const wording = useRatingWording();
  const { zoom } = pointer;
  const figures = useMemo(
    () => ({ ...zoomedFigures(cardFigures(card, region), zoom), wording }),
    [card, region, wording, zoom],
  );
  const layout = useMemo(
    () => seriesLayout(figures, { width, em, isLow: true }),
    [figures, width, em],
  );
  const { points, unit } = figures;
  const found = points.findIndex(({ key }) => key === pointer.month);
  const pointed = found === -1 ? null : found;
  const isProportion = unit === '%';
  const told = periodSummary({
    noun: periodNoun(card.indicator.frequency),
    ...{ unit, decimals: figures.decimals, names: points.map(({ name }) => name) },
    values: points.map(({ value }) => value),
  });
  const says = (index: number) => {
    const point = points[index];
    return point === undefined
      ? ''
      : pointWords(point, { unit, isProportion, wording, remarks: [] });
  };
  const axis = axisWords(layout.valueAxis, unit);
  const lines: readonly Line[] = [
    ...(pointed === null
      ? []
      : [{ key: 'pointed', text: `▼ ${asSentence(says(pointed))}`, isLead: true }]),
    ...(figures.control === null
      ? []
      : [{ key: 'rings', text: 'Rings: part of a control-chart signal.' }]),
    ...(points.some(({ provenance }) => provenance === 'MODELLED')
      ? [{ key: 'modelled', text: 'Open dots and dotted lines: modelled, not reported.' }]
      : []),
    ...(axis === null ? [] : [{ key: 'axis', text: axis }]),
    { key: 'told', text: asSentence(told) },
  ];
  if (points.every(({ value }) => value === null)) {
    return <p className={styles.nothing}>There are no figures to draw.</p>;
  }
  const title = `${indicatorTitle(card.indicator)}, ${card.place.name}`;
  const last = points.length - 1;
  const turn = (index: number) => onMonth?.(points[index]?.key ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = event.key.startsWith('Page')
      ? null
      : browsedPoint(event.key, pointed ?? last, points.length);
    if (next === null) return;
    event.preventDefault();
    turn(next);
  };
  const onPress = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = layout.plot.left + event.clientX - box.left;
    const distances = points.map((_, index) => Math.abs(layout.x(index) - at));
    const nearest = distances.indexOf(Math.min(...distances));
    if (nearest === pointed) onMonth?.(null);
    else turn(nearest);
  };
  return (
    <>
      <div ref={frame} className={styles.chart}>
        <SeriesDrawing {...{ figures, layout, pointed }} label={`${title}. ${told}`} />
        {onMonth && (
          <div
            className={styles.press}
            style={{
              ...{ left: layout.plot.left, top: layout.plot.top },
              width: layout.plot.right - layout.plot.left,
              height: layout.plot.bottom - layout.plot.top,
            }}
            role="slider"
            tabIndex={0}
            aria-label={`Point at a period of the series: ${title}`}
            aria-orientation="horizontal"
            aria-valuemin={1}
            aria-valuemax={points.length}
            aria-valuenow={(pointed ?? last) + 1}
            aria-valuetext={pointed === null ? 'none is pointed at' : says(pointed)}
            onKeyDown={onKeyDown}
            onPointerDown={onPress}
          />
        )}
      </div>
      <FittedLines
        // What there is no place for on the wall is what the drawing shows itself.
        lines={room === null ? lines : fittingWhole(lines, lineHeight, room - CHART_HIGH)}
        {...{ sizes: [1], width: WALL.width, room }}
      />
    </>
  );
}
