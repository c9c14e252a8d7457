import type { Queryable } from '@vital-signs/database';

/** The number of an authority by its slug; null where there is none. */
export async function authorityIdOf(database: Queryable, slug: string): Promise<number | null> {
  const [found] = await database.query<{ id: number }>(
    'SELECT id FROM "Authority" WHERE slug = $1',
    [slug],
  );
  return found?.id ?? null;
}
