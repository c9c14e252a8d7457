import { expect, it } from 'vitest';
import type { SurgeryMoment } from '../generated/resolver-types';
import type { FollowedSurgery } from '../modules/surgery-room/surgery-room.service';
import type { Follower } from './follower';
import { LiveRoom, type RoomMeans } from './live-room';

const moment = (version: number): SurgeryMoment => ({
  ...{ id: '7', version, at: '2018-04-23T09:00:00.000Z', state: 'LIVE', title: 'A surgery' },
  ...{ minutes: 60, pointedAt: null, openedAt: null, endedAt: null, driver: null },
  pointer: { item: null, view: 'AGENDA', place: null, month: null, zoom: null, namesHidden: false },
  ...{ present: [], followers: 0, items: [], sayings: [], record: 1 },
});

const found = { surgery: { authorityId: 1, number: 7 } } as unknown as FollowedSurgery;
const made = { json: '{}', isRefused: false };

/** Means that read the first version, and tell everybody the same. */
const meansWith = (other: Partial<RoomMeans>): RoomMeans => ({
  read: () => Promise.resolve(moment(1)),
  find: () => Promise.resolve(null),
  present: () => ({ present: [], followers: 0 }),
  payload: () => Promise.resolve(made),
  classOf: () => 'leaders',
  mayTell: () => true,
  onFault: (error) => expect.fail(String(error)),
  ...other,
});

/** Somebody who notes which versions they are told. */
function aFollower() {
  const told: number[] = [];
  const follower = {
    tell: (_: Buffer, version: number) => told.push(version),
    end: () => told.push(Infinity),
  };
  return { told, follower: follower as unknown as Follower };
}

it('a thousand who come back at once are told what was made for the first of each class', async () => {
  let makings = 0;
  let version = 1;
  const heard = new Map<number, number>();
  const follower = (index: number) =>
    ({
      index,
      tell: (_: Buffer, told: number) => void heard.set(index, told),
    }) as unknown as Follower;
  const means = meansWith({
    read: () => Promise.resolve(moment(version)),
    payload: () => {
      makings += 1;
      return new Promise((resolve) => setTimeout(() => resolve(made), 5));
    },
    classOf: (each) =>
      (each as unknown as { index: number }).index % 2 === 0 ? 'heads' : 'leaders',
  });
  const room = new LiveRoom(found, moment(version), means);
  const everybody = Array.from({ length: 1_000 }, (_, index) => follower(index));
  await Promise.all(everybody.map((each) => room.tellOne(each)));
  expect([makings, heard.size]).toEqual([2, 1_000]);

  version = 2;
  await room.refresh();
  await Promise.all(everybody.map((each) => room.tellOne(each)));
  expect([makings, new Set(heard.values())]).toEqual([4, new Set([2])]);
});

it('what could not be made for one who came is made for the next', async () => {
  const answers = [Promise.reject(new Error('The database is away.')), Promise.resolve(made)];
  const room = new LiveRoom(
    found,
    moment(1),
    meansWith({ payload: () => answers.shift() ?? expect.fail('It was made already.') }),
  );
  await expect(room.tellOne(aFollower().follower)).rejects.toThrow('The database is away.');
  const { follower, told } = aFollower();
  await room.tellOne(follower);
  expect(told).toEqual([1]);
});

it('changes that are heard of while it is read are read once more, however many, and their end is told', async () => {
  const readings: ((read: SurgeryMoment) => void)[] = [];
  const room = new LiveRoom(
    found,
    moment(1),
    meansWith({ read: () => new Promise((resolve) => readings.push(resolve)) }),
  );
  const { follower, told } = aFollower();
  room.followers.add(follower);
  const heard = Array.from({ length: 30 }, (_, index) => ({ version: index + 2, record: 0 }));
  const all = Promise.all(heard.map((each) => room.refresh(each)));
  expect(readings).toHaveLength(1);
  readings[0]?.(moment(2));
  await expect.poll(() => readings.length).toBe(2);
  readings[1]?.(moment(31));
  await all;
  await expect.poll(() => told.at(-1)).toBe(31);
  expect(readings).toHaveLength(2);
});

it('who follows a record that went back comes again, and is told what stands', async () => {
  const room = new LiveRoom(
    found,
    moment(9),
    meansWith({ read: () => Promise.resolve(moment(3)) }),
  );
  const before = aFollower();
  room.followers.add(before.follower);
  await room.refresh();
  expect(before.told).toEqual([Infinity]);
  const again = aFollower();
  await room.tellOne(again.follower);
  expect(again.told).toEqual([3]);
});
