import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Database } from '@vital-signs/database';
import type { FastifyRequest } from 'fastify';
import { buildSchema, parse } from 'graphql';
import type { Logger } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Context } from '../context';
import type { Services } from '../services';
import { viewerWith } from '../stories/story-viewers';
import { startLiveHub } from './live-hub';
import { LIVE_TIMES } from './live-times';

const SURGERY = { authorityId: 1, number: 7 };
const SCHEMA = 'type Query { now: Now } type Subscription { now: Now } type Now { version: Int }';
const STANDS = { version: 1, record: 1 };
const MINUTE = 60_000;
const LEADER = viewerWith({ norfolk: [{ role: 'LEADER', place: null }] });
const ADMINISTRATOR = viewerWith({ norfolk: [{ role: 'ADMINISTRATOR', place: null }] });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const place = { slug: 'norfolk', kind: 'AUTHORITY' };

/** A hub with one surgery, in which nothing happens. */
async function aHub() {
  const means = { lookedUp: 0, viewer: LEADER, stands: STANDS };
  const moment = () => ({
    ...{ ...means.stands, at: new Date().toISOString() },
    ...{ state: 'LIVE', driver: null },
  });
  const database = {
    kind: 'pglite',
    query: () => Promise.resolve([{ ...SURGERY, ...means.stands, driverUnheard: null }]),
    listen: () => Promise.resolve({ connected: true, unlisten: () => Promise.resolve() }),
  } as unknown as Database;
  const surgeryRoom = {
    followed: () => Promise.resolve({ authority: { slug: 'norfolk' }, surgery: SURGERY, place }),
    momentOf: () => Promise.resolve(moment()),
  };
  const hub = await startLiveHub({
    database,
    schema: buildSchema(SCHEMA),
    rules: { Subscription: { now: () => 'YES' } },
    viewers: {
      of: () => {
        means.lookedUp += 1;
        return means.viewer;
      },
      close: () => Promise.resolve(),
    },
    servicesFor: () => ({ surgeryRoom }) as unknown as Services,
    contextFor: () => ({}) as unknown as Context,
    log: { error: ({ err }: { err: unknown }) => expect.fail(String(err)) } as unknown as Logger,
    // The latest is not told again because nothing else was told.
    times: { keepalive: 60 * MINUTE },
  });
  const join = async (after: number | null = null) => {
    const request = { id: 'one' } as unknown as FastifyRequest;
    const question = { document: parse('subscription { now { version } }'), field: 'now' };
    const follow = await hub.join({
      ...{ request, viewer: LEADER, question: { ...question, variables: {}, key: 'now' } },
      ...{ authority: 'norfolk', id: '7', after, drives: true },
    });
    if (typeof follow !== 'function') return expect.fail(follow.error.message);
    const written: string[] = [];
    const raw = Object.assign(new EventEmitter(), {
      write: (event: Buffer) => written.push(event.toString()) > 0,
      end: () => void raw.emit('close'),
    });
    follow(raw as unknown as ServerResponse);
    return written;
  };
  return { hub, means, join };
}

it('nobody is told anything because somebody was looked up who is as they were', async () => {
  const { hub, means, join } = await aHub();
  for (let each = 0; each < 10; each += 1) await join();
  await vi.advanceTimersByTimeAsync(2 * LIVE_TIMES.gathered);
  const told = hub.counts.delivered;
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(means.lookedUp).toBeGreaterThan(30);
  expect(hub.counts.delivered - told).toBe(0);

  // Whoever may not drive any more is told of once, to everybody.
  means.viewer = ADMINISTRATOR;
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(hub.counts.delivered - told).toBe(10);
  expect(hub.presence.now(SURGERY).present.map(({ mayHold }) => mayHold)).toEqual([false]);
  await hub.close();
});

it('where the record went back, who follows comes again and is told what stands', async () => {
  const { hub, means, join } = await aHub();
  means.stands = { version: 9, record: 1 };
  await join();
  await vi.advanceTimersByTimeAsync(2 * LIVE_TIMES.gathered);
  // As where an older copy of the database was restored: nobody notifies of it.
  means.stands = { version: 3, record: 1 };
  await vi.advanceTimersByTimeAsync(2 * LIVE_TIMES.verify);
  expect(hub.counts.followers).toBe(0);
  const told = await join(9);
  await vi.advanceTimersByTimeAsync(0);
  expect(told[0]).toContain('"version":3');
  await hub.close();
});
