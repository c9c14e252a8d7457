import type { ServerResponse } from 'node:http';
import type { Database } from '@vital-signs/database';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context';
import type { RefusedAnswer } from '../http/refused-answer';
import { MOST_NAMED } from '../modules/surgery-room/room-moment';
import type { PresentFollower } from '../modules/surgery-room/surgery-presence';
import { surgeryNumber } from '../modules/surgery/surgery.service';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import type { RuleTable } from '../permissions';
import type { Services } from '../services';
import { accessTo, type Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import { Follower } from './follower';
import { noCounts, type LiveCounts } from './live-counts';
import {
  MANY_FOLLOWERS,
  MANY_PAGES,
  mayDrive,
  notThere,
  refusalFor,
  refusalOfField,
  tooMany,
} from './live-access';
import { listenForRooms } from './live-hearing';
import { lookUp as lookUpFollower } from './live-look-up';
import { livePayload, type LiveQuestion } from './live-payload';
import { startPresence, type LivePresence } from './live-presence';
import { LiveRoom, type RoomMeans } from './live-room';
import { LIVE_LIMITS, LIVE_TIMES, type LiveLimits, type LiveTimes } from './live-times';
import { startWatch } from './live-watch';

/** Somebody who asks to follow a surgery. */
export interface Joining {
  readonly request: FastifyRequest;
  readonly viewer: Viewer;
  readonly question: LiveQuestion;
  /** Slug of the authority. */
  readonly authority: string;
  readonly id: string;
  /** The version that they hold. */
  readonly after: number | null;
  /** Whether it is for a page from which they can drive. */
  readonly drives: boolean;
}

/** Tells everybody who follows surgeries by this process. */
export interface LiveHub {
  readonly counts: LiveCounts;
  readonly presence: LivePresence;
  /**
   * Makes sure that somebody may follow, and gives what tells them from then on, once their connection is
   * open; otherwise why not.
   */
  join(asked: Joining): Promise<RefusedAnswer | ((raw: ServerResponse) => void)>;
  /** Completes every stream; nobody is let in any more. */
  close(): Promise<void>;
}

/** What the hub reads and asks with. */
export interface LiveHubOptions {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly rules: RuleTable;
  readonly viewers: Viewers;
  readonly servicesFor: () => Services;
  readonly contextFor: (request: FastifyRequest, viewer: Viewer) => Context;
  readonly log: Logger;
  readonly times?: Partial<LiveTimes> | undefined;
  readonly limits?: Partial<LiveLimits> | undefined;
}

/** Everything that is followed in this process. See docs/decisions/0023. */
export async function startLiveHub(options: LiveHubOptions): Promise<LiveHub> {
  const { database, schema, rules, viewers, servicesFor, contextFor, log } = options;
  const times = { ...LIVE_TIMES, ...options.times };
  const limits = { ...LIVE_LIMITS, ...options.limits };
  const counts = noCounts();
  const rooms = new Map<string, LiveRoom>();
  const opening = new Map<string, Promise<LiveRoom | null>>();
  let isOpen = true;

  const onFault = (error: unknown) => log.error({ err: error }, 'live');
  const keyOf = ({ authorityId, number }: SurgeryKey) => `${authorityId}/${number}`;
  const roomOf = (surgery: SurgeryKey) => rooms.get(keyOf(surgery));

  function endFor(room: LiveRoom, follower: Follower, { error }: RefusedAnswer): void {
    leave(room, follower);
    follower.end(error);
  }

  function leave(room: LiveRoom, follower: Follower): void {
    if (!room.followers.delete(follower)) return;
    counts.followers -= 1;
    gather(room);
    if (room.followers.size === 0 && roomOf(room.key) === room) rooms.delete(keyOf(room.key));
  }

  /** Tells the other processes and everybody, a little later, who is there now, unless it is as before. */
  const gathering = new Map<LiveRoom, NodeJS.Timeout>();
  function gather(room: LiveRoom): void {
    if (gathering.has(room) || !isOpen) return;
    const tell = () => {
      gathering.delete(room);
      if (presence.tell(room.key, gatheringOf(room)) && watch.trusts()) room.tellAll();
    };
    gathering.set(room, setTimeout(tell, times.gathered).unref());
  }

  function gatheringOf({ followers, found }: LiveRoom) {
    const people = new Map<string, PresentFollower>();
    for (const follower of followers) {
      const { person } = follower.viewer;
      if (person === null) continue;
      // Somebody whose pages drive nowhere, a wall for instance, is there and is handed nothing.
      const mayHold = people.get(person.id)?.mayHold === true || mayDrive(follower, found);
      people.set(person.id, { id: person.id, name: person.name, mayHold });
    }
    return { followers: followers.size, people: [...people.values()] };
  }

  /** Looks up anew who asks, and tells them nothing until it is known. */
  const lookUp = (room: LiveRoom, follower: Follower): Promise<void> =>
    lookUpFollower(follower, {
      viewerOf: ({ request }) => viewers.of(request),
      refusalOf: ({ viewer, question }) =>
        refusalFor(rules, room.found, viewer, question)?.error ?? null,
      end: (_, error) => {
        leave(room, follower);
        follower.end(error);
      },
      tell: () => room.tellOne(follower),
      onFault,
      // They may be handed the driving now, or not any more. Of who left it was told as they did.
    }).then(() => void (room.followers.has(follower) && gather(room)));

  const hearing = await listenForRooms(database, {
    surgery: ({ version, ...surgery }) => {
      const room = roomOf(surgery);
      if (room !== undefined && version > room.latest.version) {
        void room.refresh({ version, record: 0 });
      }
    },
    revision: ({ authorityId, revision }) => {
      for (const room of rooms.values()) {
        const isOfRoom = room.key.authorityId === authorityId;
        if (isOfRoom && revision > room.latest.record) {
          void room.refresh({ version: 0, record: revision });
        }
      }
    },
    access: (person) => {
      for (const room of rooms.values()) {
        for (const follower of room.followers) {
          if (person === null || follower.person === person) void lookUp(room, follower);
        }
      }
    },
    again: () => {
      for (const room of rooms.values()) {
        for (const follower of room.followers) void lookUp(room, follower);
        void room.refresh();
      }
    },
  });

  const presence = await startPresence({
    ...{ database, forgottenMs: times.forgotten, onFault },
    onChange: (surgery) => {
      if (watch.trusts()) roomOf(surgery)?.tellAll();
    },
  });

  const means = (slug: string, id: string): RoomMeans => ({
    read: (surgery) => {
      counts.read += 1;
      return servicesFor().surgeryRoom.momentOf(surgery);
    },
    find: () => servicesFor().surgeryRoom.followed(slug, id),
    present: (surgery) => {
      const { present, followers } = presence.now(surgery);
      return { present: present.slice(0, MOST_NAMED), followers };
    },
    payload: ({ request, viewer, question }, moment) =>
      livePayload(schema, question, moment, contextFor(request, viewer)),
    classOf: ({ viewer, question }) =>
      JSON.stringify([accessTo(viewer, slug)?.scopeClass ?? null, question.key]),
    mayTell: (room, follower) => {
      // What nobody heard of may have happened to somebody's access too.
      if (!hearing.connected && Date.now() - follower.lookedUpAt > times.verifyUnheard) {
        if (!follower.isHeld) void lookUp(room, follower);
        return true;
      }
      const refusal = refusalFor(rules, room.found, follower.viewer, follower.question);
      if (refusal !== null) endFor(room, follower, refusal);
      return refusal === null;
    },
    onFault,
  });

  async function openRoom(slug: string, number: number): Promise<LiveRoom | null> {
    const { surgeryRoom } = servicesFor();
    const found = await surgeryRoom.followed(slug, String(number));
    if (found === null) return null;
    counts.read += 1;
    const first = await surgeryRoom.momentOf(found.surgery);
    return first && new LiveRoom(found, first, means(slug, String(number)));
  }

  /** The room of a surgery; whoever asks for it while it is being opened waits for the same. */
  async function roomAt(slug: string, number: number): Promise<LiveRoom | null> {
    for (const room of rooms.values()) {
      if (room.found.authority.slug === slug && room.key.number === number) return room;
    }
    const key = JSON.stringify([slug, number]);
    let room = opening.get(key);
    if (room === undefined) {
      room = openRoom(slug, number).finally(() => opening.delete(key));
      opening.set(key, room);
    }
    return room;
  }

  function tooManyOf(viewer: Viewer): RefusedAnswer | null {
    const ofPerson = [...rooms.values()]
      .flatMap(({ followers }) => [...followers])
      .filter(({ person }) => person === viewer.person?.id).length;
    return ofPerson >= limits.ofPerson ? tooMany(429, MANY_PAGES) : null;
  }

  async function join({ request, viewer, question, authority, id, after, drives }: Joining) {
    const refusal = refusalOfField(rules, viewer, { authority, field: question.field });
    if (refusal !== null) return refusal;
    const number = surgeryNumber(id);
    const isKnown = accessTo(viewer, authority) !== null;
    const room = isKnown && number !== null ? await roomAt(authority, number) : null;
    if (room === null) return notThere();
    const mayNot = refusalFor(rules, room.found, viewer, question) ?? tooManyOf(viewer);
    if (mayNot !== null) return mayNot;
    // Whoever comes from another process may know more than this one has heard yet.
    if (after !== null && after > room.latest.version) await room.refresh();
    return (raw: ServerResponse) => {
      if (!isOpen || raw.destroyed) return void raw.end();
      const follower = new Follower(question, { request, raw, viewer, drives }, counts);
      // The room may have been left by everybody, and opened anew, meanwhile.
      const known = roomOf(room.key);
      const current = known ?? room;
      if (known === undefined) {
        rooms.set(keyOf(room.key), room);
        watch.opened(room);
      }
      current.followers.add(follower);
      counts.followers += 1;
      raw.on('close', () => leave(current, follower));
      raw.on('error', () => leave(current, follower));
      current.tellOne(follower).catch((error: unknown) => {
        onFault(error);
        follower.end();
      });
      gather(current);
      watch.joined(current, follower);
    };
  }

  const watch = startWatch({
    ...{ database, times, hearing, presence, rooms, lookUp, leave, onFault },
    heard: (surgery, person) => servicesFor().surgeryRoom.heard(surgery, person),
  });

  return {
    counts,
    presence,
    async join(asked) {
      if (!isOpen || counts.followers >= limits.inAll) {
        return tooMany(503, MANY_FOLLOWERS);
      }
      return join(asked);
    },
    async close() {
      isOpen = false;
      watch.stop();
      for (const timer of gathering.values()) clearTimeout(timer);
      for (const room of rooms.values()) {
        for (const follower of room.followers) follower.end();
        presence.tell(room.key, { followers: 0, people: [] });
      }
      rooms.clear();
      await hearing.close();
      await presence.close();
    },
  };
}
