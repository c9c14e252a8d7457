import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCORECARD } from './scorecard-question';
import { tellStory, type Story } from './story-server';

const PAGE = '<!doctype html><title>Vital Signs</title>';
const SCRIPT = 'export const vital = 1;\n'.repeat(200);

describe('what the server serves beside the API', () => {
  let story: Story;
  let folder: string;
  const lines: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vital-signs-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), PAGE);
    await writeFile(join(folder, 'assets/main-a1b2c3.js'), SCRIPT);
    await writeFile(join(folder, 'assets/main-a1b2c3.js.br'), brotliCompressSync(SCRIPT));
    story = await tellStory({
      webFolder: folder,
      trustProxy: 1,
      logLevel: 'info',
      logTo: { write: (line) => void lines.push(line) },
    });
  });
  afterAll(async () => {
    await story.end();
    await rm(folder, { recursive: true });
  });

  it('gives the page at every address that a reader may open', async () => {
    for (const address of ['/', '/norfolk/scorecard?period=2018-03', '/norfolk/anything/else']) {
      const page = await story.send(address, { headers: { accept: 'text/html' } });
      expect(page.status).toBe(200);
      expect(await page.text()).toBe(PAGE);
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('gives files that carry a hash for ever, ready compressed', async () => {
    const script = await story.send('/assets/main-a1b2c3.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toBe(SCRIPT);
  });

  it('says of a file what a browser needs for it, in few bytes, and nothing that is of pages', async () => {
    const { headers } = await story.send('/assets/main-a1b2c3.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    for (const ofPages of ['permissions-policy', 'referrer-policy', 'x-frame-options']) {
      expect([ofPages, headers.get(ofPages)]).toEqual([ofPages, null]);
    }
    expect(headers.get('x-request-id')).toMatch(/./);
    const sent = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    expect(sent.length).toBeLessThan(560);
  });

  it('gives the page to whoever takes anything, and its head alone where that is asked', async () => {
    const page = await story.send('/norfolk/scorecard', { headers: { accept: '*/*' } });
    expect([page.status, await page.text()]).toEqual([200, PAGE]);
    const head = await story.send('/norfolk/scorecard', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['/norfolk/indicators/3.3', '/norfolk/indicators/6.10b?period=2018-03'])(
    'gives the page at %s, though a point stands in it',
    async (address) => {
      const page = await story.send(address, { headers: { accept: 'text/html' } });
      expect([page.status, await page.text()]).toEqual([200, PAGE]);
    },
  );

  it.each([
    '/assets/gone.js',
    '/assets/gone',
    '/favicon.gone',
    '/export/elsewhere',
    '/graphql/more',
  ])('has nothing at %s, which is no page', async (address) => {
    for (const accept of ['*/*', 'text/html']) {
      expect((await story.send(address, { headers: { accept } })).status).toBe(404);
    }
  });

  it('has no page for one who takes only something else', async () => {
    const headers = { accept: 'application/json' };
    expect((await story.send('/norfolk/scorecard', { headers })).status).toBe(404);
    expect((await story.send('/norfolk/scorecard', { method: 'POST' })).status).toBe(404);
  });

  it('lets a page load from here and nowhere else', async () => {
    const { headers } = await story.send('/', { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('https:');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('is healthy and ready', async () => {
    expect(await (await story.send('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await story.send('/readyz')).json()).toMatchObject({ status: 'ready' });
  });

  it('gives every answer an id, that of a trusted proxy where it says one', async () => {
    const idOf = async (from: Story, id?: string) => {
      const headers: Record<string, string> = id === undefined ? {} : { 'x-request-id': id };
      return (await from.send('/healthz', { headers })).headers.get('x-request-id');
    };
    expect(await idOf(story)).toMatch(/^[\w-]{36}$/);
    expect(await idOf(story, 'proxy-4711-a')).toBe('proxy-4711-a');
    expect(await idOf(story, 'a b')).toMatch(/^[\w-]{36}$/);
    const { database } = story;
    for (const trustProxy of [false, 0] as const) {
      const direct = await tellStory({ database, trustProxy });
      expect(await idOf(direct, 'invented-4711')).toMatch(/^[\w-]{36}$/);
      await direct.server.close();
    }
  });

  it('writes one line for a request, with its id and nothing of what was asked', async () => {
    const answer = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'line-4711-b' },
      body: JSON.stringify({ query: SCORECARD, variables: { place: 'breckland' } }),
    });
    await answer.text();
    const own = lines.filter((line) => line.includes('line-4711-b'));
    expect(own).toHaveLength(1);
    expect(JSON.parse(own[0] ?? '{}')).toMatchObject({
      requestId: 'line-4711-b',
      method: 'POST',
      route: '/graphql',
      status: 200,
      msg: 'answered',
    });
    expect(own[0]).not.toContain('breckland');
  });

  it('says of its own failure only its id, and the rest to the log', async () => {
    const broken = await tellStory({
      database: {
        ...story.database,
        query: () => Promise.reject(new Error('secret: the password of the database')),
      },
      logLevel: 'info',
      logTo: { write: (line) => void lines.push(line) },
    });
    const { errors } = await broken.ask('{ authorities { slug } }');
    expect(errors[0]?.message).toBe(
      'Something went wrong here. The request id says where to look.',
    );
    expect(JSON.stringify(errors)).not.toContain('secret');
    const id = String(errors[0]?.extensions['requestId']);
    expect(lines.some((line) => line.includes(id) && line.includes('secret'))).toBe(true);
    expect((await broken.send('/healthz')).status).toBe(503);
    expect((await broken.send('/readyz')).status).toBe(503);
    await broken.server.close();
  });
});
