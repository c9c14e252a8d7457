import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';

/** A section of the report on which an indicator stands, or a breakdown of it. */
export interface SectionOfIndicator {
  readonly indicatorId: number;
  /** What the breakdown on it is by; null: the indicator itself stands on it. */
  readonly dimension: string | null;
  readonly slug: string;
  readonly name: string;
}

/** A page on which a figure is shown. */
export interface Appearance {
  readonly name: string;
  readonly address: string;
}

export interface Appearing {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month of the figure; null: the latest. */
  readonly month: string | null;
  /** Null: the authority itself. */
  readonly place: Pick<PlaceNode, 'slug' | 'name'> | null;
  readonly indicators: readonly Pick<
    IndicatorRecord,
    'id' | 'key' | 'ref' | 'name' | 'onScorecard'
  >[];
  /** What a breakdown is broken down by; null where it is about none. */
  readonly dimension: string | null;
  /** Every section with every indicator that stands on it, in the order of the report. */
  readonly sections: readonly SectionOfIndicator[];
}

type Indicator = Appearing['indicators'][number];

/** Where a figure is shown: on the scorecard, on its sections, on its indicator's page, on its place's. */
export function appearancesOf(figure: Appearing): Appearance[] {
  const { authority, month, place, indicators, dimension, sections } = figure;
  const at = { period: month, place: place?.slug ?? null };
  const page = (...parts: readonly string[]) =>
    `/${[authority, ...parts].map(encodeURIComponent).join('/')}`;
  const ids = new Set(indicators.map(({ id }) => id));
  const on = new Map(
    sections
      .filter(
        (section) =>
          ids.has(section.indicatorId) &&
          (section.dimension === null || section.dimension === dimension),
      )
      .map(({ slug, name }) => [slug, name] as const),
  );
  const rows = indicators.filter(({ onScorecard }) => onScorecard);
  const scorecard = page('scorecard');
  return [
    ...(indicators.length === 0
      ? [{ name: 'Scorecard', address: scorecard + search(at) }]
      : rows.map((row) => ({
          name: `Scorecard: ${titleOf(row)}`,
          address: scorecard + search({ ...at, q: row.ref ?? row.name }),
        }))),
    ...[...on].map(([slug, name]) => ({ name, address: page('sections', slug) + search(at) })),
    ...indicators.map((indicator) => ({
      name: `Indicator: ${titleOf(indicator)}`,
      address: page('indicators', indicator.key) + search(at),
    })),
    ...(place === null ? [] : [{ name: place.name, address: page('place') + search(at) }]),
  ];
}

function titleOf({ ref, name, key }: Indicator): string {
  return ref ?? name ?? key;
}

/** The keys of an address that are not empty. */
function search(keys: Readonly<Record<string, string | null>>): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(keys)) if (value) given.set(key, value);
  return given.size === 0 ? '' : `?${given.toString()}`;
}
