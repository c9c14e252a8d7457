import { onEachDatabase } from '@vital-signs/testkit/each-database';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database';

onEachDatabase('a database', (database) => {
  it('gives counts and decimals as numbers, dates as text and timestamps as dates', async () => {
    const [row] = await database().query(
      `SELECT count(*) AS count, 2.50::numeric AS decimal, date '2018-03-31' AS day,
              timestamptz '2018-03-31 12:00:00+01' AS instant, timestamp '2018-03-31 12:00' AS utc,
              '{1,NULL,3}'::bigint[] AS counts, '{0.5,NULL}'::float8[] AS floats,
              '{2018-03-01}'::date[] AS days, '{1.25,NULL}'::numeric[] AS decimals,
              '{"a":[1]}'::jsonb AS document, NULL::int8 AS nothing`,
    );
    expect(row).toEqual({
      count: 1,
      decimal: 2.5,
      day: '2018-03-31',
      instant: new Date('2018-03-31T11:00:00Z'),
      utc: new Date('2018-03-31T12:00:00Z'),
      counts: [1, null, 3],
      floats: [0.5, null],
      days: ['2018-03-01'],
      decimals: [1.25, null],
      document: { a: [1] },
      nothing: null,
    });
  });

  it('refuses to round a whole number that a number cannot hold', async () => {
    await expect(database().query('SELECT 9007199254740993::int8 AS n')).rejects.toThrow(
      '9007199254740993 is too large',
    );
  });

  it('goes on after a statement that fails', async () => {
    await expect(database().query('SELECT 1 / $1::int AS n', [0])).rejects.toThrow('division');
    await expect(database().query('SELEC')).rejects.toThrow('syntax error');
    expect(await database().query('SELECT 1 / $1::int AS n', [1])).toEqual([{ n: 1 }]);
  });

  it('keeps all that a transaction wrote, by Prisma or by SQL, or none of it', async () => {
    const slugs = async () =>
      (await database().query<{ slug: string }>(`SELECT slug FROM "Authority" ORDER BY slug`)).map(
        ({ slug }) => slug,
      );
    await expect(
      database().transaction(async ({ prisma, query }) => {
        await prisma.authority.create({
          data: { slug: 'lost', name: 'Lost' },
        });
        expect(await query(`SELECT name FROM "Authority" WHERE slug = 'lost'`)).toHaveLength(1);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await slugs()).toEqual([]);

    await database().transaction(async ({ prisma, query }) => {
      await query(`INSERT INTO "Authority" (slug, name) VALUES ('kept', 'Kept')`);
      expect(await prisma.authority.count()).toBe(1);
    });
    expect(await slugs()).toEqual(['kept']);
  });

  it('lets nobody else into an open transaction, and nobody wait for ever', async () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const transaction = database().transaction(async ({ query }) => {
      await query(`INSERT INTO "Authority" (slug, name) VALUES ('open', 'Open')`);
      await finished;
      throw new Error('rolled back');
    });
    const outside = database().query(`SELECT 1 FROM "Authority" WHERE slug = 'open'`);
    finish();
    await expect(transaction).rejects.toThrow('rolled back');
    expect(await outside).toEqual([]);
  });

  it('refuses SQL on a transaction that has ended', async () => {
    const query = await database().transaction(async (transaction) => transaction.query);
    await expect(query('SELECT 1')).rejects.toThrow('already ended');
  });

  it('rolls back a transaction that takes too long', async () => {
    await expect(
      database().transaction(
        async ({ query }) => {
          await query(`INSERT INTO "Authority" (slug, name) VALUES ('slow', 'Slow')`);
          await query('SELECT pg_sleep(0.3)');
          await query('SELECT pg_sleep(0.3)');
        },
        { timeout: 200 },
      ),
    ).rejects.toThrow();
    expect(await database().query(`SELECT 1 FROM "Authority" WHERE slug = 'slow'`)).toEqual([]);
  });

  it('tells of every statement, of Prisma and of SQL alike', async () => {
    const statements: string[] = [];
    const stop = database().onStatement((sql) => statements.push(sql));
    await database().query('SELECT 1 AS one');
    await database().prisma.authority.findMany();
    stop();
    await database().query('SELECT 2 AS two');
    expect(statements).toEqual(['SELECT 1 AS one', expect.stringContaining('"Authority"')]);
  });

  it('hears what is notified once it is committed, until it stops listening', async () => {
    const heard: string[] = [];
    const subscription = await database().listen('news', (payload) => heard.push(payload));
    expect(subscription.connected).toBe(true);
    await database().transaction(async ({ query }) => {
      await query(`SELECT pg_notify('news', 'first')`);
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard).toEqual(['first']);

    const rolledBack = database().transaction(async ({ query }) => {
      await query(`SELECT pg_notify('news', 'never')`);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow();
    const others: string[] = [];
    const other = await database().listen('news', (payload) => others.push(payload));
    await subscription.unlisten();
    await database().query(`SELECT pg_notify('news', 'second')`);
    await expect.poll(() => others).toEqual(['second']);
    await other.unlisten();
    expect(heard).toEqual(['first']);
  });
});

describe('an embedded database', () => {
  it('starts as a copy of another one', async () => {
    const original = await openDatabase({ dataDir: 'memory' });
    await original.pool.query(`CREATE TABLE note AS SELECT 'copied' AS text`);
    const archive = await original.archive();
    await original.pool.query(`INSERT INTO note VALUES ('later')`);
    const copy = await openDatabase({ dataDir: 'memory', archive });
    expect(await copy.query('SELECT text FROM note')).toEqual([{ text: 'copied' }]);
    await Promise.all([original.close(), copy.close()]);
  });
});

describe('a database that is not there', () => {
  it('is an error that names the address', async () => {
    await expect(
      openDatabase({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' }),
    ).rejects.toThrow('ECONNREFUSED');
  });
});
