// Makes a new migration from the difference between prisma/schema.prisma and the migrations so far:
// npm run migration -- add-commentary
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../prisma/src/database';
import {
  MIGRATIONS_FOLDER,
  NO_FILTERS,
  readMigrations,
  readSchema,
} from '../prisma/src/migration-list';
import { withSchemaEngine } from '../prisma/src/schema-engine';

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_-]*$/.test(name)) {
  console.error('Usage: npm run migration -- name (small letters, digits, hyphens)');
  process.exit(2);
}

const database = await openDatabase({ dataDir: 'memory' });
try {
  const { stdout } = await withSchemaEngine(database.pool, async (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', ...(await readSchema()) },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${timestamp}_${name.replaceAll('-', '_')}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), stdout ?? '');
  console.log(`Made ${folder}.`);
  console.log('Read it, and add by hand what the "SQL:" comments of the schema ask for.');
} finally {
  await database.close();
}
