import {
  absenceSentence,
  formatLimit,
  formatValue,
  PRODUCT_WORDING,
  provenanceWord,
  stateWords,
} from '@vital-signs/domain';
import type { RatingState } from '@vital-signs/domain';
import type { ChartPin, ChartPoint } from './chart-point';
import type { SeriesFigures } from './series-layout';

export interface PointTable {
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

interface TableOptions {
  /** What a point is: Month. */
  readonly noun: string;
  /** For a file: numbers without groups, units and signs. */
  readonly isPlain: boolean;
}

type Column = readonly [heading: string, cell: (point: ChartPoint, index: number) => string];

const ZONES: readonly RatingState[] = ['RED', 'AMBER', 'GREEN'];

/** A series as a table: what the chart shows, and nothing that it does not. */
export function pointTable(figures: SeriesFigures, { noun, isPlain }: TableOptions): PointTable {
  const { points, unit, decimals, bands, control, benchmarks, pins, expected = [] } = figures;
  const { wording = PRODUCT_WORDING } = figures;
  const value = (number: number | null, places: number) =>
    number === null ? '' : isPlain ? number.toFixed(places) : formatValue(number, unit, places);
  const limit = (number: number | null) =>
    number === null ? '' : isPlain ? String(number) : formatLimit(number, unit);
  const count = (number: number | null) =>
    number === null ? '' : isPlain ? String(number) : formatLimit(number, '');
  const any = (has: (point: ChartPoint) => boolean, ...columns: readonly Column[]) =>
    points.some(has) ? columns : [];
  const phaseOf = (index: number) =>
    control?.phases.find(({ first, last }) => index >= first && index <= last);

  const pinColumn = (heading: string, isOf: (pin: ChartPin) => boolean): readonly Column[] => {
    const own = pins.filter(isOf);
    const at = (index: number) => own.filter((pin) => pin.index === index);
    if (own.length === 0) return [];
    return [
      [
        heading,
        (_, index) =>
          at(index)
            .map(({ label }) => label)
            .join('; '),
      ],
    ];
  };
  const bandOf = (index: number, state: RatingState) =>
    bands.find((band) => band.state === state && index >= band.first && index <= band.last);
  /** Where each rating begins and ends, where it does: the zones that the chart draws. */
  const zones = ZONES.flatMap((state) =>
    (['from', 'to'] as const).flatMap((side): readonly Column[] =>
      isPlain && bands.some((band) => band.state === state && band[side] !== null)
        ? [
            [
              `${capital(stateWords(wording, state).word)} ${side}`,
              (_, index) => limit(bandOf(index, state)?.[side] ?? null),
            ],
          ]
        : [],
    ),
  );

  const columns: readonly Column[] = [
    [noun, ({ name }) => name],
    [unit === '' ? 'Figure' : `Figure (${unit})`, (point) => value(point.value, point.decimals)],
    ['Figure is', standingOf],
    ...formerColumns(points, value),
    ...any(
      ({ state }) => state !== 'NOT_RATED',
      [
        wording.against?.[0] ?? 'Rating',
        ({ state }) => {
          const { word, symbol } = stateWords(wording, state);
          return isPlain ? word : `${symbol} ${word}`;
        },
      ],
    ),
    ...any(
      ({ secondState }) => secondState !== undefined && secondState !== 'NOT_RATED',
      [
        wording.against?.[1] ?? 'Second rating',
        ({ secondState = 'NOT_RATED' }) => {
          const { word, symbol } = stateWords(wording, secondState, 'SECOND');
          return isPlain ? word : `${symbol} ${word}`;
        },
      ],
    ),
    ...any(({ numerator }) => numerator !== null, ['Numerator', (point) => count(point.numerator)]),
    ...any(
      ({ denominator }) => denominator !== null,
      ['Denominator', (point) => count(point.denominator)],
    ),
    ...any(({ target }) => target !== null, ['Target', (point) => limit(point.target)]),
    ...any(
      ({ planned = null }) => planned !== null,
      ['Trajectory', (point) => limit(point.planned ?? null)],
    ),
    ...any(({ plannedBetween = false }) => plannedBetween, ['Trajectory is', plannedStanding]),
    ...zones,
    ...benchmarks.map(({ label, value: number }): Column => [label, () => limit(number)]),
    ...(control && control.phases.length > 0
      ? [
          ['Mean', (_, index) => value(phaseOf(index)?.mean ?? null, decimals)] satisfies Column,
          [
            'Lower limit',
            (_, index) => value(phaseOf(index)?.lower ?? null, decimals),
          ] satisfies Column,
          [
            'Upper limit',
            (_, index) => value(phaseOf(index)?.upper ?? null, decimals),
          ] satisfies Column,
          [
            'Signal',
            (_, index) => control.signals.find((signal) => signal.index === index)?.words ?? '',
          ] satisfies Column,
        ]
      : []),
    ...pinColumn('What changed', (pin) => pin.kind !== 'ACTION'),
    ...pinColumn('What was agreed', (pin) => pin.kind === 'ACTION'),
    ...(expected.length > 0
      ? [
          [
            'Expected',
            (_, index) => limit(expected.find((each) => each.index === index)?.value ?? null),
          ] satisfies Column,
        ]
      : []),
  ];
  return {
    headings: columns.map(([heading]) => heading),
    lines: points.map((point, index) => columns.map(([, cell]) => cell(point, index))),
  };
}

/** What was published where it is another now, each figure with its edition: as many columns as a month has. */
function formerColumns(
  points: readonly ChartPoint[],
  value: (number: number | null, places: number) => string,
): readonly Column[] {
  const most = Math.max(0, ...points.map(({ former = [] }) => former.length));
  return Array.from({ length: most }, (_, rank): readonly Column[] => {
    const before = rank === 0 ? 'Published before' : `Published before, ${rank + 1}`;
    return [
      [before, ({ former = [], decimals }) => value(former[rank]?.value ?? null, decimals)],
      [`${before}: edition`, ({ former = [] }) => former[rank]?.edition.toString() ?? ''],
    ];
  }).flat();
}

/** Whether a month of the trajectory was stated, or lies between months that were. */
function plannedStanding({ planned = null, plannedBetween = false }: ChartPoint): string {
  if (planned === null) return '';
  return plannedBetween ? 'between stated months' : 'stated';
}

/** Where a figure comes from, or why there is none. */
function standingOf({ value, provenance, absence, doesNotRecompute }: ChartPoint): string {
  if (value === null) return absenceSentence(absence ?? 'NO_FIGURE');
  const word = provenance === null ? '' : provenanceWord(provenance);
  return doesNotRecompute ? `${word}, does not recompute` : word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
