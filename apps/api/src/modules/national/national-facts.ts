import {
  areaOfAuthority,
  countsBehind,
  describedMeasure,
  figuresOfPeriod,
  inOrderOfRelease,
  knownRegion,
  withCounts,
  yearBefore,
  type AreaFigure,
  type DescribedMeasure,
  type FiguresByArea,
  type KnownArea,
  type KnownSuccession,
  type NationalFacts,
  type NationalSource,
  type Period,
  type ReleasedFigure,
} from '@vital-signs/domain';
import type {
  DescriptionRow,
  NeighbourRow,
  ReleaseRow,
  SuccessionRow,
  ValueRow,
} from './national.repository';

/** A measure by what its releases say of it. */
export interface MeasureRecord extends DescribedMeasure {
  readonly source: NationalSource;
}

/** The key under which an area's figures are kept: areas of a fictional council have no code. */
export const keyOfArea = (id: number): string => String(id);

/** A figure on record under the key of its area. */
export const figureOf = ({ areaId, ...row }: ValueRow): ReleasedFigure => ({
  ...row,
  area: keyOfArea(areaId),
});

/** Rows by a key of theirs, in the order in which they come. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Measures as the releases describe them together, by name. */
export function describedMeasures(
  rows: readonly DescriptionRow[],
  releases: readonly ReleaseRow[],
): MeasureRecord[] {
  const order = new Map(inOrderOfRelease(releases).map(({ id }, index) => [id, index]));
  const byMeasure = grouped(rows, ({ measureId }) => measureId);
  return [...byMeasure.values()]
    .flatMap((descriptions) => {
      const [first] = descriptions;
      if (first === undefined) return [];
      const inOrder = [...descriptions].sort(
        (a, b) => (order.get(a.releaseId) ?? -1) - (order.get(b.releaseId) ?? -1),
      );
      return { ...describedMeasure(first.key, inOrder), source: first.source };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The measure and the two whose values it is made from, where they are known. */
export function measuresBehind(source: NationalSource, key: string): string[] {
  const counts = countsBehind(source, key);
  return counts === null ? [key] : [key, counts.numerator, counts.denominator];
}

/** Areas with what became of them. */
export interface NationalGeography {
  readonly areas: readonly KnownArea[];
  readonly successions: readonly KnownSuccession[];
}

export function geographyOf(
  areas: readonly KnownArea[],
  successions: readonly SuccessionRow[],
): NationalGeography {
  return {
    areas,
    successions: successions.map(({ predecessorId, successorId, on, whole }) => ({
      predecessor: keyOfArea(predecessorId),
      successor: keyOfArea(successorId),
      ...{ on, whole },
    })),
  };
}

/** Where an authority stands among the areas; null where it is none of them. */
export function areasAround(
  authority: { readonly name: string; readonly code: string | null },
  { areas }: NationalGeography,
) {
  const own = areaOfAuthority(authority, areas);
  if (own === null) return null;
  const regionKnown = own.region === null ? null : knownRegion(own.region);
  const region = areas.find(
    ({ kind, name, laNumber }) =>
      kind === 'REGION' &&
      (regionKnown === null ? name === own.region : laNumber === regionKnown.laNumber),
  );
  return {
    own,
    region: region ?? null,
    nation: areas.find(({ kind }) => kind === 'NATION') ?? null,
  };
}

/** Names of the neighbour models, the latest by name first, and each one's neighbours as its latest release lists them. */
export function neighbourModels(
  rows: readonly NeighbourRow[],
  releases: readonly ReleaseRow[],
): Map<string, { readonly releaseId: number; readonly neighbours: readonly NeighbourRow[] }> {
  const inOrder = inOrderOfRelease(releases).map(({ id }) => id);
  const byModel = grouped(rows, ({ model }) => model);
  const models = [...byModel].map(([name, listed]) => {
    const releaseId = inOrder.findLast((id) => listed.some((row) => row.releaseId === id)) ?? 0;
    const neighbours = listed
      .filter((row) => row.releaseId === releaseId)
      .sort((a, b) => a.rank - b.rank);
    return [name, { releaseId, neighbours }] as const;
  });
  return new Map(models.sort(([a], [b]) => b.localeCompare(a, 'en-GB', { numeric: true })));
}

/** Every period for which there is a figure of the measure, the latest first. */
export function periodsOf(values: readonly ValueRow[]): Period[] {
  const byKey = new Map(
    values.map(({ periodKind: kind, periodStart: start, periodEnd: end }) => [
      `${start} ${end}`,
      { kind, start, end },
    ]),
  );
  return [...byKey.values()].sort((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : 0));
}

/** Values of a measure with those behind it, each measure's apart. */
export interface MeasureValues {
  readonly own: readonly ReleasedFigure[];
  readonly numerators: readonly ReleasedFigure[];
  readonly denominators: readonly ReleasedFigure[];
}

/** Facts of which each figure knows its release. */
export interface ReleasedFacts extends NationalFacts {
  readonly figures: FiguresByArea;
}

/** The facts of one measure and period, as some releases have them. */
export function nationalFacts(
  { source, key, polarity, noQuartile }: MeasureRecord,
  values: MeasureValues,
  period: Period,
  releases: readonly ReleaseRow[],
  { areas, successions }: NationalGeography,
): ReleasedFacts {
  const hasCounts = countsBehind(source, key) !== null;
  const at = (wanted: Period) => {
    const figures = figuresOfPeriod(values.own, wanted, releases);
    if (!hasCounts) return figures;
    return withCounts(
      figures,
      figuresOfPeriod(values.numerators, wanted, releases),
      figuresOfPeriod(values.denominators, wanted, releases),
    );
  };
  const before: ReadonlyMap<string, AreaFigure> = at(yearBefore(period));
  const figures = at(period);
  const extracts = new Set(releases.flatMap(({ id, whole }) => (whole ? [] : id)));
  const ofExtracts = [...figures].filter(([, { releaseId }]) => extracts.has(releaseId));
  return {
    ...{ period, polarity, noQuartile, successions, figures },
    ofExtracts: new Set(ofExtracts.map(([area]) => area)),
    figuresBefore: before,
    authorities: areas.flatMap(({ id, kind }) => (kind === 'AUTHORITY' ? keyOfArea(id) : [])),
  };
}
