import { describedMeasure, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import {
  areasAround,
  describedMeasures,
  figureOf,
  geographyOf,
  measuresBehind,
  neighbourModels,
  periodsOf,
  type MeasureRecord,
  type MeasureValues,
  type NationalGeography,
} from './national-facts';
import type { LinkRow, NationalRepository, ReleaseRow } from './national.repository';

/** What the releases hold of a measure, and where an authority stands. */
export interface LoadedMeasure {
  readonly measure: MeasureRecord;
  readonly values: MeasureValues;
  readonly years: readonly Period[];
  readonly geography: NationalGeography;
  readonly around: ReturnType<typeof areasAround>;
  readonly models: ReturnType<typeof neighbourModels>;
}

/** In five statements side by side. */
export async function loadMeasure(
  national: NationalRepository,
  authority: Pick<AuthorityRecord, 'name' | 'code'>,
  { source, key }: LinkRow,
  releases: readonly ReleaseRow[],
): Promise<LoadedMeasure> {
  const ids = releases.map(({ id }) => id);
  const [ownKey = key, numeratorKey, denominatorKey] = measuresBehind(source, key);
  const [described, areas, successions, values] = await Promise.all([
    national.descriptions(ids, [{ source, key }]),
    national.areas(),
    national.successions(),
    national.values(source, measuresBehind(source, key), ids),
  ]);
  const geography = geographyOf(areas, successions);
  const around = areasAround(authority, geography);
  const neighbours = around === null ? [] : await national.neighbours(ids, around.own.id);
  const [measure = { ...describedMeasure(key, []), source }] = describedMeasures(
    described,
    releases,
  );
  const own = values.filter((row) => row.key === ownKey);
  const of = (wanted: string | undefined) =>
    values.filter((row) => row.key === wanted).map(figureOf);
  return {
    ...{ measure, geography, around, years: periodsOf(own) },
    models: neighbourModels(neighbours, releases),
    values: {
      own: own.map(figureOf),
      numerators: of(numeratorKey),
      denominators: of(denominatorKey),
    },
  };
}
