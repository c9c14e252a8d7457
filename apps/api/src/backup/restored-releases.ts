import type { TransactionHandle } from '@vital-signs/database';
import { inOrderOfRelease, standingReleases } from '@vital-signs/domain';
import { createNationalRepository } from '../modules/national/national.repository';

/** A release of published figures, or a withdrawal of one, as a backup tells it. */
export interface ReleaseInFile {
  /** Its name in the backup. */
  readonly id: string;
  /** The number that it had. */
  readonly number: number;
  /** Whether the authority alone saw it. */
  readonly authorityId: boolean;
  readonly source: string;
  readonly sha256: string;
  readonly publishedOn: string | null;
  readonly loadedAt: string;
  /** The name of what it takes away; a backup of before there were withdrawals has none. */
  readonly withdraws?: string | null;
  /** False: an extract; a backup of before there were extracts does not say it. */
  readonly whole?: boolean;
}

/** The same, as all see it here. */
interface ReleaseHere extends Omit<
  ReleaseInFile,
  'id' | 'number' | 'authorityId' | 'withdraws' | 'whole'
> {
  readonly id: number;
  readonly withdraws: number | null;
}

/** Numbers here by the names in a backup. */
export type NumbersByName = ReadonlyMap<string, number>;

/** Where releases of a backup are to stand here. */
export interface ReleasePlaces {
  /** All of them. */
  readonly numbers: NumbersByName;
  /** Those that are here already. */
  readonly here: ReadonlySet<string>;
}

const isRising = (numbers: readonly number[]) =>
  numbers.every((number, index) => number > (numbers[index - 1] ?? 0));

/**
 * Which releases of the backup are here, to the moment; null unless that is all that all see here. An
 * edition knows what stood by numbers alone, so that one more, or one that was withdrawn meanwhile,
 * would change what the authority published.
 */
function alreadyHere(
  rows: readonly ReleaseInFile[],
  shown: readonly ReleaseHere[],
): NumbersByName | null {
  const found = new Map<string, number>();
  const left = new Set(shown);
  for (const row of rows) {
    if (row.authorityId) continue;
    const withdraws = row.withdraws == null ? null : found.get(row.withdraws);
    const same = [...left].find(
      (one) =>
        one.withdraws === withdraws &&
        one.source === row.source &&
        one.sha256 === row.sha256 &&
        one.publishedOn === row.publishedOn &&
        one.loadedAt === row.loadedAt,
    );
    if (same === undefined) continue;
    left.delete(same);
    found.set(row.id, same.id);
  }
  return left.size === 0 ? found : null;
}

/**
 * The places of releases in their old order: those that are not here keep their numbers where these
 * are free, or follow after all. Null where neither keeps the order.
 */
function placesBeside(
  rows: readonly ReleaseInFile[],
  here: NumbersByName,
  taken: ReadonlySet<number>,
  last: number,
): NumbersByName | null {
  const missing = rows.filter(({ id }) => !here.has(id));
  const free = missing.every(({ number }) => !taken.has(number));
  const kept = missing.map(({ id, number }) => [id, number] as const);
  const after = missing.map(({ id }, index) => [id, last + 1 + index] as const);
  for (const made of free ? [kept, after] : [after]) {
    const numbers = new Map([...here, ...made]);
    if (isRising(rows.map(({ id }) => numbers.get(id) ?? 0))) return numbers;
  }
  return null;
}

/** Hides from an authority what all see here, from the moment at which it was loaded, under the next numbers. */
const HIDE = `
  INSERT INTO "NationalRelease" (id, source, title, "fileName", sha256, "publishedOn", "loadedAt",
                                 person, "authorityId", rows, withdraws, reason)
  SELECT $2::int + row_number() OVER (ORDER BY id), source, title, "fileName",
         'withdrawal of ' || sha256, "publishedOn", "loadedAt", 'Restored from a backup', $1, 0, id,
         'The authority was restored with the published figures that it had where it was backed up.'
    FROM "NationalRelease" WHERE "authorityId" IS NULL AND withdraws IS NULL`;

/**
 * Finds where the releases of a backup stand here. Where all see here just what the backup saw, that
 * is shared. Otherwise each becomes the authority's own, and what all see here is withdrawn from it
 * alone: so its editions, and what is known now, are compared with the same figures as before.
 */
export async function placeReleases(
  transaction: TransactionHandle,
  authorityId: number,
  rows: readonly ReleaseInFile[],
): Promise<ReleasePlaces> {
  const numbers = await transaction.query<{ id: number }>(
    'SELECT id FROM "NationalRelease" ORDER BY id',
  );
  const shown = await transaction.query<ReleaseHere>(
    `SELECT id, source, sha256, "publishedOn"::text AS "publishedOn",
            to_json("loadedAt") #>> '{}' AS "loadedAt", withdraws
       FROM "NationalRelease" WHERE "authorityId" IS NULL ORDER BY id`,
  );
  const last = numbers.at(-1)?.id ?? 0;
  const here = alreadyHere(rows, shown);
  const places =
    here === null ? null : placesBeside(rows, here, new Set(numbers.map(({ id }) => id)), last);
  if (here !== null && places !== null) {
    return { numbers: places, here: new Set(here.keys()) };
  }
  if (rows.length > 0) await transaction.query(HIDE, [authorityId, last]);
  const first = last + 1 + shown.filter(({ withdraws }) => withdraws === null).length;
  return {
    numbers: new Map(rows.map(({ id }, index) => [id, first + index])),
    here: new Set(),
  };
}

/** Names of the releases that stood by a number, in the order in which they supersede each other. */
function namesBy(rows: readonly ReleaseInFile[], last: number | null): string[] {
  const files = rows.flatMap(({ number, id: name, withdraws, ...row }) => {
    if (withdraws != null) return [];
    const gone = rows.find((other) => other.withdraws === name);
    const loadedOn = row.loadedAt.slice(0, 10);
    return { ...row, name, id: number, loadedOn, withdrawnAs: gone?.number ?? null };
  });
  return inOrderOfRelease(standingReleases(files, last)).map(({ name }) => name);
}

/**
 * Compares what each edition, and what is known now, is compared with: the same releases in the same
 * order as in the backup.
 * @throws Error with a sentence where one is not.
 */
export async function compareReleases(
  transaction: TransactionHandle,
  authorityId: number,
  rows: readonly ReleaseInFile[],
): Promise<void> {
  const restored = await transaction.query<{ id: number; name: string }>(
    `SELECT id, name FROM restored_name WHERE kind = 'RELEASE'`,
  );
  const names = new Map(restored.map(({ id, name }) => [id, name]));
  const seen = await createNationalRepository(transaction).releases(authorityId);
  const editions = await transaction.query<{ number: number; releaseId: number | null }>(
    `SELECT number, "releaseId" FROM "Edition" WHERE "authorityId" = $1`,
    [authorityId],
  );
  const now = { number: null, releaseId: null };
  for (const { number, releaseId } of [...editions, now]) {
    const name = releaseId === null ? null : names.get(releaseId);
    const [last, lastInFile] =
      number === null
        ? [null, null]
        : [releaseId ?? 0, rows.find(({ id }) => id === name)?.number ?? 0];
    const found = inOrderOfRelease(standingReleases(seen, last)).map(({ id }) => names.get(id));
    if (JSON.stringify(found) === JSON.stringify(namesBy(rows, lastInFile))) continue;
    const what = number === null ? 'what is known now' : `edition ${number}`;
    throw new Error(
      `The published figures beside ${what} are not those that the backup holds. Nothing was kept.`,
    );
  }
}
