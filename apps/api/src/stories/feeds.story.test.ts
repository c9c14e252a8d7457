import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { commitRevision } from '@vital-signs/database';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../modules/feed/feed-columns';
import { tokenHash } from '../modules/api-token/token-text';
import { askWith, issueSession, makePerson, type StoryRole } from './signed-in';
import { tellStory, type Story } from './story-server';

interface JsonFeed {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly next: string | null;
  readonly revision: number;
}

let story: Story;
/** What the clock of the story says. */
let today = '2018-05-01';
const tokens: Record<string, string> = {};
const MADE = `mutation ($name: String!, $days: Int!) {
  makeApiToken(name: $name, days: $days) { token tokens { id name prefix isExpired lastUsedAt } } }`;

interface Made {
  readonly makeApiToken: {
    readonly token: string;
    readonly tokens: readonly { readonly id: string; readonly prefix: string }[];
  };
}

/** Makes somebody with roles, who signs in and makes a token. */
async function tokenOf(email: string, roles: readonly StoryRole[], secondFactor = false) {
  const userId = await makePerson(story.database, email, roles);
  const cookie = await issueSession(story.database, userId, { secondFactor });
  const { data, errors } = await askWith<Made>(story, cookie, MADE, { name: 'Power BI', days: 30 });
  expect(errors).toEqual([]);
  return { userId, cookie, token: data.makeApiToken.token, made: data.makeApiToken };
}

beforeAll(async () => {
  // Whoever may not ask in words of their own makes tokens on a page: here they may.
  story = await tellStory({ bySession: true, development: true, today: () => today });
  const norfolk = { authority: 'norfolk' } as const;
  const people: Record<string, readonly StoryRole[]> = {
    analyst: [{ ...norfolk, role: 'ANALYST' }],
    nightly: [{ ...norfolk, role: 'ANALYST' }],
    head: [{ ...norfolk, role: 'HEAD_OF_SERVICE', place: 'norwich' }],
    member: [{ authority: 'wendmere', role: 'MEMBER' }],
    other: [{ authority: 'wendmere', role: 'ANALYST' }],
  };
  for (const [name, roles] of Object.entries(people)) {
    tokens[name] = (await tokenOf(`${name}@feeds.example`, roles)).token;
  }
}, 300_000);
afterAll(() => story.end());

const bearer = (who: string) => ({ authorization: `Bearer ${tokens[who] ?? who}` });
const read = (who: string, address: string, headers: Record<string, string> = {}) =>
  story.send(`/feeds/v1/${address}`, { headers: { ...bearer(who), ...headers } });

const writeRevision = (authority: string) =>
  story.database.query(
    `INSERT INTO "Revision" ("authorityId", number, cause, reason, person)
     SELECT "authorityId", max(number) + 1, 'EDIT', 'A story', 'A story' FROM "Revision"
      WHERE "authorityId" = (SELECT id FROM "Authority" WHERE slug = $1) GROUP BY 1`,
    [authority],
  );

async function json(who: string, address: string): Promise<JsonFeed> {
  const answer = await read(who, address);
  expect([address, answer.status]).toEqual([address, 200]);
  return (await answer.json()) as JsonFeed;
}
const valuesOf = (feed: JsonFeed, column: string) =>
  [...new Set(feed.rows.map((row) => row[column]))].sort();

describe('a feed', () => {
  it('holds the figures of the record, with counts and where they come from', async () => {
    const { rows } = await json(
      'analyst',
      'norfolk/observations.json?from=2018-03&to=2018-03&place=norfolk&indicator=3.3',
    );
    expect(rows).toEqual([
      {
        ...{ period: '2018-03', indicator: '3.3', place: 'norfolk', basis: 'IN_PERIOD' },
        ...{ value: 56, numerator: 398, denominator: 711, absence: null },
        ...{ provenance: expect.any(String) as unknown, is_modelled: false },
      },
    ]);
  });

  it('holds the readings as they are judged everywhere', async () => {
    const { rows } = await json(
      'analyst',
      'norfolk/readings.json?from=2018-03&to=2018-03&place=norfolk&indicator=3.3',
    );
    expect(rows).toMatchObject([{ value: 56, rating: 'RED', edition: null }]);
  });

  it.each(Object.entries(FEEDS))(
    '%s has the columns that are promised, in CSV and JSON',
    async (name, columns) => {
      const names = columns.map((column) => column.name);
      const query =
        name === 'readings' || name === 'observations' ? '?from=2018-03&to=2018-03' : '';
      const asJson = await json('analyst', `norfolk/${name}.json${query}`);
      expect(asJson.columns.map((column) => column.name)).toEqual(names);
      const answer = await read('analyst', `norfolk/${name}.csv${query}`);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      const records = parse<Record<string, string>>(await answer.text(), {
        bom: true,
        columns: true,
      });
      expect(records).toHaveLength(asJson.rows.length);
      expect(records.length).toBeGreaterThan(0);
      expect(Object.keys(records[0] ?? {})).toEqual(names);
    },
  );

  it('goes on from page to page, and holds all of it in the end once', async () => {
    const range = 'wendmere/observations.json?indicator=2.2&place=wendmere';
    const whole = await json('other', `${range}&months=24`);
    const paged: unknown[] = [];
    let pages = 0;
    for (let next: string | null = `/feeds/v1/${range}&months=5`; next !== null; pages += 1) {
      const answer: Response = await story.send(next, { headers: bearer('other') });
      const page = (await answer.json()) as JsonFeed;
      paged.push(...page.rows);
      expect(answer.headers.get('link')).toBe(page.next && `<${page.next}>; rel="next"`);
      next = page.next;
    }
    expect(pages).toBeGreaterThan(1);
    expect(paged.slice(0, whole.rows.length)).toEqual(whole.rows);
    expect(new Set(paged.map((row) => JSON.stringify(row))).size).toBe(paged.length);
  });

  it('has every month once, and tells of which state each page is, where something is written meanwhile', async () => {
    const range = 'wendmere/observations.csv?indicator=2.2&place=wendmere&months=20';
    const months: string[] = [];
    const states = new Set<string | null>();
    for (let next: string | null = `/feeds/v1/${range}`; next !== null;) {
      const answer: Response = await story.send(next, { headers: bearer('other') });
      states.add(answer.headers.get('vital-signs-revision'));
      const [, ...lines] = (await answer.text()).trimEnd().split('\r\n');
      months.push(...lines.map((line) => line.slice(0, 7)));
      next = /<(.+)>/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
      await writeRevision('wendmere');
    }
    expect(months.length).toBeGreaterThan(20);
    expect(months).toEqual([...new Set(months)].sort());
    expect(states.size).toBeGreaterThan(1);
  });

  it('is not sent again while nothing changed, and is when something did', async () => {
    const address = 'norfolk/places.csv';
    const first = await read('analyst', address);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await read('analyst', address, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await writeRevision('norfolk');
    expect((await read('analyst', address, { 'if-none-match': tag })).status).toBe(200);
  });

  it.each([
    ['indicators.csv', 304],
    ['editions.json', 304],
    ['observations.csv?from=2018-03&to=2018-03&indicator=3.3', 304],
    ['readings.csv?from=2018-03&to=2018-03&indicator=3.3', 304],
    ['readings.csv?edition=1&place=norwich', 304],
    ['places.csv?edition=1', 304],
    ['places.csv', 200],
  ])(
    'asked for as %s answers %i the day after, for it tells of that day or does not',
    async (address, status) => {
      const tag = (await read('nightly', `norfolk/${address}`)).headers.get('etag') ?? 'none';
      today = '2018-05-02';
      const after = await read('nightly', `norfolk/${address}`, { 'if-none-match': tag });
      today = '2018-05-01';
      expect(after.status).toBe(status);
    },
  );

  it('comes packed as its reader takes it, says the same, and is known by one validator', async () => {
    const address = 'norfolk/observations.csv?from=2018-01&to=2018-03';
    const sent = await Promise.all(
      ['identity', 'gzip', 'br', 'gzip, br'].map((accepted) =>
        story.server.app.inject({
          url: `/feeds/v1/${address}`,
          headers: { ...bearer('analyst'), 'accept-encoding': accepted },
        }),
      ),
    );
    expect(sent.map(({ headers }) => headers['content-encoding'])).toEqual([
      ...[undefined, 'gzip', 'br', 'br'],
    ]);
    const [plain, gzip, brotli] = sent.map(({ rawPayload }) => rawPayload);
    const text = plain?.toString();
    expect(gunzipSync(gzip ?? '').toString()).toBe(text);
    expect(brotliDecompressSync(brotli ?? '').toString()).toBe(text);
    expect(gzip?.length).toBeLessThan((plain?.length ?? 0) / 5);
    const [tag, ...others] = sent.map(({ headers }) => headers.etag);
    expect(others).toEqual([tag, tag, tag]);
    expect(new Set(sent.map(({ headers }) => headers.vary))).toEqual(
      new Set(['accept-encoding, authorization']),
    );
    for (const accepted of ['identity', 'br']) {
      const again = await read('analyst', address, {
        ...{ 'if-none-match': String(tag), 'accept-encoding': accepted },
      });
      expect([again.status, again.headers.get('vary')]).toEqual([
        ...[304, 'accept-encoding, authorization'],
      ]);
    }
  });

  it('makes formulas in names harmless in CSV', async () => {
    await story.database.query(
      `UPDATE "Place" SET "shortName" = '=HYPERLINK("http://x")' WHERE slug = 'norwich'`,
    );
    const text = await (await read('analyst', 'norfolk/places.csv')).text();
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await json('analyst', 'norfolk/places.json')).rows).toContainEqual(
      expect.objectContaining({ short_name: '=HYPERLINK("http://x")' }),
    );
  });

  it('of a place that has ended holds the months in which it was, to whoever sees it', async () => {
    const ofBreckland = 'norfolk/observations.json?indicator=3.3&place=breckland&months=24';
    const before = valuesOf(await json('analyst', ofBreckland), 'period');
    const team = valuesOf(await json('analyst', 'norfolk/places.json'), 'place').find((place) =>
      String(place).startsWith('breckland-'),
    );
    const ofTeam = `norfolk/observations.json?place=${String(team)}&months=24`;
    expect((await read('head', ofTeam)).status).toBe(404);
    await commitRevision(
      story.database,
      { authorityId: 1, cause: 'EDIT', person: 'A story', reason: 'It ended' },
      async (transaction, revision) => {
        await transaction.query(
          `UPDATE "PlaceLink" l SET "toRevision" = $1 FROM "Place" p
            WHERE p.id = l."childId" AND p.slug = 'breckland' AND l."authorityId" = 1
              AND l."toRevision" IS NULL`,
          [revision],
        );
        await transaction.query(
          `INSERT INTO "PlaceLink" ("authorityId", "parentId", "childId", "validFrom", "validTo", "fromRevision")
           SELECT 1, "parentId", "childId", "validFrom", '2018-02-01', $1
             FROM "PlaceLink" WHERE "authorityId" = 1 AND "toRevision" = $1`,
          [revision],
        );
      },
    );
    const after = valuesOf(await json('analyst', ofBreckland), 'period');
    expect(before).toEqual([...after, '2018-02', '2018-03']);
    expect(after.length).toBeGreaterThan(0);
    // Page by page too, where one page holds none of its months.
    const late = await json('analyst', 'norfolk/readings.json?place=breckland&from=2018-02');
    expect([late.rows, late.next]).toEqual([[], null]);
    // The scope of whoever asks hides it as ever.
    expect((await read('head', ofTeam)).status).toBe(404);
    expect((await read('analyst', ofTeam)).status).toBe(200);
  });

  it.each([
    ['norfolk/nothing.csv', 404, 'There is no such feed; there are indicators, places'],
    ['norfolk/readings.xml', 404, 'There is no such feed'],
    ['norfolk/readings.csv?from=March', 400, 'from: “March” is not a month as 2018-03.'],
    ['norfolk/readings.csv?from=2018-03&to=2018-01', 400, 'from: 2018-03 is after 2018-01.'],
    ['norfolk/readings.csv?months=99', 400, 'months: “99” is not a whole number from 1 to 24.'],
    ['norfolk/readings.csv?edition=03', 400, 'edition: write 3 without a nought before it.'],
    ['norfolk/readings.csv?months=012', 400, 'months: write 12 without a nought before it.'],
    ['norfolk/readings.csv?colour=red', 400, 'colour: not a key of readings; known are from, to'],
    ['norfolk/places.csv?from=2018-03', 400, 'from: not a key of places; known are edition.'],
    ['norfolk/readings.csv?place=nowhere', 404, 'place: there is no such place.'],
    ['norfolk/readings.csv?indicator=99', 404, 'indicator: there is no such indicator.'],
    ['norfolk/readings.csv?edition=99', 404, 'edition: there is no such edition'],
    ['nowhere/readings.csv', 404, 'There is no such authority'],
  ])('asked for as %s is refused with %i, saying why', async (address, status, sentence) => {
    const answer = await read('analyst', address);
    expect([answer.status, await answer.text()]).toEqual([
      status,
      expect.stringContaining(sentence),
    ]);
  });
});

describe('what a token gives', () => {
  it('is what its owner sees, and no more', async () => {
    const places = await json('head', 'norfolk/places.json');
    const whole = await json('analyst', 'norfolk/places.json');
    const seen = valuesOf(places, 'place');
    expect(seen).toContain('norwich');
    expect(seen.length).toBeLessThan(valuesOf(whole, 'place').length);
    const figures = await json('head', 'norfolk/observations.json?from=2018-03&to=2018-03');
    expect(seen).toEqual(expect.arrayContaining(valuesOf(figures, 'place')));
    const unseen = valuesOf(whole, 'place').find((place) => !seen.includes(place));
    const outOfScope = await read('head', `norfolk/readings.csv?place=${String(unseen)}`);
    expect(outOfScope.status).toBe(404);
    expect((await read('head', 'wendmere/places.csv')).status).toBe(404);
  });

  it('of an edition says its revision and is known by it, whatever is changed since', async () => {
    const address = 'norfolk/readings.json?edition=1';
    const answer = await read('analyst', address);
    const [edition] = await story.database.query<{ revision: number }>(
      `SELECT e.revision FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = 'norfolk' AND e.number = 1`,
    );
    const held = (await answer.json()) as JsonFeed;
    expect(held.revision).toBe(edition?.revision);
    expect(answer.headers.get('vital-signs-revision')).toBe(String(edition?.revision));
    const csv = await read('analyst', 'norfolk/readings.csv?edition=1');
    expect(csv.headers.get('vital-signs-revision')).toBe(String(edition?.revision));
    await writeRevision('norfolk');
    const later = await read('analyst', address);
    expect(later.headers.get('etag')).toBe(answer.headers.get('etag'));
    expect(await later.json()).toEqual(held);
    const now = await json('analyst', 'norfolk/readings.json?from=2018-03&to=2018-03');
    expect(now.revision).toBeGreaterThan(held.revision);
    for (const feed of ['indicators', 'places']) {
      const { rows, revision } = await json('analyst', `norfolk/${feed}.json?edition=1`);
      expect([revision, rows.length > 0]).toEqual([edition?.revision, true]);
    }
  });

  it('is published months alone to a member, as their editions hold them', async () => {
    const all = await json(
      'other',
      'wendmere/readings.json?indicator=2.2&place=wendmere&months=24',
    );
    const member = await json(
      'member',
      'wendmere/readings.json?indicator=2.2&place=wendmere&months=24',
    );
    const editions = await json('member', 'wendmere/editions.json');
    expect(valuesOf(member, 'period')).toEqual(valuesOf(editions, 'period'));
    expect(valuesOf(member, 'period').length).toBeLessThan(valuesOf(all, 'period').length);
    expect(member.rows.every((row) => row['edition'] !== null)).toBe(true);
    const kinds = valuesOf(await json('member', 'wendmere/places.json'), 'kind');
    expect(kinds).not.toContain('TEAM');
  });

  it('is the feeds alone: it answers no question and changes nothing', async () => {
    const answer = await story.send('/graphql', {
      method: 'POST',
      headers: { ...bearer('analyst'), 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(await answer.text()).not.toContain('analyst');
    for (const address of ['/export/audit.csv?authority=norfolk', '/api/backup/norfolk']) {
      expect((await story.send(address, { headers: bearer('analyst') })).status).not.toBe(200);
    }
  });

  it('is read with the token as a password too, as Excel sends it', async () => {
    const authorization = `Basic ${Buffer.from(`ada:${tokens['analyst'] ?? ''}`).toString('base64')}`;
    const answer = await story.send('/feeds/v1/norfolk/places.csv', { headers: { authorization } });
    expect(answer.status).toBe(200);
  });

  it('leaves an event, by the name of its owner', async () => {
    await read('analyst', 'norfolk/editions.csv');
    await story.server.trail.settled();
    const [event] = await story.database.query<{ actorName: string; sentence: string }>(
      `SELECT "actorName", sentence FROM "AuditEvent" WHERE kind = 'feed.read' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({
      actorName: 'analyst',
      sentence: 'Read the feed of editions with the token “Power BI”.',
    });
  });
});

describe('a token', () => {
  const told = async (token: string) => {
    const answer = await story.send('/feeds/v1/norfolk/places.csv', {
      headers: { authorization: `Bearer ${token}` },
    });
    return [answer.status, await answer.text()];
  };
  const refused = (sentence: string) => [401, expect.stringContaining(sentence) as unknown];

  it('is needed, and is told how to be sent', async () => {
    const answer = await story.send('/feeds/v1/norfolk/places.csv');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(
      'Basic realm="Vital Signs", charset="UTF-8"',
    );
    expect(await answer.text()).toContain('Send a token as the password of basic authentication');
    expect(await told('vs_of-nobody')).toEqual(refused('This token is not known.'));
  });

  it('is kept as a hash, and told once', async () => {
    const { token, cookie, made } = await tokenOf('kept@feeds.example', [
      { authority: 'norfolk', role: 'ANALYST' },
    ]);
    const rows = await story.database.query<{ row: string }>(
      `SELECT t::text AS row FROM "ApiToken" t`,
    );
    const kept = rows.map(({ row }) => row).join('\n');
    expect(kept).toContain(tokenHash(token));
    expect(kept).not.toContain(token);
    const { data } = await askWith(story, cookie, '{ myApiTokens { name prefix isExpired } }');
    expect(data).toEqual({
      myApiTokens: [{ name: 'Power BI', prefix: made.tokens[0]?.prefix, isExpired: false }],
    });
  });

  it('that was taken back, has ended, or whose owner is suspended gives nothing, and says so', async () => {
    const { token, userId, cookie, made } = await tokenOf('ends@feeds.example', [
      { authority: 'norfolk', role: 'ANALYST' },
    ]);
    const run = (sql: string) => story.database.query(sql, [userId]);
    await run(`UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE "userId" = $1`);
    expect(await told(token)).toEqual(refused('their access was suspended or has ended'));
    await run(`UPDATE "RoleGrant" SET "suspendedAt" = NULL WHERE "userId" = $1`);
    expect((await told(token))[0]).toBe(200);
    await run(`UPDATE "ApiToken" SET "expiresAt" = '2018-04-10' WHERE "userId" = $1`);
    expect(await told(token)).toEqual(refused('This token ended on 2018-04-10.'));
    await askWith(story, cookie, 'mutation ($id: ID!) { revokeApiToken(id: $id) { id } }', {
      id: made.tokens[0]?.id,
    });
    expect(await told(token)).toEqual(refused('This token was taken back on 20'));
  });

  it('is not taken back by somebody else', async () => {
    const [id] = await story.database.query<{ id: number }>(`SELECT min(id) AS id FROM "ApiToken"`);
    const { cookie } = await tokenOf('thief@feeds.example', [
      { authority: 'norfolk', role: 'MEMBER' },
    ]);
    const { errors } = await askWith(
      ...([story, cookie, 'mutation ($id: ID!) { revokeApiToken(id: $id) { id } }'] as const),
      { id: String(id?.id) },
    );
    expect(errors[0]?.message).toContain('none of your tokens');
    expect((await read('analyst', 'norfolk/places.csv')).status).toBe(200);
  });

  it('that was made without the second factor that is asked for gives nothing there', async () => {
    const roles = [{ authority: 'wendmere', role: 'ANALYST' }] as const;
    const without = await tokenOf('without@feeds.example', roles);
    const withIt = await tokenOf('with@feeds.example', roles, true);
    await story.database.query(
      `INSERT INTO "AccessPolicy" ("authorityId", "secondFactorRequired")
       SELECT id, true FROM "Authority" WHERE slug = 'wendmere'`,
    );
    const ask = async (token: string) => (await read(token, 'wendmere/places.csv')).status;
    expect([await ask(without.token), await ask(withIt.token)]).toEqual([403, 200]);
    await story.database.query(`DELETE FROM "AccessPolicy"`);
  });

  it('is one of ten at most, for a time that is not too long', async () => {
    const { cookie } = await tokenOf('many@feeds.example', [
      { authority: 'norfolk', role: 'MEMBER' },
    ]);
    const make = (days: number) => askWith<Made>(story, cookie, MADE, { name: 'Another', days });
    for (const days of [0, 401]) expect((await make(days)).errors[0]?.message).toContain('400');
    for (let made = 1; made < 10; made += 1) expect((await make(400)).errors).toEqual([]);
    expect((await make(1)).errors[0]?.message).toContain('You have 10 tokens');
  });

  it('may not ask without end', async () => {
    const { token } = await tokenOf('fast@feeds.example', [
      { authority: 'norfolk', role: 'MEMBER' },
    ]);
    const statuses: number[] = [];
    for (let asked = 0; asked < 61; asked += 1) {
      statuses.push((await read(token, 'norfolk/places.json')).status);
    }
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses[60]).toBe(429);
  });
});
