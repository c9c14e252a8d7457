import type { SeriesFigures } from '../../charts/series-layout';

/** The stretch of a chart that is shown, as keys of its first and last period. */
export interface Zoom {
  readonly from: string;
  readonly to: string;
}

/** Fewer points tell nothing of a course. */
const LEAST_POINTS = 3;

/** What is drawn of a series between two periods; all of it where there is no such stretch. */
export function zoomedFigures(figures: SeriesFigures, zoom: Zoom | null): SeriesFigures {
  if (zoom === null) return figures;
  const first = figures.points.findIndex(({ key }) => key >= zoom.from);
  const last = figures.points.findLastIndex(({ key }) => key <= zoom.to);
  if (first === -1 || last - first + 1 < LEAST_POINTS) return figures;
  const within = <Part extends { readonly first: number; readonly last: number }>(part: Part) =>
    part.last < first || part.first > last
      ? []
      : [
          {
            ...part,
            first: Math.max(0, part.first - first),
            last: Math.min(last, part.last) - first,
          },
        ];
  const at = <Part extends { readonly index: number }>(part: Part) =>
    part.index < first || part.index > last ? [] : [{ ...part, index: part.index - first }];
  const { control } = figures;
  return {
    ...figures,
    points: figures.points.slice(first, last + 1),
    bands: figures.bands.flatMap(within),
    pins: figures.pins.flatMap(at),
    ...(figures.expected && { expected: figures.expected.flatMap(at) }),
    control: control && {
      phases: control.phases.flatMap(within),
      signals: control.signals.flatMap(at),
      binomial: control.binomial && {
        lower: control.binomial.lower.slice(first, last + 1),
        upper: control.binomial.upper.slice(first, last + 1),
      },
    },
  };
}

/** The half of a stretch around a period, or its later half; null: it shows everything already. */
export function zoomIn(
  keys: readonly string[],
  zoom: Zoom | null,
  month: string | null,
): Zoom | null {
  const { first, last } = stretch(keys, zoom);
  const size = Math.max(LEAST_POINTS, Math.ceil((last - first + 1) / 2));
  const pointed = month === null ? -1 : keys.indexOf(month);
  const middle = pointed === -1 ? last : pointed;
  const start = Math.min(Math.max(first, middle - Math.floor(size / 2)), last - size + 1);
  return between(keys, Math.max(0, start), Math.max(0, start) + size - 1);
}

/** Twice a stretch; null where that is all of it. */
export function zoomOut(keys: readonly string[], zoom: Zoom | null): Zoom | null {
  if (zoom === null) return null;
  const { first, last } = stretch(keys, zoom);
  const size = (last - first + 1) * 2;
  if (size >= keys.length) return null;
  const start = Math.max(0, Math.min(last + Math.floor(size / 4), keys.length - 1) - size + 1);
  return between(keys, start, start + size - 1);
}

function stretch(keys: readonly string[], zoom: Zoom | null) {
  const whole = { first: 0, last: keys.length - 1 };
  if (zoom === null) return whole;
  const first = keys.indexOf(zoom.from);
  const last = keys.indexOf(zoom.to);
  return first === -1 || last === -1 ? whole : { first, last };
}

function between(keys: readonly string[], first: number, last: number): Zoom | null {
  const [from, to] = [keys[first], keys[last]];
  return from === undefined || to === undefined ? null : { from, to };
}
