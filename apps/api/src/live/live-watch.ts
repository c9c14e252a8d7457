import type { Database } from '@vital-signs/database';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { followedVersions, type FollowedVersion } from './followed-versions';
import type { Follower } from './follower';
import { mayDrive } from './live-access';
import type { LiveHearing } from './live-hearing';
import type { LivePresence } from './live-presence';
import type { LiveRoom } from './live-room';
import type { LiveTimes } from './live-times';

interface Watched {
  readonly database: Database;
  readonly times: LiveTimes;
  readonly hearing: LiveHearing;
  readonly presence: LivePresence;
  readonly rooms: ReadonlyMap<string, LiveRoom>;
  readonly lookUp: (room: LiveRoom, follower: Follower) => Promise<void>;
  readonly leave: (room: LiveRoom, follower: Follower) => void;
  /** Notes that whoever drives was heard of. */
  readonly heard: (surgery: SurgeryKey, person: string) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/** Looks every beat after what nobody notifies of. */
export interface LiveWatch {
  /** Told of somebody who follows from now on. */
  joined(room: LiveRoom, follower: Follower): void;
  /** Told of a room that is open from now on: what was said while it was being read was not for it. */
  opened(room: LiveRoom): void;
  /** Whether what is known was compared with the database lately, so that it may be told again as the latest. */
  trusts(): boolean;
  stop(): void;
}

/** What nobody notifies of: silence, drivers that are gone, connections that take nothing, sessions that end. */
export function startWatch(watched: Watched): LiveWatch {
  const { database, times, hearing, presence, rooms, lookUp, leave, heard, onFault } = watched;
  /** When versions were last compared with the database. */
  let verifiedAt = Date.now();
  let attemptedAt = Date.now();
  let isVerifying = false;
  const toldToOthersAt = { last: Date.now() };

  const driverOf = ({ latest }: LiveRoom) => latest.driver?.id ?? null;

  /** Whether whoever drives is heard of by this one: a wall of theirs stays on when they are gone. */
  const isDriver = (room: LiveRoom, follower: Follower) =>
    follower.person !== null &&
    follower.person === driverOf(room) &&
    mayDrive(follower, room.found);

  const drivesHere = (room: LiveRoom) =>
    [...room.followers].some((follower) => isDriver(room, follower));

  function compare(room: LiveRoom, { version, record, driverUnheard }: FollowedVersion): void {
    const { latest } = room;
    const isGone = driverUnheard === null || driverUnheard * 1000 > times.driverGone;
    const isOtherwise = latest.driver !== null && latest.driver.isHere === isGone;
    // Below what is known it is where the record went back.
    if (isOtherwise || version < latest.version) void room.refresh();
    else if (version > latest.version || record > latest.record) {
      void room.refresh({ version, record });
    }
  }

  /** Compares every version with the database, and says that whoever drives here is heard of. */
  async function verify(): Promise<void> {
    if (isVerifying || rooms.size === 0) return;
    isVerifying = true;
    attemptedAt = Date.now();
    try {
      for (const room of rooms.values()) {
        const driver = driverOf(room);
        if (driver !== null && drivesHere(room)) await heard(room.key, driver);
      }
      const watchedRooms = [...rooms.values()];
      const begun = Date.now();
      const versions = await followedVersions(
        database,
        watchedRooms.map(({ key }) => key),
      );
      for (const room of watchedRooms) {
        const { authorityId, number } = room.key;
        const found = versions.find(
          (each) => each.authorityId === authorityId && each.number === number,
        );
        if (found === undefined) void room.refresh();
        else compare(room, found);
        // What has just been compared is the latest: nobody is told it after the database went silent.
        if (begun - room.toldAt >= times.keepalive - times.verify / 2) room.tellAll();
      }
      verifiedAt = begun;
    } catch (error) {
      // Nothing is told as the latest that cannot be compared: followers notice the silence.
      onFault(error);
    } finally {
      isVerifying = false;
    }
  }

  const trusts = () => Date.now() - verifiedAt < times.verify + 2 * times.beat;

  function beat(): void {
    const now = Date.now();
    const every = hearing.connected ? times.verify : times.verifyUnheard;
    if (now - attemptedAt >= every) void verify();
    if (now - toldToOthersAt.last >= times.verify) {
      toldToOthersAt.last = now;
      const forgot = presence.refresh(now);
      for (const { authorityId, number } of forgot) {
        if (trusts()) rooms.get(`${authorityId}/${number}`)?.tellAll();
      }
    }
    const everybody = [...rooms.values()].flatMap((room) =>
      [...room.followers].map((follower) => ({ room, follower })),
    );
    // All who came in one moment are not asked for again in one.
    let looked = Math.ceil((everybody.length * 2 * times.beat) / times.lookedUp);
    for (const { room, follower } of everybody) {
      if (follower.blockedFor(now) > times.stalled) {
        leave(room, follower);
        follower.cut();
      } else if (looked > 0 && !follower.isHeld && now - follower.lookedUpAt > times.lookedUp) {
        looked -= 1;
        void lookUp(room, follower);
      }
    }
  }

  const beating = setInterval(beat, times.beat).unref();
  return {
    joined(room, follower) {
      const { person } = follower;
      if (person === null || !isDriver(room, follower)) return;
      const wasGone = room.latest.driver?.isHere === false;
      heard(room.key, person)
        .then(() => (wasGone ? room.refresh() : undefined))
        .catch(onFault);
    },
    opened(room) {
      followedVersions(database, [room.key])
        .then(([found]) => found && compare(room, found))
        .catch(onFault);
    },
    trusts,
    stop: () => clearInterval(beating),
  };
}
