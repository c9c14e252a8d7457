import { commitRevision } from '@vital-signs/database';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- builders write rows as a repository does, and take the columns' types from the client
import type { Database, Prisma, TransactionHandle } from '@vital-signs/database';
import { parsePeriodKey } from '@vital-signs/domain';

/**
 * Small builders for tests: each writes one thing through the database, with everything filled in
 * that the test does not care about. What belongs to a revision is written inside `aRevision`.
 */

/** The revision that is being written, and whose record it is. */
export interface WritingRevision {
  readonly transaction: TransactionHandle;
  readonly authorityId: number;
  readonly revision: number;
}

let named = 0;

/** A name that no other call gives: council-1, place-2 … */
function another(kind: string): string {
  named += 1;
  return `${kind}-${named}`;
}

type SettingsFacts = Partial<
  Omit<Prisma.AuthoritySettingsUncheckedCreateInput, 'authorityId' | 'id'>
>;

/** An authority that judges as Norfolk does, or as is said. Gives its id. */
export async function anAuthority(
  database: Database,
  {
    settings,
    ...facts
  }: Partial<Omit<Prisma.AuthorityCreateInput, 'settings'>> & {
    readonly settings?: SettingsFacts;
  } = {},
): Promise<number> {
  const slug = facts.slug ?? another('council');
  const { id } = await database.prisma.authority.create({ data: { name: slug, ...facts, slug } });
  await database.prisma.authoritySettings.create({
    data: { judgementModel: 'THRESHOLDS', ...settings, authorityId: id },
  });
  return id;
}

/** Commits one revision of an authority's record; the work writes what belongs to it. */
export function aRevision<T>(
  database: Database,
  authorityId: number,
  write: (writing: WritingRevision) => Promise<T>,
  cause: Prisma.RevisionCreateManyInput['cause'] = 'IMPORT',
): Promise<T> {
  const request = { authorityId, cause, reason: 'Written by a test', person: 'Test' };
  return commitRevision(database, request, (transaction, revision) =>
    write({ transaction, authorityId, revision }),
  );
}

export interface PlaceFacts extends Partial<
  Omit<Prisma.PlaceUncheckedCreateInput, 'authorityId' | 'id'>
> {
  /** Id of the place that it belongs under, from long ago. */
  readonly under?: number;
}

/** A locality, or whatever kind of place is asked for. Gives its id. */
export async function aPlace(
  { transaction, authorityId }: WritingRevision,
  { under, ...facts }: PlaceFacts = {},
): Promise<number> {
  const slug = facts.slug ?? another('place');
  const { id } = await transaction.prisma.place.create({
    data: {
      ...{ authorityId, kind: 'LOCALITY', name: slug, shortName: slug, position: 1 },
      ...facts,
      slug,
    },
  });
  if (under !== undefined) {
    await transaction.prisma.placeLink.create({
      data: { authorityId, parentId: under, childId: id, validFrom: new Date('2000-01-01') },
    });
  }
  return id;
}

/** A report area. Gives its id. */
export async function aReportArea(
  { transaction, authorityId }: WritingRevision,
  facts: Partial<Omit<Prisma.ReportAreaUncheckedCreateInput, 'authorityId' | 'id'>> = {},
): Promise<number> {
  const slug = facts.slug ?? another('area');
  const { id } = await transaction.prisma.reportArea.create({
    data: { authorityId, name: slug, position: 1, ...facts, slug },
  });
  return id;
}

export type IndicatorFacts = Partial<
  Omit<
    Prisma.IndicatorVersionUncheckedCreateInput,
    'authorityId' | 'indicatorId' | 'fromRevision' | 'toRevision'
  >
> & { readonly key?: string };

/** A percentage of events for which high is good, or what is asked for. Gives its id. */
export async function anIndicator(
  writing: WritingRevision,
  { key = another('indicator'), ...facts }: IndicatorFacts = {},
): Promise<number> {
  const { transaction, authorityId, revision } = writing;
  const reportAreaId = facts.reportAreaId ?? (await aReportArea(writing));
  const { id } = await transaction.prisma.indicator.create({ data: { authorityId, key } });
  await transaction.prisma.indicatorVersion.create({
    data: {
      ...{ authorityId, indicatorId: id, fromRevision: revision },
      ...{ ref: key, name: `Indicator ${key}`, position: 1, source: 'Test' },
      ...{ polarity: 'HIGH', measureKind: 'PERCENTAGE', basis: 'IN_PERIOD', unit: '%' },
      ...{ multiplier: 100, decimals: 1, yearToDateRule: 'RATIO_OF_SUMS' },
      ...facts,
      reportAreaId,
    },
  });
  return id;
}

interface Measured {
  readonly indicatorId: number;
  readonly placeId: number;
  /** Key of the month, or of the longer period, that it speaks of; left out where the dates are given. */
  readonly month?: string;
}

export type ObservationFacts = Measured &
  Partial<
    Omit<
      Prisma.ObservationUncheckedCreateInput,
      'authorityId' | 'indicatorId' | 'placeId' | 'fromRevision' | 'toRevision'
    >
  >;

/** A published figure of one month or longer period, in the period, or whatever is asked for. */
export async function anObservation(
  { transaction, authorityId, revision }: WritingRevision,
  { month: key = '2018-03', ...facts }: ObservationFacts,
): Promise<void> {
  const { kind, start, end } = parsePeriodKey(key);
  await transaction.prisma.observation.create({
    data: {
      ...{ authorityId, fromRevision: revision, basis: 'IN_PERIOD', source: 'Test' },
      ...{ periodKind: kind, periodStart: new Date(start), periodEnd: new Date(end) },
      provenance: 'PUBLISHED',
      ...facts,
    },
  });
}

interface Valid {
  readonly indicatorId: number;
  /** First day in force, and the first on which it no longer is. */
  readonly from?: string;
  readonly to?: string;
}

export type ToleranceFacts = Valid &
  Partial<
    Omit<
      Prisma.ToleranceUncheckedCreateInput,
      'authorityId' | 'indicatorId' | 'fromRevision' | 'toRevision' | 'validFrom' | 'validTo'
    >
  >;

function validity(from = '2000-01-01', to?: string) {
  return { validFrom: new Date(from), validTo: to === undefined ? null : new Date(to) };
}

/** Red below 70 and green from 80, for every place and from long ago, or what is asked for. */
export async function aTolerance(
  { transaction, authorityId, revision }: WritingRevision,
  { from, to, ...facts }: ToleranceFacts,
): Promise<void> {
  const edges = facts.model === undefined ? { red: 70, green: 80 } : {};
  await transaction.prisma.tolerance.create({
    data: {
      ...{ authorityId, fromRevision: revision, model: 'THRESHOLDS', source: 'Test' },
      ...edges,
      ...facts,
      ...validity(from, to),
    },
  });
}

/** The single value that is wanted of an indicator. */
export async function aTarget(
  { transaction, authorityId, revision }: WritingRevision,
  { from, to, ...facts }: Valid & { readonly value: number; readonly placeId?: number },
): Promise<void> {
  await transaction.prisma.target.create({
    data: {
      ...{ authorityId, fromRevision: revision, source: 'Test' },
      ...facts,
      ...validity(from, to),
    },
  });
}

/** Children aged 0 to 17 living in a place, from long ago. */
export async function aPopulation(
  { transaction, authorityId, revision }: WritingRevision,
  facts: { readonly placeId: number; readonly count: number },
): Promise<void> {
  await transaction.prisma.population.create({
    data: {
      ...{ authorityId, fromRevision: revision, ages: '0-17', source: 'Test' },
      ...{ validFrom: new Date('2000-01-01'), provenance: 'PUBLISHED' },
      ...facts,
    },
  });
}
