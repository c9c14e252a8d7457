import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOfTheWeb } from '../http/known-operations';
import { askWith, makePerson, signIn } from './signed-in';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const ADA = 'ada@norfolk.example';
const VIEWER = '{ viewer { name } }';
const RENAME = 'mutation { changeMyName(name: "Eve") { name } }';
const EVIL = 'https://evil.example';

describe("the API, asked by a page of somebody else's", () => {
  let story: Story;
  let cookie: string;

  beforeAll(async () => {
    story = await tellStory({ bySession: true, template: TWO_AUTHORITIES });
    await makePerson(story.database, ADA, [{ authority: 'norfolk', role: 'ANALYST' }]);
    cookie = await signIn(story, { email: ADA });
  });
  afterAll(() => story.end());

  const nameNow = async () =>
    (await askWith<{ viewer: { name: string } }>(story, cookie, VIEWER)).data.viewer.name;
  const post = (type: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    story.send('/graphql', {
      method: 'POST',
      headers: { cookie, 'content-type': type, ...headers },
      body,
    });

  it('reads nothing that a form can send', async () => {
    const asJson = JSON.stringify({ query: RENAME });
    const asForm = new URLSearchParams({ query: RENAME }).toString();
    for (const [type, body] of [
      ['text/plain', asJson],
      ['text/plain;charset=UTF-8', asJson],
      ['application/x-www-form-urlencoded', asForm],
      ['multipart/form-data; boundary=x', `--x\r\n\r\n${asJson}\r\n--x--`],
    ] as const) {
      const answer = await post(type, body);
      expect([type, answer.status]).toEqual([type, 415]);
    }
    expect(await nameNow()).toBe('ada');
  });

  it('does nothing for another origin, whatever the type', async () => {
    for (const origin of [EVIL, 'null', `${story.server.url}.evil.example`]) {
      const answer = await post('application/json', JSON.stringify({ query: RENAME }), { origin });
      expect([origin, answer.status]).toEqual([origin, 403]);
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: 'FOREIGN_ORIGIN' } }],
      });
    }
    expect(await nameNow()).toBe('ada');
    const own = JSON.stringify({ query: VIEWER });
    const answer = await post('application/json', own, { origin: story.server.url });
    expect(answer.status).toBe(200);
  });

  it('answers no GET that a link, an image or a script can send', async () => {
    const [[hash] = []] = operationsOfTheWeb();
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
    for (const query of [
      new URLSearchParams({ query: VIEWER }),
      new URLSearchParams({ extensions, variables: '{}' }),
    ]) {
      const answer = await story.send(`/graphql?${query.toString()}`, { headers: { cookie } });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('CSRF');
    }
  });

  it('changes nothing by GET, with the header of our own pages neither', async () => {
    const query = new URLSearchParams({ query: RENAME }).toString();
    const answer = await story.send(`/graphql?${query}`, {
      headers: { cookie, 'apollo-require-preflight': '1' },
    });
    expect(answer.status).toBe(405);
    expect(await nameNow()).toBe('ada');
  });

  it('is let in by no preflight', async () => {
    for (const address of ['/graphql', '/api/auth/sign-in/email', '/export/scorecard.csv']) {
      const answer = await story.send(address, {
        method: 'OPTIONS',
        headers: {
          ...{ origin: EVIL, 'access-control-request-method': 'POST' },
          'access-control-request-headers': 'content-type',
        },
      });
      const allowed = [...answer.headers.keys()].filter((name) =>
        name.startsWith('access-control'),
      );
      expect([address, answer.status, allowed]).toEqual([address, 404, []]);
    }
  });

  it('signs nobody out by GET', async () => {
    const answer = await story.send('/api/auth/sign-out', { headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(await nameNow()).toBe('ada');
  });
});
