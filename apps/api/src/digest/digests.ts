import type { Database } from '@vital-signs/database';
import {
  endedPlaceSentence,
  formatPeriod,
  isDigestEmpty,
  lastDay,
  parsePeriodKey,
  periodKey,
  wantsDigest,
} from '@vital-signs/domain';
import type { FastifyBaseLogger } from 'fastify';
import type { Mail, Message } from '../mail/mail';
import { periodOfEdition } from '../modules/authority/reported-period';
import { editionFor, editionsOf, type EditionRecord } from '../modules/edition/edition-record';
import type { Services } from '../services';
import { createWorkBehind } from '../sign-in/work-behind';
import { accessOf, SYSTEM, type SystemViewer, type Viewer } from '../viewer/viewer';
import { createDigestRepository, type DigestKey, type DigestReaderRow } from './digest.repository';
import { digestMessage } from './digest-message';
import { isToldIn, placeDigest, placesTold, type DigestEditions } from './place-digest';

export interface DigestMeans {
  readonly database: Database;
  readonly mail: Mail;
  readonly log: FastifyBaseLogger;
  readonly servicesFor: (viewer: Viewer | SystemViewer) => Services;
  /** Where the product is reached. */
  readonly origin: () => string;
}

/** Tells people what changed when a month is published. */
export interface Digests {
  /** Begins to tell of an edition; nobody waits for it. */
  published(edition: EditionRecord): void;
  /** Goes on with what was broken off or could not be sent, here or by a process that has ended. */
  resume(): void;
  /** When everything that was begun is done. */
  settled(): Promise<void>;
}

/** The authority as it is named, and the revision of the edition that is told of. */
interface Told {
  readonly name: string;
  readonly revision: number;
}

/** How often a message is tried. */
const MOST_TRIES = 3;

/**
 * Sends each person who wants it one message about each edition for the authority's own people. What is
 * to be sent waits in the database from the publication on. Whoever sends one takes it upon themselves
 * first, so that no two processes send the same; what cannot be sent after some tries is kept with the
 * reason, and tried again later. Editions for everybody are not told of: they hold nothing
 * that was not published to the authority's own people.
 */
export function createDigests(means: DigestMeans): Digests {
  const { database, mail, log, servicesFor } = means;
  const repository = createDigestRepository(database);
  const behind = createWorkBehind(log);

  /** Those who came after it was published are told of it by its pages alone. */
  async function tell(edition: EditionRecord, isNew: boolean): Promise<void> {
    if (edition.audience !== 'INTERNAL' || !mail.canSend) return;
    const { authorityId, number, authority: slug } = edition;
    const authority = await servicesFor(SYSTEM).authorities.bySlug(slug);
    if (authority === null) return;
    const earlier = editionsOf(authority).filter(
      (each) =>
        each.audience === 'INTERNAL' &&
        each.periodStart === edition.periodStart &&
        each.number < number,
    );
    const previous = earlier.length === 0 ? null : Math.max(...earlier.map((each) => each.number));
    const month = periodKey(periodOfEdition(edition));
    const key = { authorityId, edition: number };
    const readers = (await repository.readers(authorityId)).filter(({ preferences, grants }) => {
      const roles = grants.map(({ role }) => role);
      return wantsDigest(preferences['digest'], roles);
    });
    const ids = readers.map(({ id }) => id);
    if (isNew) await repository.queue(key, ids);
    await repository.keepOnly(key, ids);
    const editions = { authority: slug, month, number, previous };
    for (const reader of readers) {
      if (await repository.claim(key, reader.id))
        await tellOne(key, reader, editions, { name: authority.name, revision: edition.revision });
    }
  }

  async function tellOne(
    key: DigestKey,
    reader: DigestReaderRow,
    editions: DigestEditions,
    told: Told,
  ): Promise<void> {
    try {
      const message = await messageFor(key, reader, editions, told);
      if (message === null) return await repository.forget(key, reader.id);
      await repository.handOn(key, reader.id);
      await send(message);
      await repository.finish(key, reader.id, null);
    } catch (error) {
      log.error({ err: error, reader: reader.id }, 'a digest could not be sent');
      const problem = error instanceof Error ? error.message : String(error);
      await repository.finish(key, reader.id, problem.slice(0, 300));
    }
  }

  /** Null where there is nothing to tell: their places have no figures in it, or it corrects others. */
  async function messageFor(
    { authorityId }: DigestKey,
    reader: DigestReaderRow,
    editions: DigestEditions,
    { name: authorityName, revision }: Told,
  ): Promise<Message | null> {
    const { authority, month, previous } = editions;
    const period = parsePeriodKey(month);
    const services = servicesFor(viewerOf(reader, authority));
    const places = [];
    const ended: string[] = [];
    for (const place of placesTold(accessOf(reader.grants, policyOf(reader)).grants)) {
      const told = await placeDigest(services, editions, place);
      if (told !== null) places.push(told);
      if (told !== null || place === null) continue;
      // Published again, a month tells of it where the edition before still had the place.
      if (previous !== null && !(await isToldIn(services, editions, place, previous))) continue;
      const asked = { authorityId, place, by: lastDay(period), revision };
      const gone = await repository.endedPlace(asked);
      if (gone !== null) ended.push(endedPlaceSentence(gone, formatPeriod(period)));
    }
    if (places.length + ended.length === 0) return null;
    const isNothing = ended.length === 0 && places.every(({ digest }) => isDigestEmpty(digest));
    if (previous !== null && isNothing) return null;
    const about = {
      ...{ email: reader.email, name: reader.name, isCorrection: previous !== null },
      authority: { slug: authority, name: authorityName },
      month: { key: month, name: formatPeriod(period) },
      origin: means.origin(),
    };
    return digestMessage(about, places, ended);
  }

  async function send(message: Message): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await mail.send(message);
      } catch (error) {
        if (attempt === MOST_TRIES) throw error;
      }
    }
  }

  async function resume(): Promise<void> {
    if (!mail.canSend) return;
    for (const { authority: slug, edition: number } of await repository.waiting()) {
      const authority = await servicesFor(SYSTEM).authorities.bySlug(slug);
      const edition = authority && editionFor(authority, { number });
      if (edition) await tell(edition, false);
    }
  }

  return {
    published: (edition) => behind.run(tell(edition, true)),
    resume: () => behind.run(resume()),
    settled: () => behind.done(),
  };
}

function policyOf({ secondFactorRequired, headsSeeOtherLocalities }: DigestReaderRow) {
  return { secondFactorRequired, headsSeeOtherLocalities };
}

/** Somebody as they would see the figures if they were signed in. */
function viewerOf(reader: DigestReaderRow, authority: string): Viewer {
  const { id, name, email, grants } = reader;
  return {
    person: { id, name, email, sessionId: '' },
    access: new Map([[authority, accessOf(grants, policyOf(reader))]]),
    withoutSecondFactor: [],
  };
}
