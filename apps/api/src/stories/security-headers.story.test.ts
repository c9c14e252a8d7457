import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerOptions } from '../server';
import { NOBODY } from '../viewer/viewer';
import { STORY_SIGN_IN, tellStory, type Story } from './story-server';
import { alwaysAsking } from './story-viewers';

/** Everything that a server of ours can offer. */
const EVERYTHING = {
  viewers: alwaysAsking(NOBODY),
  metricsToken: 'a token of the stories',
  securityContact: 'security@council.example',
};

/** A line of Fastify's tree of addresses: how deep it stands, its part of the address, its methods. */
const LINE = /^(?<indent>[│ ]*)[├└]── (?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/;

/** Every address that a server answers at, as a pattern, with the methods that it takes. */
function addressesOf({ server }: Story): { method: string; pattern: string }[] {
  const above: string[] = [];
  const tree = server.app.printRoutes().trimEnd();
  return tree.split('\n').flatMap((line) => {
    const { indent = '', part = '', methods } = LINE.exec(line)?.groups ?? {};
    const depth = indent.length / 4;
    const pattern = `${above[depth - 1] ?? ''}${part}`;
    above.splice(depth, Infinity, pattern);
    return (methods?.split(', ') ?? []).map((method) => ({ method, pattern }));
  });
}

/** An address that a pattern fits. */
function addressOf(pattern: string): string {
  const values: Readonly<Record<string, string>> = {
    authority: 'norfolk',
    number: '2',
    key: '3.3',
  };
  const filled = pattern.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'anything');
  return filled.replace('*', 'anything');
}

/** An address as it is, which `fetch` would put in order. */
function sendRaw(story: Story, path: string): Promise<Record<string, string>> {
  const { port } = story.server;
  return new Promise((found, failed) => {
    request({ host: '127.0.0.1', port, path }, (answer) => {
      answer.resume();
      found(answer.headers as Record<string, string>);
    })
      .on('error', failed)
      .end();
  });
}

const ALWAYS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none';/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'referrer-policy': /^same-origin$/,
  'cache-control': /./,
  'x-request-id': /./,
};

function lacking(headers: { get(name: string): string | null }): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  return [
    ...Object.entries(ALWAYS).flatMap(([name, expected]) =>
      expected.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`],
    ),
    ...(/unsafe|https?:|\*/.test(policy) ? [`loads from elsewhere: ${policy}`] : []),
    ...(policy.includes("frame-ancestors 'none'") ? [] : [`framed: ${policy}`]),
    ...(policy.includes("base-uri 'none'") ? [] : [`base: ${policy}`]),
    ...((headers.get('server') ?? headers.get('x-powered-by') ?? '') ? ['says what it runs'] : []),
  ];
}

let story: Story;
beforeAll(async () => {
  story = await tellStory(EVERYTHING);
});
afterAll(() => story.end());

/** What another server on the same record says, which is configured otherwise. */
async function told(options: Partial<ServerOptions>, say: (other: Story) => Promise<void>) {
  const other = await tellStory({ ...EVERYTHING, ...options, database: story.database });
  await say(other);
  await other.server.close();
}

describe('every answer of the server', () => {
  it('holds the headers of security, whatever the address and the method', async () => {
    const addresses = addressesOf(story);
    const patterns = new Set(addresses.map(({ pattern }) => pattern));
    for (const known of [
      ...['/graphql', '/api/auth/*', '/healthz', '/readyz', '/metrics', '/export/scorecard.csv'],
      ...['/export/audit.csv', '/public', '/public/:authority', '/development/mails'],
      '/public/:authority/editions/:number/indicators/:key',
    ]) {
      expect(patterns).toContain(known);
    }
    for (const { method, pattern } of addresses) {
      const address = addressOf(pattern);
      const answer = await story.send(address, { method, redirect: 'manual' });
      expect({ method, address, lacking: lacking(answer.headers) }).toEqual({
        ...{ method, address, lacking: [] },
      });
    }
  });

  it('holds them where there is nothing, and where the request is none that can be read', async () => {
    const json = { 'content-type': 'application/json' };
    const answers = {
      nothing: await story.send('/nothing/here.txt'),
      method: await story.send('/graphql', { method: 'DELETE' }),
      preflight: await story.send('/graphql', { method: 'OPTIONS' }),
      text: await story.send('/graphql', { method: 'POST', body: 'text' }),
      json: await story.send('/graphql', { method: 'POST', headers: json, body: '{' }),
      large: await story.send('/graphql', {
        ...{ method: 'POST', headers: json, body: `"${'x'.repeat(70_000)}"` },
      }),
    };
    const statuses = Object.entries(answers).map(([what, { status }]) => [what, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ nothing: 404, method: 404, preflight: 404, text: 415, json: 400, large: 413 },
    });
    for (const [what, { headers }] of Object.entries(answers)) {
      expect([what, lacking(headers)]).toEqual([what, []]);
    }
    const unreadable = await sendRaw(story, '/%zz');
    expect(lacking({ get: (name) => unreadable[name] ?? null })).toEqual([]);
  });

  it('is kept by nobody where it is personal', async () => {
    for (const address of ['/api/auth/anything', '/graphql', '/development/mails', '/healthz']) {
      const { headers } = await story.send(address);
      expect([address, headers.get('cache-control')]).toEqual([
        address,
        expect.stringContaining('no-store'),
      ]);
    }
  });

  it('promises no HTTPS where readers come without it', async () => {
    expect((await story.send('/public')).headers.get('strict-transport-security')).toBeNull();
  });

  it('tells whoever finds a weakness whom to tell', async () => {
    const answer = await story.send('/.well-known/security.txt');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await answer.text();
    expect(text).toMatch(/^Contact: mailto:security@council\.example\nExpires: \d{4}-.*Z\n/);
  });
});

describe('where it was configured otherwise', () => {
  it('promises HTTPS for two years, where readers come by it', () =>
    told({ signIn: { ...STORY_SIGN_IN, publicUrl: 'https://signs.example' } }, async (other) => {
      for (const address of ['/public', '/graphql', '/api/auth/anything', '/nothing.txt']) {
        const { headers } = await other.send(address);
        expect(headers.get('strict-transport-security')).toBe(
          'max-age=63072000; includeSubDomains',
        );
      }
    }));

  it('lets the pages that were named show ours in a frame, and nothing but pages', () =>
    told(
      { frameAncestors: ['https://intranet.example', 'https://other.example:8443'] },
      async (other) => {
        const page = (await other.send('/public')).headers;
        expect(page.get('content-security-policy')).toContain(
          'frame-ancestors https://intranet.example https://other.example:8443',
        );
        expect(page.get('x-frame-options')).toBeNull();
        const data = (await other.send('/graphql')).headers.get('content-security-policy');
        expect(data).toContain("frame-ancestors 'none'");
      },
    ));
});
