import { commitRevision, openDatabase } from '@vital-signs/database';
import type { Database } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { addressOf, FROM_THE_PAGE, KNOWN } from './known-scorecard';
import { rowOf, type StoryScorecard } from './scorecard-question';
import { tellStory, type Story } from './story-server';

/** Corrects 7.1 at March 2018 for the county, as an edit would: closes the row and writes another. */
async function correct(database: Database, value: number): Promise<number> {
  const authority = await database.prisma.authority.findUniqueOrThrow({
    where: { slug: 'norfolk' },
  });
  return commitRevision(
    database,
    { authorityId: authority.id, cause: 'EDIT', reason: 'Recount', person: 'A data officer' },
    async (transaction, revision) => {
      await transaction.query(
        `WITH closed AS (
           UPDATE "Observation" o SET "toRevision" = $2
             FROM "Indicator" i, "Place" p
            WHERE o."authorityId" = $1 AND o."toRevision" IS NULL AND o."periodStart" = '2018-03-01'
              AND i."authorityId" = $1 AND i.id = o."indicatorId" AND i.key = '7.1'
              AND p."authorityId" = $1 AND p.id = o."placeId" AND p.kind = 'AUTHORITY'
              AND o.basis = 'SNAPSHOT'
           RETURNING o.*)
         INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
                "periodStart", "periodEnd", value, provenance, source, "fromRevision")
         SELECT "authorityId", "indicatorId", "placeId", basis, "periodKind",
                "periodStart", "periodEnd", $3, 'IMPORTED', 'A recount', $2 FROM closed`,
        [authority.id, revision, value],
      );
      return revision;
    },
  );
}

describe('the scorecard asked for by its hash', () => {
  let story: Story;
  const get = (headers: Readonly<Record<string, string>> = {}, address = addressOf()) =>
    story.send(address, { headers: { ...FROM_THE_PAGE, ...headers } });
  const childrenLookedAfter = async () => {
    const { data } = (await (await get()).json()) as { data: { scorecard: StoryScorecard } };
    return rowOf(data.scorecard, '7.1').values[0]?.at(-1);
  };

  beforeAll(async () => {
    story = await tellStory({ operations: KNOWN });
    await get();
  });
  afterAll(() => story.end());

  it('is served from ready bytes, without a statement, once it was made', async () => {
    expect(await story.statementsOf(() => get())).toBe(0);
  });

  it('may be kept by the reader and nobody else, and is to be asked for again', async () => {
    const { headers, status } = await get();
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('accept-encoding, cookie');
    expect(headers.get('etag')).toMatch(/^"[\w-]+\.\w+"$/);
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  it('is not sent again to a reader who has it', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    const again = await get({ 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect((await get({ 'if-none-match': `"other", ${etag}` })).status).toBe(304);
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has another validator in another encoding, and says the same in each', async () => {
    const answers = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) => get({ 'accept-encoding': encoding })),
    );
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'br',
      'gzip',
      null,
    ]);
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(3);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
  });

  it('says by hash what it says in full', async () => {
    const byHash = await (await get()).json();
    const [operation] = KNOWN.values();
    const { data } = await story.ask(operation?.body ?? '', { authority: 'norfolk' });
    expect(byHash).toEqual({ data });
  });

  it('is made once for readers who ask for it together', async () => {
    const address = addressOf({ period: '2018-01' });
    const one = await story.statementsOf(() => get({}, addressOf({ period: '2017-12' })));
    const many = await story.statementsOf(() =>
      Promise.all(Array.from({ length: 8 }, () => get({}, address))),
    );
    expect(one).toBeGreaterThan(0);
    expect(many).toBe(one);
  });

  it('does not mind the order in which variables are written, but minds their values', async () => {
    await get({}, addressOf({ period: '2018-02', months: 4 }));
    const turned = addressOf({ months: 4, period: '2018-02' });
    expect(await story.statementsOf(() => get({}, turned))).toBe(0);
    const other = addressOf({ months: 5, period: '2018-02' });
    expect(await story.statementsOf(() => get({}, other))).toBeGreaterThan(0);
  });

  it('is refused without the header that another site cannot send', async () => {
    const refused = await story.send(addressOf());
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('CSRF');
  });

  it('says to a page of another version of the product, whose hash is not known, that it is to be loaded again', async () => {
    const unknown = await get({}, addressOf({}, 'f'.repeat(64)));
    const { errors } = (await unknown.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^The product was renewed .* Load the page again/) as string,
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
      },
    ]);
  });

  it('keeps no answer that says that something is wrong', async () => {
    const wrong = addressOf({ period: '2018-13' });
    const [first, second] = [await get({}, wrong), await get({}, wrong)];
    expect(first.headers.get('etag')).toBeNull();
    const idOf = async (answer: Response) =>
      ((await answer.json()) as { errors: { extensions: { requestId: string } }[] }).errors[0]
        ?.extensions.requestId;
    expect(await idOf(first)).not.toBe(await idOf(second));
  });

  it('is answered with an error while the database is gone, and with figures when it is back', async () => {
    let isGone = true;
    const { database } = story;
    const shaky = await tellStory({
      operations: KNOWN,
      logLevel: 'silent',
      database: {
        ...database,
        query: async <Row extends object>(sql: string, params?: readonly unknown[]) => {
          if (isGone) throw new Error('secret: connection refused');
          return database.query<Row>(sql, params);
        },
      },
    });
    const ask = () => shaky.send(addressOf(), { headers: FROM_THE_PAGE });
    const failed = await ask();
    expect(failed.status).toBe(500);
    const text = await failed.text();
    expect(text).not.toContain('secret');
    expect(text).toContain(failed.headers.get('x-request-id') ?? 'an id');
    isGone = false;
    expect((await ask()).status).toBe(200);
    await shaky.server.close();
  });

  it('is fresh after a write of this process, from the first read on', async () => {
    const before = (await get()).headers.get('etag');
    expect(await childrenLookedAfter()).toBe(1178);
    await correct(story.database, 1180);
    expect(await childrenLookedAfter()).toBe(1180);
    expect((await get({ 'if-none-match': before ?? '' })).status).toBe(200);
  });

  it.runIf(inject('storyDatabase') === 'postgresql')(
    'is fresh after a write of another process',
    async () => {
      const { connectionString } = story.database.pool.options;
      const elsewhere = await openDatabase({ databaseUrl: connectionString ?? '' });
      try {
        await correct(elsewhere, 1190);
        await vi.waitFor(async () => expect(await childrenLookedAfter()).toBe(1190), {
          timeout: 20_000,
        });
      } finally {
        await elsewhere.close();
      }
    },
  );

  it('still gives the edition as it was known when it was published', async () => {
    const answer = await get({}, addressOf({ edition: 1 }));
    const { data } = (await answer.json()) as { data: { scorecard: StoryScorecard } };
    expect(rowOf(data.scorecard, '7.1').values[0]?.at(-1)).toBe(1178);
  });
});
