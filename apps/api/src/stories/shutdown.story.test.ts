import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { storyDatabase } from '@vital-signs/testkit/stories';
import { describe, expect, it, vi } from 'vitest';
import { SCORECARD } from './scorecard-question';
import { SEEDED, tellStory } from './story-server';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ask = (url: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SCORECARD }),
  });

/** Somebody unknown tries to sign in: hashing takes long enough for the request to be in flight. */
const trySigningIn = (url: string, index: number) =>
  fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `nobody${index}@example.org`, password: 'not a password' }),
  });

describe('stopping', () => {
  it('finishes the request in flight, takes no other, and leaves the database to be closed', async () => {
    const database = await storyDatabase(SEEDED);
    const gate = gateOf();
    const asked = gateOf();
    let isGated = false;
    const story = await tellStory({
      database: {
        ...database,
        query: async <Row extends object>(sql: string, params?: readonly unknown[]) => {
          if (isGated) {
            asked.resolve();
            await gate.promise;
          }
          return database.query<Row>(sql, params);
        },
      },
    });
    await story.server.settled();
    isGated = true;
    const inFlight = ask(story.server.url);
    await asked.promise;
    const closing = story.server.close();
    await vi.waitFor(() => expect(fetch(`${story.server.url}/nothing`)).rejects.toThrow(), {
      timeout: 20_000,
    });
    gate.resolve();
    const answer = await inFlight;
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('"Mar 18"');
    await closing;
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('answers what it has taken when the process is told to end, and ends well', async () => {
    const child = spawn(process.execPath, ['--import=tsx', 'apps/api/src/main.ts'], {
      cwd: ROOT,
      env: { PATH: '', DATA_DIR: 'memory', PORT: '0', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const [address] = /http:\/\/[\d.:]+/.exec(printed) ?? [];
        if (address !== undefined) resolve(address);
      });
      child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${printed}`)));
    });
    const ended = once(child, 'exit');
    const answers = Array.from({ length: 12 }, (_, index) => trySigningIn(url, index));
    // One answer is there: the others have been taken, and wait for their turn.
    await Promise.race(answers);
    child.kill('SIGTERM');
    for (const answer of await Promise.all(answers)) {
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('is not right');
    }
    expect(await ended).toEqual([0, null]);
    expect(printed).toContain('Stopped.');
    // It loads the sample data first, which takes long on a busy machine.
  }, 300_000);
});

function gateOf(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => undefined as void;
  const promise = new Promise<void>((open) => (resolve = open));
  return { promise, resolve };
}
