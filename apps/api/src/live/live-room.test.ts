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

it('a thousand who come back at once are told what was made for the first of each class', async () => {
  let made = 0;
  let version = 1;
  const heard = new Map<number, number>();
  const follower = (index: number) =>
    ({
      index,
      tell: (_: Buffer, told: number) => void heard.set(index, told),
    }) as unknown as Follower;
  const means: RoomMeans = {
    read: () => Promise.resolve(moment(version)),
    find: () => Promise.resolve(null),
    present: () => ({ present: [], followers: 0 }),
    payload: () => {
      made += 1;
      return new Promise((resolve) =>
        setTimeout(() => resolve({ json: '{}', isRefused: false }), 5),
      );
    },
    classOf: (each) =>
      (each as unknown as { index: number }).index % 2 === 0 ? 'heads' : 'leaders',
    mayTell: () => true,
    onFault: (error) => expect.fail(String(error)),
  };
  const found = { surgery: { authorityId: 1, number: 7 } } as unknown as FollowedSurgery;
  const room = new LiveRoom(found, moment(version), means);
  const everybody = Array.from({ length: 1_000 }, (_, index) => follower(index));
  await Promise.all(everybody.map((each) => room.tellOne(each)));
  expect([made, heard.size]).toEqual([2, 1_000]);

  version = 2;
  await room.refresh();
  await Promise.all(everybody.map((each) => room.tellOne(each)));
  expect([made, new Set(heard.values())]).toEqual([4, new Set([2])]);
});
