import type { SurgeryMoment } from '../generated/resolver-types';
import type { FollowedSurgery } from '../modules/surgery-room/surgery-room.service';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { nextEvent } from './event-lines';
import type { Follower } from './follower';
import type { LivePayload } from './live-payload';

/** What a room needs of the process that it is in. */
export interface RoomMeans {
  /** Reads what everybody looks at anew; null where there is no such surgery any more. */
  readonly read: (surgery: SurgeryKey) => Promise<SurgeryMoment | null>;
  /** The place of the surgery, which may change while it is planned. */
  readonly find: () => Promise<FollowedSurgery | null>;
  /** Who is there. */
  readonly present: (surgery: SurgeryKey) => Pick<SurgeryMoment, 'present' | 'followers'>;
  /** What followers are told who ask the same and are shown the same as this one. */
  readonly payload: (follower: Follower, moment: SurgeryMoment) => Promise<LivePayload>;
  /** Followers who ask the same and have the same class are told the same bytes. */
  readonly classOf: (follower: Follower) => string;
  /** Whether somebody may be told anything of it just now, as far as is known; ended where they may not. */
  readonly mayTell: (room: LiveRoom, follower: Follower) => boolean;
  readonly onFault: (error: unknown) => void;
}

/** A version of a surgery and a revision of the record of which somebody heard. */
export interface HeardOf {
  readonly version: number;
  readonly record: number;
}

const NOTHING_NEWER: HeardOf = { version: 0, record: 0 };

const laterOf = (one: HeardOf, other: HeardOf): HeardOf => ({
  version: Math.max(one.version, other.version),
  record: Math.max(one.record, other.record),
});

/** What was told is told again for so many milliseconds to who joins: everybody is told who is there soon after. */
const TOLD_AGAIN_MS = 1_000;

/** What a class of followers is told of a moment. */
interface Told {
  readonly moment: SurgeryMoment;
  readonly madeAt: number;
  readonly payload: Promise<LivePayload>;
}

/** A surgery with its followers in this process, and the latest that is known of it. */
export class LiveRoom {
  readonly key: SurgeryKey;
  readonly followers = new Set<Follower>();
  found: FollowedSurgery;
  /** The latest that was read. */
  #latest: SurgeryMoment;
  /** When something was told last. */
  toldAt = 0;
  readonly #means: RoomMeans;
  #reading: Promise<void> | null = null;
  #readAgain = false;
  /** What was heard of while it was being read: where that is not what was read, it is read again. */
  #heardOf: HeardOf = NOTHING_NEWER;
  #telling: Promise<void> = Promise.resolve();
  #isToBeTold = false;
  /** What was told last to each class of followers. */
  readonly #told = new Map<string, Told>();
  /** How far the database's clock is ahead of ours: what is said goes by the database's. */
  #ahead = 0;

  constructor(found: FollowedSurgery, first: SurgeryMoment, means: RoomMeans) {
    const { authorityId, number } = found.surgery;
    this.key = { authorityId, number };
    this.found = found;
    this.#latest = first;
    this.#means = means;
    this.#setClock(first);
  }

  get latest(): SurgeryMoment {
    return this.#latest;
  }

  /**
   * Reads the surgery anew and tells what became of it. Whatever is asked for while it is being read is read
   * once more after it, however often: a burst of changes costs two readings, and its end is told. Who says
   * of what they heard is content where the reading under way turns out to hold it.
   */
  refresh(heardOf?: HeardOf): Promise<void> {
    if (this.#reading !== null) {
      if (heardOf === undefined) this.#readAgain = true;
      else this.#heardOf = laterOf(this.#heardOf, heardOf);
      return this.#reading;
    }
    this.#reading = this.#readAll()
      .catch((error: unknown) => this.#means.onFault(error))
      .finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    do {
      this.#readAgain = false;
      this.#heardOf = NOTHING_NEWER;
      const moment = await this.#means.read(this.key);
      // Only while it is planned is its place another.
      const found = this.#latest.state === 'PLANNED' ? await this.#means.find() : this.found;
      if (moment === null || found === null) {
        for (const follower of this.followers) follower.end();
        return;
      }
      this.found = found;
      this.#setClock(moment);
      const isBack = moment.version < this.#latest.version;
      this.#latest = moment;
      // The record went back. Who comes again believes what they are told first; others hold to what was later.
      if (isBack) for (const follower of this.followers) follower.end();
      else this.tellAll();
    } while (this.#readAgain || this.#heardMore());
  }

  /** Whether more was heard of, while it was being read, than was read. */
  #heardMore(): boolean {
    const { version, record } = this.#latest;
    return this.#heardOf.version > version || this.#heardOf.record > record;
  }

  /** Tells everybody the latest. While it is being told, what is asked for is told once after it. */
  tellAll(): void {
    if (this.#isToBeTold) return;
    this.#isToBeTold = true;
    this.#telling = this.#telling
      .then(() => {
        this.#isToBeTold = false;
        return this.#tell([...this.followers]);
      })
      .catch((error: unknown) => this.#means.onFault(error));
  }

  /** Tells one of them the latest, as it was told just now where it was: many join at once. */
  async tellOne(follower: Follower): Promise<void> {
    if (!this.#means.mayTell(this, follower)) return;
    const key = this.#means.classOf(follower);
    const before = this.#told.get(key);
    const isLatest = before?.moment === this.#latest && Date.now() - before.madeAt < TOLD_AGAIN_MS;
    await this.#pass(isLatest ? before : this.#make(key, follower), [follower]);
  }

  async #tell(followers: readonly Follower[]): Promise<void> {
    if (followers.length > 1) this.toldAt = Date.now();
    const classes = new Map<string, Follower[]>();
    for (const follower of followers) {
      if (!this.#means.mayTell(this, follower)) continue;
      const key = this.#means.classOf(follower);
      const those = classes.get(key);
      if (those === undefined) classes.set(key, [follower]);
      else those.push(follower);
    }
    this.#told.clear();
    for (const [key, those] of classes) {
      const [first] = those;
      if (first !== undefined) await this.#pass(this.#make(key, first), those);
    }
  }

  /** Makes what followers of a class are told of the latest. */
  #make(key: string, first: Follower): Told {
    const payload = this.#means.payload(first, this.#momentNow());
    const made = { moment: this.#latest, madeAt: Date.now(), payload };
    this.#told.set(key, made);
    // What could not be made is made anew for whoever comes next.
    payload.catch(() => this.#told.get(key) === made && this.#told.delete(key));
    return made;
  }

  async #pass({ payload, moment: { version } }: Told, followers: readonly Follower[]) {
    const { json, isRefused } = await payload;
    const event = nextEvent(json, version);
    for (const follower of followers) {
      follower.tell(event, version);
      if (isRefused) follower.end();
    }
  }

  /** The latest with who is there and what time it is. */
  #momentNow(): SurgeryMoment {
    const at = new Date(Date.now() + this.#ahead).toISOString();
    return { ...this.#latest, ...this.#means.present(this.key), at };
  }

  #setClock({ at }: SurgeryMoment): void {
    // Never back, lest what is said later seem to be said before.
    this.#ahead = Math.max(this.#ahead, Date.parse(at) - Date.now());
  }
}
