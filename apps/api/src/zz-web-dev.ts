import { applyMigrations, openDatabase } from '@vital-signs/database';
import { seedNorfolk } from '@vital-signs/database/seed';
import { startServer } from './server';
const database = await openDatabase({ dataDir: 'memory' });
await applyMigrations(database);
await seedNorfolk(database, { log: console.log } as never);
const server = await startServer({ database, port: 4310, development: true, logLevel: 'info' });
console.log(server.url);
