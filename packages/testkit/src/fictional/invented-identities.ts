import type { Queryable, TransactionHandle } from '@vital-signs/database';
import { CATALOGUE, REPORT_AREAS } from './catalogue';
import { PLACES } from './geography';
import { INVENTED } from './observations';
import { SECTIONS } from './sections';

/** The ids that the database gave, by slug or key. */
export interface InventedIdentities {
  readonly place: (slug: string) => number;
  readonly area: (slug: string) => number;
  readonly indicator: (key: string) => number;
  readonly section: (slug: string) => number;
}

export const dateOf = (day: string): Date => new Date(day);

function lookup(what: string, named: readonly (readonly [name: string, id: number])[]) {
  const ids = new Map(named);
  return (name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`There is no ${what} ${name}.`);
    return id;
  };
}

/** Writes places with their tree, report areas, indicators and sections: what has no revision. */
export async function writeIdentities(
  { prisma }: TransactionHandle,
  authorityId: number,
): Promise<void> {
  const places = await prisma.place.createManyAndReturn({
    data: PLACES.map(({ slug, name, shortName, kind, teamKind, position }) => ({
      ...{ authorityId, slug, name, shortName, kind, teamKind, position },
    })),
  });
  const place = lookup(
    'place',
    places.map(({ slug, id }) => [slug, id]),
  );
  await prisma.placeLink.createMany({
    data: PLACES.flatMap(({ slug, parents }) =>
      parents.map(({ parent, from, to }) => ({
        ...{ authorityId, parentId: place(parent), childId: place(slug) },
        ...{ validFrom: dateOf(from), validTo: to === null ? null : dateOf(to) },
      })),
    ),
  });
  const areas = await prisma.reportArea.createManyAndReturn({
    data: REPORT_AREAS.map(({ slug, name }, index) => ({
      ...{ authorityId, slug, name, position: index + 1 },
    })),
  });
  const area = lookup(
    'report area',
    areas.map(({ slug, id }) => [slug, id]),
  );
  const indicators = await prisma.indicator.createManyAndReturn({
    data: CATALOGUE.map(({ key }) => ({ authorityId, key })),
  });
  const indicator = lookup(
    'indicator',
    indicators.map(({ key, id }) => [key, id]),
  );
  const sections = await prisma.reportSection.createManyAndReturn({
    data: SECTIONS.map(({ slug, name, definition, notes, ...section }) => ({
      ...{ authorityId, reportAreaId: area(section.area), slug, name, definition },
      ...{ notes: [...notes], position: positionInArea(slug), source: INVENTED },
    })),
  });
  const section = lookup(
    'section',
    sections.map(({ slug, id }) => [slug, id]),
  );
  await prisma.sectionIndicator.createMany({
    data: SECTIONS.flatMap(({ slug, indicators: keys }) =>
      keys.map((key, index) => ({
        ...{ authorityId, sectionId: section(slug), indicatorId: indicator(key) },
        position: index + 1,
      })),
    ),
  });
  await prisma.sectionDimension.createMany({
    data: SECTIONS.flatMap(({ slug, breakdowns }) =>
      breakdowns.map(([key, dimension], index) => ({
        ...{ authorityId, sectionId: section(slug), indicatorId: indicator(key) },
        ...{ dimension, position: index + 1 },
      })),
    ),
  });
}

/** The ids of what was written; of what was not, each of them throws. */
export async function readIdentities(
  database: Queryable,
  authorityId: number,
): Promise<InventedIdentities> {
  const named = async (what: string, table: string, name: string) => {
    const rows = await database.query<{ name: string; id: number }>(
      `SELECT "${name}" AS name, id FROM "${table}" WHERE "authorityId" = $1`,
      [authorityId],
    );
    return lookup(
      what,
      rows.map((row) => [row.name, row.id] as const),
    );
  };
  return {
    place: await named('place', 'Place', 'slug'),
    area: await named('report area', 'ReportArea', 'slug'),
    indicator: await named('indicator', 'Indicator', 'key'),
    section: await named('section', 'ReportSection', 'slug'),
  };
}

function positionInArea(slug: string): number {
  const area = SECTIONS.find((section) => section.slug === slug)?.area;
  const siblings = SECTIONS.filter((section) => section.area === area);
  return siblings.findIndex((section) => section.slug === slug) + 1;
}
