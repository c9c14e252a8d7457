import { onEachDatabase } from '@vital-signs/testkit/each-database';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from './database';

/** Writes rows of a table from their columns, leaving the rest to its defaults. */
async function insert(database: Database, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row);
  const [written] = await database.query<{ id: number }>(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING *`,
    Object.values(row),
  );
  if (written === undefined) throw new Error(`Nothing was written to ${table}.`);
  return written.id;
}

const OVERLAP = 'conflicting key value violates exclusion constraint';
const TWICE = 'duplicate key value violates unique constraint';

onEachDatabase('the record', (database) => {
  let authorityId: number;
  let place: number;
  let otherPlace: number;
  let indicatorId: number;

  beforeAll(async () => {
    const authority = { slug: 'norfolk', name: 'Norfolk' };
    authorityId = await insert(database(), 'Authority', authority);
    const aPlace = (slug: string) =>
      insert(database(), 'Place', {
        authorityId,
        kind: 'LOCALITY',
        slug,
        name: slug,
        shortName: slug,
        position: 1,
      });
    place = await aPlace('breckland');
    otherPlace = await aPlace('norwich');
    indicatorId = await insert(database(), 'Indicator', { authorityId, key: '3.3' });
  });

  const observe = (changes: object = {}) =>
    insert(database(), 'Observation', {
      authorityId,
      indicatorId,
      placeId: place,
      basis: 'IN_PERIOD',
      periodKind: 'MONTH',
      periodStart: '2018-03-01',
      periodEnd: '2018-04-01',
      value: 56,
      provenance: 'PUBLISHED',
      source: 'test',
      fromRevision: 1,
      ...changes,
    });
  const tolerate = (changes: object = {}) =>
    insert(database(), 'Tolerance', {
      authorityId,
      indicatorId,
      model: 'THRESHOLDS',
      red: 70,
      green: 80,
      validFrom: '2017-04-01',
      source: 'test',
      fromRevision: 1,
      ...changes,
    });

  it('holds one live observation of a cell, and the closed ones before it', async () => {
    const first = await observe();
    await expect(observe({ fromRevision: 2 })).rejects.toThrow(TWICE);
    await database().query('UPDATE "Observation" SET "toRevision" = 2 WHERE id = $1', [first]);
    await expect(observe({ fromRevision: 2, value: 57 })).resolves.toBeGreaterThan(first);
    await expect(observe({ basis: 'YEAR_TO_DATE' })).resolves.toBeGreaterThan(first);
    await expect(observe({ placeId: otherPlace })).resolves.toBeGreaterThan(first);
  });

  it('lets a row be closed once, by a later revision, and nothing else be changed', async () => {
    const period = { periodStart: '2018-02-01', periodEnd: '2018-03-01' };
    const id = await observe({ ...period, fromRevision: 3 });
    const update = (change: string) =>
      database().query(`UPDATE "Observation" SET ${change} WHERE id = $1`, [id]);
    const closedOnly = 'can only be closed, once, by a later revision';
    await expect(update('value = 57')).rejects.toThrow(closedOnly);
    await expect(update('"toRevision" = 4, value = 57')).rejects.toThrow(closedOnly);
    await expect(update('"toRevision" = 3')).rejects.toThrow(closedOnly);
    await expect(update('"toRevision" = 4')).resolves.toEqual([]);
    await expect(update('"toRevision" = 5')).rejects.toThrow(closedOnly);
    await expect(update('"toRevision" = NULL')).rejects.toThrow(closedOnly);
    await expect(database().query('DELETE FROM "Observation" WHERE id = $1', [id])).rejects.toThrow(
      'never changed or deleted',
    );
  });

  it('has the same guard on every table whose rows are closed', async () => {
    const tables = await database().query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE column_name = 'toRevision' ORDER BY table_name`,
    );
    const guards = await database().query<{ name: string; guards: string[] }>(
      `SELECT c.relname AS name, array_agg(t.tgname::text ORDER BY t.tgname) AS guards
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE t.tgname IN ('allow_closing_only', 'refuse_delete')
          -- An event of the audit trail is never closed: it has guards of its own. So has what was said in a surgery.
          AND c.relname NOT IN ('AuditEvent', 'SurgeryEntry')
        GROUP BY c.relname ORDER BY c.relname`,
    );
    expect(guards).toEqual(
      tables.map(({ name }) => ({ name, guards: ['allow_closing_only', 'refuse_delete'] })),
    );
  });

  it('guards what was said and seen in a surgery, which is never closed', async () => {
    const guards = await database().query<{ name: string; guards: string[] }>(
      `SELECT c.relname AS name, array_agg(t.tgname::text ORDER BY t.tgname) AS guards
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relname IN ('SurgeryEntry', 'SurgerySeen') AND NOT t.tgisinternal
        GROUP BY c.relname ORDER BY c.relname`,
    );
    expect(guards).toEqual([
      { name: 'SurgeryEntry', guards: ['allow_outcome_only', 'refuse_delete'] },
      { name: 'SurgerySeen', guards: ['refuse_change'] },
    ]);
  });

  it('refuses tolerances that overlap, to the day', async () => {
    await tolerate({ validFrom: '2017-04-01', validTo: '2018-04-01' });
    await expect(tolerate({ validFrom: '2018-03-31' })).rejects.toThrow(OVERLAP);
    await expect(tolerate({ validFrom: '2018-04-01' })).resolves.toBeGreaterThan(0);
    await expect(tolerate({ validFrom: '2019-04-01' })).rejects.toThrow(OVERLAP);
  });

  it('keeps the tolerances of one place apart from those of every place', async () => {
    await expect(tolerate({ placeId: place })).resolves.toBeGreaterThan(0);
    await expect(tolerate({ placeId: otherPlace })).resolves.toBeGreaterThan(0);
    await expect(tolerate({ placeId: place, validFrom: '2018-01-01' })).rejects.toThrow(OVERLAP);
  });

  it('refuses targets that overlap, of one kind', async () => {
    const aim = (changes: object) =>
      insert(database(), 'Target', {
        authorityId,
        indicatorId,
        value: 80,
        validFrom: '2017-04-01',
        source: 'test',
        fromRevision: 1,
        ...changes,
      });
    await aim({});
    await expect(aim({ validFrom: '2018-04-01' })).rejects.toThrow(OVERLAP);
    await expect(aim({ kind: 'TRAJECTORY' })).resolves.toBeGreaterThan(0);
  });

  it('gives a place one parent at a time', async () => {
    const link = (validFrom: string, validTo: string | null) =>
      insert(database(), 'PlaceLink', {
        authorityId,
        parentId: place,
        childId: otherPlace,
        validFrom,
        validTo,
      });
    await link('2015-04-01', '2018-04-01');
    await expect(link('2018-03-31', null)).rejects.toThrow(OVERLAP);
    await expect(link('2018-04-01', null)).resolves.toBeGreaterThan(0);
  });

  it('holds one live decision about a finding', async () => {
    const decide = (state: string, fromRevision: number) =>
      insert(database(), 'FindingDecision', {
        ...{ authorityId, findingKey: 'a fault', state, fromRevision },
        ...{ reason: 'Known and explained', person: 'An analyst' },
      });
    const accepted = await decide('ACCEPTED', 1);
    await expect(decide('OPEN', 2)).rejects.toThrow(TWICE);
    await database().query('UPDATE "FindingDecision" SET "toRevision" = 2 WHERE id = $1', [
      accepted,
    ]);
    await expect(decide('OPEN', 2)).resolves.toBeGreaterThan(accepted);
  });

  it('refuses a claim about a change since a month that is not before its own', async () => {
    const claim = (since: string | null) =>
      insert(database(), 'Statement', {
        ...{ authorityId, indicatorId, placeId: place, basis: 'IN_PERIOD', periodKind: 'MONTH' },
        ...{ periodStart: '2018-03-01', periodEnd: '2018-04-01', relation: 'ROSE', since },
        ...{ text: 'It rose.', source: 'test', fromRevision: 1 },
      });
    await expect(claim('2018-03-01')).rejects.toThrow('Statement_since_check');
    await expect(claim('2017-03-01')).resolves.toBeGreaterThan(0);
    await expect(claim(null)).resolves.toBeGreaterThan(0);
  });

  it('refuses stretches of time that do not end after they begin', async () => {
    const empty = { periodStart: '2018-05-01', periodEnd: '2018-05-01' };
    await expect(observe(empty)).rejects.toThrow('Observation_period_check');
    await expect(
      tolerate({ placeId: place, validFrom: '2000-01-01', validTo: '2000-01-01' }),
    ).rejects.toThrow('Tolerance_validity_check');
  });

  it('never changes a published edition', async () => {
    await database().query(
      `INSERT INTO "Edition" ("authorityId", number, "periodKind", "periodStart", "periodEnd", revision,
         audience, "publishedBy", "documentFormat", document, hash, "rulesVersion")
       VALUES ($1, 1, 'MONTH', '2018-03-01', '2018-04-01', 1, 'INTERNAL', 'A publisher', 1, '{}', '', '1')`,
      [authorityId],
    );
    const refused = 'never changed or deleted';
    await expect(database().query(`UPDATE "Edition" SET hash = 'x'`)).rejects.toThrow(refused);
    await expect(database().query('DELETE FROM "Edition"')).rejects.toThrow(refused);
  });
});
