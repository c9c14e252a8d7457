import {
  areaOfAuthority,
  figureOfArea,
  nationalBenchmarks,
  nationalFigureWords,
  publishedDecimals,
  type AreaFigure,
  type NationalFacts,
  type Period,
  type Polarity,
} from '@vital-signs/domain';
import type { LoadedMeasure } from '../national/loaded-measure';
import { keyOfArea, nationalFacts } from '../national/national-facts';
import { signOf } from '../national/national-sentences';
import type { NeighbourRow, ReleaseRow } from '../national/national.repository';
import type { CouncilElsewhereRecord } from './councils-elsewhere';

/** The published figures of one area, aligned with the years. */
export interface AreaElsewhereRecord {
  readonly kind: 'OWN' | 'AUTHORITY' | 'NEIGHBOUR_MEAN' | 'REGION' | 'NATION';
  readonly name: string;
  readonly nearness: number | null;
  readonly closeness: string | null;
  readonly values: readonly (number | null)[];
  readonly words: readonly string[];
  readonly council: CouncilElsewhereRecord | null;
}

export interface ElsewhereAsked {
  readonly loaded: LoadedMeasure & { readonly around: NonNullable<LoadedMeasure['around']> };
  readonly releases: readonly ReleaseRow[];
  /** The earliest first. */
  readonly years: readonly Period[];
  readonly neighbours: readonly NeighbourRow[];
  readonly councils: readonly CouncilElsewhereRecord[];
  /** The authority's own. */
  readonly polarity: Polarity;
}

type Described = Pick<AreaElsewhereRecord, 'kind' | 'name'> & Partial<AreaElsewhereRecord>;

/** A figure of a year by the key of its area, followed across changes of number. */
const followed = (facts: NationalFacts) => {
  const carried = facts.successions.filter(({ whole }) => whole);
  return (area: string) => figureOfArea(area, facts.figures, carried);
};

/** Every area with its figure of every year. */
export function areasElsewhere(asked: ElsewhereAsked): AreaElsewhereRecord[] {
  const { loaded, releases, years, neighbours, councils, polarity } = asked;
  const { around, geography, measure } = loaded;
  const ofYears = years.map((year) =>
    nationalFacts(loaded.measure, loaded.values, year, releases, geography),
  );
  const decimalsOf = ofYears.map(({ figures }) =>
    publishedDecimals(
      [...figures.values()].map(({ value }) => value),
      measure.decimals,
    ),
  );
  const row = (
    figures: readonly AreaFigure[],
    described: Described,
    decimals: readonly number[] = decimalsOf,
  ): AreaElsewhereRecord => ({
    ...{ nearness: null, closeness: null, council: null, ...described },
    values: figures.map(({ value }) => value),
    words: figures.map((figure, year) =>
      nationalFigureWords(figure, signOf(measure), decimals[year] ?? measure.decimals),
    ),
  });
  const area = (id: number, described: Omit<Described, 'name'>) => {
    const name = geography.areas.find((one) => one.id === id)?.name ?? keyOfArea(id);
    const figures = ofYears.map((facts) => followed(facts)(keyOfArea(id)));
    return row(figures, { name, ...described });
  };
  const areaIds = new Map(
    councils.flatMap((council) => {
      const found = areaOfAuthority(council, geography.areas);
      return found === null ? [] : [[found.id, council] as const];
    }),
  );
  const listed = neighbours.map(({ neighbourId: id, rank, closeness }) =>
    area(id, {
      ...{ kind: 'AUTHORITY', nearness: rank, closeness },
      council: areaIds.get(id) ?? null,
    }),
  );
  const isListed = (id: number) => neighbours.some(({ neighbourId }) => neighbourId === id);
  const others = [...areaIds].filter(([id]) => !isListed(id));
  const means = ofYears.map((facts) => {
    const { summary } = nationalBenchmarks(facts, {
      ...{ own: keyOfArea(around.own.id), region: null, nation: null },
      ...{ neighbours: neighbours.map(({ neighbourId }) => keyOfArea(neighbourId)) },
      ...{ polarity, followsSuccession: true },
    });
    return { value: summary.mean };
  });
  return [
    area(around.own.id, { kind: 'OWN' }),
    ...listed,
    ...others.map(([id, council]) => area(id, { kind: 'AUTHORITY', council })),
    ...(neighbours.length === 0
      ? []
      : [row(means, { kind: 'NEIGHBOUR_MEAN', name: 'Neighbours, mean' }, [])]),
    ...(around.region === null ? [] : [area(around.region.id, { kind: 'REGION' })]),
    ...(around.nation === null ? [] : [area(around.nation.id, { kind: 'NATION' })]),
  ];
}
