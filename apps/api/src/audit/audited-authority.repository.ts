import type { Queryable } from '@vital-signs/database';

/** The number of an authority by its slug; null where there is none. */
export async function authorityIdOf(database: Queryable, slug: string): Promise<number | null> {
  const [found] = await database.query<{ id: number }>(
    'SELECT id FROM "Authority" WHERE slug = $1',
    [slug],
  );
  return found?.id ?? null;
}

/** The numbers of all authorities, by slug. */
export async function authorityIds(database: Queryable): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: number; slug: string }>(
    'SELECT id, slug FROM "Authority"',
  );
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
