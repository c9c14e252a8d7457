import type { Writing } from './writing';

type Closing =
  'IndicatorVersion' | 'Tolerance' | 'Target' | 'Population' | 'Annotation' | 'PlaceLink';

/** Closes rows that live; gives how many did. */
export async function closeRows(
  { record, authorityId, revision }: Writing,
  table: Closing,
  ids: readonly number[],
): Promise<number> {
  const closed = await record.query(
    `UPDATE "${table}" SET "toRevision" = $3
      WHERE "authorityId" = $1 AND id = ANY($2::int[]) AND "toRevision" IS NULL RETURNING id`,
    [authorityId, ids, revision],
  );
  return closed.length;
}
