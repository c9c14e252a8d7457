import type { Database } from '@vital-signs/database';
import { formatPeriod, isDigestEmpty, parsePeriodKey, wantsDigest } from '@vital-signs/domain';
import type { FastifyBaseLogger } from 'fastify';
import type { Mail } from '../mail/mail';
import { editionsOf, type EditionRecord } from '../modules/edition/edition-record';
import type { Services } from '../services';
import { createWorkBehind } from '../sign-in/work-behind';
import { accessOf, SYSTEM, type SystemViewer, type Viewer } from '../viewer/viewer';
import { createDigestRepository, type DigestReaderRow } from './digest.repository';
import { digestMessage } from './digest-message';
import { placeDigest, placesTold } from './place-digest';

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
  /** When everything that was begun is done. */
  settled(): Promise<void>;
}

/** How often a message is tried. */
const MOST_TRIES = 3;

/**
 * Sends each person who wants it one message about each edition for the authority's own people. Whoever
 * sends one takes it upon themselves first, so that no two processes send the same; what cannot be sent
 * after some tries is kept with the reason. Editions for everybody are not told of: they hold nothing
 * that was not published to the authority's own people.
 */
export function createDigests(means: DigestMeans): Digests {
  const { database, mail, log, servicesFor } = means;
  const repository = createDigestRepository(database);
  const behind = createWorkBehind(log);

  async function tell(edition: EditionRecord): Promise<void> {
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
    const month = edition.periodStart.slice(0, 7);
    for (const reader of await repository.readers(authorityId)) {
      const roles = reader.grants.map(({ role }) => role);
      if (!wantsDigest(reader.preferences['digest'], roles)) continue;
      const key = { authorityId, edition: number };
      if (!(await repository.claim(key, reader.id))) continue;
      const problem = await sendTo(
        reader,
        { authority: slug, month, number, previous },
        authority.name,
      );
      await repository.finish(key, reader.id, problem);
    }
  }

  /** Null where it was sent, or there was nothing to send; else why it was not. */
  async function sendTo(
    reader: DigestReaderRow,
    editions: Parameters<typeof placeDigest>[1],
    authorityName: string,
  ): Promise<string | null> {
    const { authority, month, previous } = editions;
    try {
      const services = servicesFor(viewerOf(reader, authority));
      const places = [];
      for (const place of placesTold(accessOf(reader.grants, policyOf(reader)).grants)) {
        const told = await placeDigest(services, editions, place);
        if (told !== null) places.push(told);
      }
      if (places.length === 0) return 'None of their places has figures in it.';
      // A correction of other places is nothing to tell of.
      if (previous !== null && places.every(({ digest }) => isDigestEmpty(digest))) return null;
      const about = {
        ...{ email: reader.email, name: reader.name, isCorrection: previous !== null },
        authority: { slug: authority, name: authorityName },
        month: { key: month, name: formatPeriod(parsePeriodKey(month)) },
        origin: means.origin(),
      };
      const message = digestMessage(about, places);
      for (let attempt = 1; ; attempt += 1) {
        try {
          await mail.send(message);
          return null;
        } catch (error) {
          if (attempt === MOST_TRIES) throw error;
        }
      }
    } catch (error) {
      log.error({ err: error, reader: reader.id }, 'a digest could not be sent');
      return (error instanceof Error ? error.message : String(error)).slice(0, 300);
    }
  }

  return {
    published: (edition) => behind.run(tell(edition)),
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
