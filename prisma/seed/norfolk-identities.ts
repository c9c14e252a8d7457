import type { TransactionHandle } from '../src/database';
import { insertRows } from './bulk-insert';
import { CATALOGUE, REPORT_AREAS } from './norfolk/catalogue/catalogue';
import { PLACES, TREE_FROM } from './norfolk/places';
import {
  INDICATOR_COLUMNS,
  PLACE_COLUMNS,
  PLACE_LINK_COLUMNS,
  REPORT_AREA_COLUMNS,
} from './record-columns';

/** The ids that the database gave, by slug or key. */
export interface Identities {
  readonly authorityId: number;
  placeId(slug: string): number;
  reportAreaId(slug: string): number;
  indicatorId(key: string): number;
}

/** Writes the tree of places, the report areas and the indicators of an authority. */
export async function insertIdentities(
  transaction: TransactionHandle,
  authorityId: number,
): Promise<Identities> {
  await insertRows(
    transaction,
    'Place',
    PLACE_COLUMNS,
    PLACES.map((place) => ({ authorityId, ...place })),
  );
  await insertRows(
    transaction,
    'ReportArea',
    REPORT_AREA_COLUMNS,
    REPORT_AREAS.map(({ slug, name }, index) => ({ authorityId, slug, name, position: index + 1 })),
  );
  await insertRows(
    transaction,
    'Indicator',
    INDICATOR_COLUMNS,
    CATALOGUE.map(({ key }) => ({ authorityId, key })),
  );
  const identities = await readIdentities(transaction, authorityId);
  await insertRows(
    transaction,
    'PlaceLink',
    PLACE_LINK_COLUMNS,
    PLACES.flatMap(({ slug, parent }) =>
      parent === null
        ? []
        : [
            {
              authorityId,
              parentId: identities.placeId(parent),
              childId: identities.placeId(slug),
              validFrom: TREE_FROM,
            },
          ],
    ),
  );
  return identities;
}

/** Reads the ids of an authority's places, report areas and indicators. */
export async function readIdentities(
  transaction: TransactionHandle,
  authorityId: number,
): Promise<Identities> {
  const rows = (table: string, name: string) =>
    transaction.query<{ id: number; name: string }>(
      `SELECT id, "${name}" AS name FROM "${table}" WHERE "authorityId" = $1`,
      [authorityId],
    );
  const lookup = async (table: string, name: string) => {
    const ids = new Map((await rows(table, name)).map((row) => [row.name, row.id]));
    return (key: string) => {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`${table} ${key} is not in the database`);
      return id;
    };
  };
  return {
    authorityId,
    placeId: await lookup('Place', 'slug'),
    reportAreaId: await lookup('ReportArea', 'slug'),
    indicatorId: await lookup('Indicator', 'key'),
  };
}
