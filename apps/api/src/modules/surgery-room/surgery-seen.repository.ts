import type { Database, Queryable } from '@vital-signs/database';
import { isSameSight, type KeptSight } from '@vital-signs/domain';
import { readSurgery, type SurgeryKey } from '../surgery/surgery.repository';

/** What was seen of an item, as it is kept. */
export interface SeenRecord {
  readonly item: number;
  readonly revision: number;
  readonly at: string;
  readonly sight: KeptSight;
}

/** What was seen in a surgery, the first first. */
export async function seenIn(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
): Promise<readonly SeenRecord[]> {
  const rows = await database.query<Omit<SeenRecord, 'at'> & { at: Date }>(
    `SELECT "itemId" AS item, revision, at, sight FROM "SurgerySeen"
      WHERE "authorityId" = $1 AND "surgeryId" = $2 ORDER BY id`,
    [authorityId, number],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What was seen of an item last. */
async function lastSeen(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
  item: number,
): Promise<Pick<SeenRecord, 'revision' | 'sight'> | null> {
  const [last] = await database.query<Pick<SeenRecord, 'revision' | 'sight'>>(
    `SELECT revision, sight FROM "SurgerySeen"
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND "itemId" = $3 ORDER BY id DESC LIMIT 1`,
    [authorityId, number, item],
  );
  return last ?? null;
}

/**
 * Keeps what was seen of an item while it is looked at, unless what was kept last says the same: that is
 * looked up before the surgery is locked, since whoever drives waits for that lock. False where the surgery
 * was over before it could be kept.
 */
export async function keepSeen(
  database: Database,
  key: SurgeryKey,
  { item, revision, sight }: Omit<SeenRecord, 'at'>,
): Promise<boolean> {
  const { authorityId, number } = key;
  const isKept = async (record: Queryable) => {
    const last = await lastSeen(record, key, item);
    return last !== null && (last.revision > revision || isSameSight(last.sight, sight));
  };
  if (await isKept(database)) return true;
  return database.transaction(async (record) => {
    const surgery = await readSurgery(record, key, { locked: true });
    if (await isKept(record)) return true;
    if (surgery?.state !== 'LIVE') return false;
    await record.query(
      `INSERT INTO "SurgerySeen" ("authorityId", "surgeryId", "itemId", revision, at, sight)
       VALUES ($1, $2, $3, $4, clock_timestamp(), $5::jsonb)`,
      [authorityId, number, item, revision, JSON.stringify(sight)],
    );
    return true;
  });
}
