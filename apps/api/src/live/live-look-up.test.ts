import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { refused } from '../errors';
import { viewerWith } from '../stories/story-viewers';
import { NOBODY, type Viewer } from '../viewer/viewer';
import { Follower } from './follower';
import { noCounts } from './live-counts';
import { lookUp } from './live-look-up';

const BEFORE = viewerWith({ norfolk: [{ role: 'LEADER', place: null }] });
const question = {
  ...{ document: parse('subscription { surgeryMoments }'), field: 'surgeryMoments' },
  ...{ variables: {}, key: 'one' },
};

function aFollower() {
  const written: string[] = [];
  const raw = Object.assign(new EventEmitter(), {
    write: (event: Buffer) => written.push(event.toString()) > 0,
    end: () => written.push('end'),
  }) as unknown as ServerResponse;
  const request = { id: 'one' } as unknown as FastifyRequest;
  const means = { request, raw, viewer: BEFORE, drives: false };
  return { follower: new Follower(question, means, noCounts()), written };
}

it('somebody who is suspended while they are looked up is looked up once more, and told nothing', async () => {
  const { follower, written } = aFollower();
  const answers: ((viewer: Viewer) => void)[] = [];
  const ended: (string | null)[] = [];
  const means = {
    viewerOf: () => new Promise<Viewer>((resolve) => answers.push(resolve)),
    refusalOf: ({ viewer }: Follower) => (viewer === BEFORE ? null : refused('GONE', 'Gone.')),
    end: (_: Follower, error: Error | null) => ended.push(error?.message ?? null),
    tell: () => Promise.resolve(void follower.tell(Buffer.from('the latest'), 2)),
    onFault: (error: unknown) => expect.fail(String(error)),
  };
  const looking = lookUp(follower, means);
  follower.tell(Buffer.from('meanwhile'), 1);
  // The notice of what was committed comes after the roles were read, before they are known here.
  await lookUp(follower, means);
  answers[0]?.(BEFORE);
  await expect.poll(() => answers.length).toBe(2);
  expect(ended).toEqual([]);
  answers[1]?.(NOBODY);
  await looking;
  expect([ended, written]).toEqual([['Gone.'], []]);
});

it('somebody who may follow as before is told what they missed', async () => {
  const { follower, written } = aFollower();
  const means = {
    viewerOf: () => BEFORE,
    refusalOf: () => null,
    end: () => expect.fail('They may follow.'),
    tell: () => Promise.resolve(void follower.tell(Buffer.from('the latest'), 2)),
    onFault: (error: unknown) => expect.fail(String(error)),
  };
  const looking = lookUp(follower, means);
  follower.tell(Buffer.from('meanwhile'), 1);
  await looking;
  expect(written).toEqual(['the latest']);
});
