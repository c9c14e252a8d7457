import { readFileSync } from 'node:fs';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { anAuthority } from '@vital-signs/testkit';
import { onPostgres } from '@vital-signs/testkit/each-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from './server';
import { makePerson, signIn } from './stories/signed-in';
import { STORY_SIGN_IN } from './stories/story-server';

const ADA = 'ada@norfolk.example';

/** What docs/operating.md grants to a role that does not own its tables. */
function grantsOfTheManual(): string {
  const manual = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
  const found = /```sql\n(?<grants>GRANT [\s\S]+?)```/.exec(manual)?.groups?.['grants'];
  if (found === undefined) throw new Error('The manual grants nothing.');
  return found;
}

onPostgres('A server that does not own its tables', (server) => {
  let database: Database;
  let running: RunningServer;

  beforeAll(async () => {
    const address = await server().createDatabase('least');
    const owner = await openDatabase({ databaseUrl: address, poolSize: 1 });
    await applyMigrations(owner);
    await anAuthority(owner, { slug: 'norfolk' });
    await owner.pool.query(`CREATE ROLE vital_signs_server LOGIN PASSWORD 'plain'`);
    await owner.pool.query(
      grantsOfTheManual().replaceAll(/\bvital_signs\b/g, 'vital_signs_server'),
    );
    await owner.close();
    const own = new URL(address);
    own.username = 'vital_signs_server';
    own.password = 'plain';
    database = await openDatabase({ databaseUrl: own.href });
    running = await startServer({ database, signIn: STORY_SIGN_IN, logLevel: 'silent' });
  });
  afterAll(async () => {
    await running.close();
    await database.close();
  });

  it('finds nothing to migrate, and signs people in with an event', async () => {
    expect((await applyMigrations(database)).applied).toEqual([]);
    await makePerson(database, ADA, [{ authority: 'norfolk', role: 'ANALYST' }]);
    expect(await signIn({ server: running }, { email: ADA })).toContain('session_token');
    await running.signIn.settled();
    expect(await database.query('SELECT kind FROM "AuditEvent"')).toEqual([
      { kind: 'sign-in.done' },
    ]);
  });

  it.each([
    `UPDATE "AuditEvent" SET sentence = 'Nothing happened.'`,
    'DELETE FROM "AuditEvent"',
    'TRUNCATE "AuditEvent"',
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL',
    'DROP TABLE "AuditEvent"',
    'CREATE OR REPLACE FUNCTION public.anything() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  ])('cannot change what was done, nor what guards it: %s', async (change) => {
    await expect(database.pool.query(change)).rejects.toMatchObject({ code: '42501' });
  });
});
