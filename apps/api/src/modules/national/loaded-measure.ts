import { describedMeasure, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import {
  areasAround,
  describedMeasures,
  figureOf,
  geographyOf,
  grouped,
  measuresBehind,
  neighbourModels,
  periodsOf,
  type MeasureRecord,
  type MeasureValues,
  type NationalGeography,
} from './national-facts';
import type { MeasureName, NationalRepository, ReleaseRow } from './national.repository';

/** What the releases hold of a measure, and where an authority stands. */
export interface LoadedMeasure {
  readonly measure: MeasureRecord;
  readonly values: MeasureValues;
  readonly years: readonly Period[];
  readonly geography: NationalGeography;
  readonly around: ReturnType<typeof areasAround>;
  readonly models: ReturnType<typeof neighbourModels>;
}

/** What the releases hold of each of some measures. */
export type LoadedMeasures = (measure: MeasureName) => LoadedMeasure;

const nameOf = ({ source, key }: MeasureName) => `${source} ${key}`;

/** In five statements, however many measures there are. */
export async function loadMeasures(
  national: NationalRepository,
  authority: Pick<AuthorityRecord, 'name' | 'code'>,
  measures: readonly MeasureName[],
  releases: readonly ReleaseRow[],
): Promise<LoadedMeasures> {
  const ids = releases.map(({ id }) => id);
  const asked = measures.flatMap(({ source, key }) =>
    measuresBehind(source, key).map((one) => ({ source, key: one })),
  );
  const [described, areas, successions, values] = await Promise.all([
    national.descriptions(ids, measures),
    national.areas(),
    national.successions(),
    national.values(asked, ids),
  ]);
  const geography = geographyOf(areas, successions);
  const around = areasAround(authority, geography);
  const listed = around === null ? [] : await national.neighbours(ids, around.own.id);
  const models = neighbourModels(listed, releases);
  const records = new Map(describedMeasures(described, releases).map((one) => [nameOf(one), one]));
  const byMeasure = grouped(values, nameOf);
  return ({ source, key }) => {
    const of = (wanted: string | undefined) =>
      (wanted === undefined ? null : byMeasure.get(nameOf({ source, key: wanted }))) ?? [];
    const [ownKey, numeratorKey, denominatorKey] = measuresBehind(source, key);
    return {
      measure: records.get(nameOf({ source, key })) ?? { ...describedMeasure(key, []), source },
      ...{ geography, around, models, years: periodsOf(of(ownKey)) },
      values: {
        own: of(ownKey).map(figureOf),
        numerators: of(numeratorKey).map(figureOf),
        denominators: of(denominatorKey).map(figureOf),
      },
    };
  };
}
