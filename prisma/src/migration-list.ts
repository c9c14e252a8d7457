import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';

const LOCKFILE = 'migration_lock.toml';
const SCRIPT = 'migration.sql';

/** Where the migrations of this package are. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../schema.prisma', import.meta.url));

/** What the schema engine may not touch: nothing is left out. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The migrations of a folder, in the order in which they are applied. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir: folder,
    lockfile: { path: LOCKFILE, content: await readFile(join(folder, LOCKFILE), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: SCRIPT,
          content: {
            tag: 'ok' as const,
            value: await readFile(join(folder, name, SCRIPT), 'utf8'),
          },
        },
      })),
    ),
  };
}

/** The name of the newest migration, which tells this version's tables from those of others. */
export async function newestMigration(folder = MIGRATIONS_FOLDER): Promise<string> {
  const names = (await readMigrations(folder)).migrationDirectories.map(({ path }) => path);
  const newest = names.at(-1);
  if (newest === undefined) throw new Error(`There are no migrations in ${folder}.`);
  return newest;
}

/** Name and SHA-256 of each migration, as Prisma writes them down when it applies one. */
export function checksums(list: MigrationList): { name: string; checksum: string }[] {
  return list.migrationDirectories.map(({ path, migrationFile: { content } }) => {
    if (content.tag === 'error') throw new Error(content.value);
    return { name: path, checksum: createHash('sha256').update(content.value).digest('hex') };
  });
}

/** The schema that the migrations are to produce. */
export async function readSchema(): Promise<SchemasContainer> {
  return { files: [{ path: SCHEMA, content: await readFile(SCHEMA, 'utf8') }] };
}
