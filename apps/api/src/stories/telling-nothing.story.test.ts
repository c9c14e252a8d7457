import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from './signed-in';
import { tellStory, type Story } from './story-server';

const TOKEN = 'a token of the stories';

/** What nobody outside may read: stacks, paths, statements, tables, and what the failure itself said. */
const OURS =
  /node_modules|\.(ts|js|mjs):\d|\bat \S+ \(|\/srv\/|SELECT|INSERT|UPDATE "|relation "|AuthSession|RateLimit|prisma|postgres|hunter2/i;

/** A database that answers nothing, in words that hold what nobody may read. */
function broken(story: Story) {
  const fail = () =>
    Promise.reject(
      new Error('relation "AuthSession" at /srv/signs/db.ts:12, password hunter2, SELECT 1'),
    );
  return { ...story.database, query: fail };
}

let story: Story;
let failing: Story;
beforeAll(async () => {
  story = await tellStory({ metricsToken: TOKEN });
  failing = await tellStory({ database: broken(story), logLevel: 'silent' });
});
afterAll(async () => {
  await failing.server.close();
  await story.end();
});

describe('whoever watches over the server', () => {
  it('is told words from a short list, and nothing else', async () => {
    const told = async (from: Story, address: string) => {
      const answer = await from.send(address);
      return [answer.status, await answer.json()];
    };
    expect(await told(story, '/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await told(story, '/readyz')).toEqual([200, { status: 'ready' }]);
    expect(await told(failing, '/healthz')).toEqual([
      ...[503, { status: 'the database does not answer' }],
    ]);
    expect(await told(failing, '/readyz')).toEqual([
      ...[503, { status: 'the database is not migrated or does not answer' }],
    ]);
  });

  it('reads metrics with the token, and nobody else learns that there are any', async () => {
    const read = (authorization?: string) =>
      story.send('/metrics', { headers: authorization === undefined ? {} : { authorization } });
    const withoutId = async (answer: Response) => ({
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: { ...((await answer.json()) as object), requestId: '' },
    });
    const nowhere = await withoutId(await story.send('/healthz/nowhere'));
    expect(nowhere.status).toBe(404);
    for (const wrong of [undefined, '', TOKEN, `Bearer ${TOKEN}x`, 'Bearer ', `Basic ${TOKEN}`]) {
      expect(await withoutId(await read(wrong))).toEqual(nowhere);
    }
    expect(await withoutId(await failing.send('/metrics'))).toEqual(nowhere);
    expect((await read(`Bearer ${TOKEN}`)).status).toBe(200);
  });

  it('reads in them what is asked how often and how long it took, and of whom and what nothing', async () => {
    const secretive = [
      '/export/scorecard.csv?authority=norfolk&place=norwich',
      '/public/wendmere/editions/1',
      '/norfolk/scorecard?q=a-child',
      '/graphql?query=%7Bsecretive%7D',
    ];
    for (const address of secretive) await (await story.send(address)).text();
    const answer = await story.send('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } });
    const text = await answer.text();
    expect(text).toMatch(
      /vital_signs_http_request_duration_seconds_count\{method="GET",route="\/export\/scorecard\.csv",status="200"\} [1-9]/,
    );
    expect(text).toContain('route="/public/:authority/editions/:number"');
    expect(text).toContain('vital_signs_process_cpu_seconds_total');
    expect(text).not.toMatch(/norfolk|norwich|wendmere|a-child|secretive|127\.0\.0\.1/);
    expect(text).not.toContain(process.version);
  });
});

describe('what is told of something that fails', () => {
  const json = { 'content-type': 'application/json' };
  const graphql = (from: Story, body: string) =>
    from.send('/graphql', { method: 'POST', headers: json, body });

  /** Each kind of failure, its status, and how it is provoked. */
  const failures: readonly [string, number, () => Promise<Response>][] = [
    ['a field that there is not', 400, () => graphql(story, '{"query":"{ nothing }"}')],
    ['a question that cannot be read', 400, () => graphql(story, '{"query":"{ {"}')],
    ['JSON that is none', 400, () => graphql(story, '{"query":')],
    ['a body that is too large', 413, () => graphql(story, `"${'x'.repeat(70_000)}"`)],
    ['a database that fails', 200, () => graphql(failing, '{"query":"{ authorities { slug } }"}')],
    ['an address that there is not', 404, () => story.send('/export/nothing')],
    ['an action that there is not', 404, () => story.send('/api/auth/get-session')],
    ['a wrong password', 401, () => signingIn(story)],
    ['a password, and no database', 500, () => signingIn(failing)],
    ['a download that cannot be understood', 400, () => story.send('/export/scorecard.csv?x=1')],
    ['a download, and no database', 500, () => failing.send(DOWNLOAD)],
    ['an audit, and no database', 500, () => failing.send('/export/audit.csv?authority=norfolk')],
    ['a public page, and no database', 500, () => failing.send('/public/norfolk')],
  ];
  const DOWNLOAD = '/export/scorecard.csv?authority=norfolk';
  const signingIn = (from: Story) =>
    post(from, '/sign-in/email', { email: 'eve@norfolk.example', password: 'not a password' });

  it.each(failures)('%s: an id to ask about, and nothing of ours', async (_, status, provoke) => {
    const answer = await provoke();
    const text = await answer.text();
    const id = answer.headers.get('x-request-id') ?? 'none';
    expect(answer.status).toBe(status);
    expect(text).toContain(id);
    expect(text).not.toMatch(OURS);
    expect(JSON.stringify([...answer.headers])).not.toMatch(/hunter2|AuthSession|\/srv\//);
  });
});
