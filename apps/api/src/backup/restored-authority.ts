import type { TransactionHandle } from '@vital-signs/database';
import type { BackupManifest } from './backup-lines';
import { SETTINGS_SINCE } from './backup-tables';

/** The authority as it is restored. */
export interface RestoredAuthority {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes the authority of a backup, under its old number where that is free.
 * @throws Error with a sentence where its name in addresses or its official code is taken.
 */
export async function makeAuthority(
  transaction: TransactionHandle,
  { authority, record, migration }: BackupManifest,
  slug: string,
): Promise<RestoredAuthority> {
  if (!SLUG.test(slug)) {
    throw new Error(
      `"${slug}" is no name for addresses; expected are lower-case letters, digits and hyphens, for example norfolk.`,
    );
  }
  const taken = await transaction.query<{ id: number; slug: string; code: string | null }>(
    `SELECT id, slug, code FROM "Authority" WHERE slug = $1 OR code = $2 OR id = $3`,
    [slug, record.code, authority.id],
  );
  const twin = taken.find(({ code }) => code !== null && code === record.code);
  if (taken.some((one) => one.slug === slug)) {
    // Under another name it would be refused for its code.
    const hint = twin === undefined ? ' With --as it is restored under another name.' : '';
    throw new Error(
      `There is an authority ${slug} here already; nothing is restored over it.${hint}`,
    );
  }
  if (twin !== undefined) {
    throw new Error(
      `The official code ${record.code} is that of ${twin.slug} here; one database holds an authority once.`,
    );
  }
  const isFree = taken.every(({ id }) => id !== authority.id);
  const columns = Object.keys(record)
    .filter((name) => !SETTINGS.includes(name))
    .map((name) => `"${name}"`);
  const [made] = await transaction.query<{ id: number }>(
    `INSERT INTO "Authority" (id, slug, ${columns.join(', ')})
     SELECT ${isFree ? '$3::int' : `nextval(pg_get_serial_sequence('"Authority"', 'id'))`}, $2,
            ${columns.map((name) => `r.${name}`).join(', ')}
       FROM jsonb_populate_record(NULL::"Authority", $1::jsonb) r
      WHERE $3::int IS NOT NULL
     RETURNING id`,
    [JSON.stringify(record), slug, authority.id],
  );
  if (made === undefined) throw new Error('The authority could not be made.');
  await transaction.query(
    `SELECT setval(pg_get_serial_sequence('"Authority"', 'id'), max(id)) FROM "Authority"`,
  );
  if (migration < SETTINGS_SINCE) await settleFromRecord(transaction, made.id, record);
  return { id: made.id, slug, name: authority.name };
}

/** What an authority's own row said until its settings had rows of their own. */
const SETTINGS: readonly string[] = ['judgementModel', 'precision', 'financialYearStartMonth'];

/** The settings of a backup that has no table of them, in force since before its first revision. */
async function settleFromRecord(
  transaction: TransactionHandle,
  authorityId: number,
  record: BackupManifest['record'],
): Promise<void> {
  await transaction.query(
    `INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel", precision, "financialYearStartMonth")
     SELECT $1, r."judgementModel", r.precision, r."financialYearStartMonth"
       FROM jsonb_to_record($2::jsonb) AS r("judgementModel" "JudgementModel",
            precision "Precision", "financialYearStartMonth" int)`,
    [authorityId, JSON.stringify(record)],
  );
}
