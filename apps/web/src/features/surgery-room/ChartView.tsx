import { indicatorTitle, periodNoun, periodSummary } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { browsedPoint } from '../../charts/browse-points';
import type { Card } from '../../charts/card';
import { axisWords, cardFigures } from '../../charts/card-figures';
import {
  actionPins,
  actionSummary,
  expectedFigures,
  pinnedActions,
} from '../../charts/pinned-actions';
import { pointWords } from '../../charts/point-words';
import { seriesLayout } from '../../charts/series-layout';
import type { SeriesFigures } from '../../charts/series-layout';
import { SeriesPlot } from '../../charts/SeriesPlot';
import { useFrameSize } from '../../charts/use-frame-size';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import { actionsOnChart, pinLines } from './actions-on-chart';
import { FittedLines } from './FittedLines';
import type { Line } from './FittedLines';
import { useScreenView } from './screen-view';
import { blockHeight, fitting, fittingWhole, WALL } from './wall-fit';
import { zoomedFigures } from './zoomed-figures';
import drawn from './ChartView.module.css';
import styles from './Screen.module.css';

/** Height of the plot on the wall: as much as the lines beneath it leave, within these; and in the room. */
const PLOT = { most: 17, least: 8.4, inRoom: 14 } as const;
/** What stands around the plot: both lines of its axis, and pins, or an arrow, above it. */
const AROUND = { axis: 3.3, pins: 3.4, arrow: 2 } as const;
/** Against the dots of a page, which are larger beside smaller type. */
const DOTS = 0.75;

const lineHeight = ({ text }: Line) =>
  blockHeight({ text, size: 1, width: WALL.width, beneath: 0.45 });

/** The chart at a size to be seen from afar; the period that is pointed at is marked and said. */
export function ChartView({ card }: { readonly card: Card }) {
  const { moment, pointer, region, room, onMonth } = useScreenView();
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const wording = useRatingWording();
  const { zoom } = pointer;
  const pinned = useMemo(() => {
    const { periods: keys, latestFigure: latest } = card.series;
    return pinnedActions(actionsOnChart(card, moment), { keys, latest });
  }, [card, moment]);
  const figures = useMemo((): SeriesFigures => {
    const whole = { ...cardFigures(card, region), wording, pins: actionPins(pinned) };
    // Beside a year to date its months stand alone, of which nothing is expected.
    const expected =
      card.series.monthsAlone === null
        ? expectedFigures(pinned, card.series.periods, whole.unit)
        : [];
    return zoomedFigures({ ...whole, expected }, zoom);
  }, [card, region, pinned, wording, zoom]);
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
  const numbers = new Set(figures.pins.map(({ number }) => number));
  const first: readonly Line[] = [
    ...(pointed === null
      ? []
      : [{ key: 'pointed', text: `▼ ${asSentence(says(pointed))}`, isLead: true }]),
    ...(points.some(({ provenance }) => provenance === 'MODELLED')
      ? [{ key: 'modelled', text: 'Open dots and dotted lines: modelled, not reported.' }]
      : []),
    ...pinLines(pinned.filter(({ number }) => numbers.has(number))),
  ];
  const legend: readonly Line[] = [
    ...((figures.expected ?? []).length === 0
      ? []
      : [{ key: 'rhombs', text: 'Hollow rhombs: what these actions should bring about.' }]),
    ...(figures.control === null
      ? []
      : [{ key: 'rings', text: 'Rings: part of a control-chart signal.' }]),
  ];
  const wantedHigh = [...first, ...legend].reduce((sum, line) => sum + lineHeight(line), 0);
  const around = AROUND.axis + (figures.pins.length > 0 ? AROUND.pins : AROUND.arrow);
  const high =
    room === null
      ? PLOT.inRoom
      : Math.max(PLOT.least, Math.min(PLOT.most, room - around - wantedHigh));
  const layout = useMemo(
    () => seriesLayout(figures, { width, em, isLow: true, high, pointed }),
    [figures, width, em, high, pointed],
  );
  const axis = axisWords(layout.valueAxis, unit);
  const rest: readonly Line[] = [
    ...legend,
    ...(axis === null ? [] : [{ key: 'axis', text: axis }]),
    { key: 'told', text: asSentence(told) },
  ];
  const beneath = room === null ? null : room - around - high;
  if (points.every(({ value }) => value === null)) {
    return <p className={styles.nothing}>There are no figures to draw.</p>;
  }
  const title = `${indicatorTitle(card.indicator)}, ${card.place.name}`;
  const agreed = actionSummary(figures.pins);
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
  // A press that is over where it began: a finger that scrolls past points at nothing.
  const onPress = (event: MouseEvent<HTMLElement>) => {
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
        <SeriesPlot
          {...{ figures, layout, pointed, active: null, name: title }}
          strokes={drawn.strokes}
          dots={DOTS}
          label={`${title}. ${asSentence(told)}${agreed === null ? '' : ` Actions: ${agreed}`}`}
        />
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
            onClick={onPress}
          />
        )}
      </div>
      <FittedLines
        lines={beneath === null ? [...first, ...rest] : linesBeneath(first, rest, beneath)}
        {...{ sizes: [1], width: WALL.width, room: beneath }}
        of="among the actions"
      />
    </>
  );
}

/** What is pointed at and agreed, as far as there is room; then what the drawing does not show itself. */
function linesBeneath(first: readonly Line[], rest: readonly Line[], room: number) {
  return fitting(first.map(lineHeight), room) < first.length
    ? first
    : fittingWhole([...first, ...rest], lineHeight, room);
}
