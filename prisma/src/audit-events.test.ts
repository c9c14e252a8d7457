import { onEachDatabase, onPostgres } from '@vital-signs/testkit/each-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from './database';
import { applyMigrations } from './migrations';

const ADD = `INSERT INTO "AuditEvent" (kind, outcome, "actorName", sentence)
  VALUES ('sign-in.done', 'DONE', 'A person', 'Signed in.')`;
const CHANGES = [
  `UPDATE "AuditEvent" SET sentence = 'Nothing happened.'`,
  `UPDATE "AuditEvent" SET at = now() WHERE false OR id > 0`,
  'DELETE FROM "AuditEvent"',
  'TRUNCATE "AuditEvent"',
  'TRUNCATE "AuditEvent", "Authority" CASCADE',
  `INSERT INTO "AuditEvent" (id, kind, outcome, "actorName", sentence)
   SELECT id, kind, outcome, "actorName", 'Nothing happened.' FROM "AuditEvent"
   ON CONFLICT (id) DO UPDATE SET sentence = excluded.sentence`,
];

onEachDatabase('What was done', (database) => {
  it.each(CHANGES)('stays as it was told, whoever tries: %s', async (change) => {
    await database().pool.query(ADD);
    const before = await database().query('SELECT * FROM "AuditEvent" ORDER BY id');
    await expect(database().pool.query(change)).rejects.toThrow('never changed or deleted');
    expect(await database().query('SELECT * FROM "AuditEvent" ORDER BY id')).toEqual(before);
  });
});

onPostgres('What was done, of an owner who is no superuser', (server) => {
  let owner: Database;
  beforeAll(async () => {
    const address = await server().createDatabase('administered');
    const administrator = await openDatabase({ databaseUrl: address, poolSize: 1 });
    await administrator.pool.query(`CREATE ROLE plain_owner LOGIN PASSWORD 'plain'`);
    await administrator.pool.query('CREATE DATABASE owned OWNER plain_owner');
    await administrator.close();
    const own = new URL(address);
    own.username = 'plain_owner';
    own.password = 'plain';
    own.pathname = '/owned';
    owner = await openDatabase({ databaseUrl: own.href });
    await applyMigrations(owner);
    await owner.pool.query(ADD);
  });
  afterAll(() => owner.close());

  it.each(CHANGES)(
    'is refused for want of a privilege before any trigger is asked: %s',
    async (change) => {
      await expect(owner.pool.query(change)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('can be told and read', async () => {
    await owner.pool.query(ADD);
    expect(await owner.query('SELECT kind FROM "AuditEvent"')).toHaveLength(2);
  });
});
