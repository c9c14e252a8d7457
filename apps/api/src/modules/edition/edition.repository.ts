import { commitRevision } from '@vital-signs/database';
import type { Audience, Database, PeriodKind, Queryable } from '@vital-signs/database';
import { periodKey, type Json, type Period } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { queueDigests } from '../../digest/digest.repository';

export interface EditionKey {
  authorityId: number;
  number: number;
}

/** A month, or a quarter, to be published. */
export interface PublicationRequest {
  readonly authorityId: number;
  readonly period: Period;
  /** The day on whose morning the figures were taken. */
  readonly accurateAsOf: string | null;
  readonly audience: Audience;
  /** Who publishes it. */
  readonly actor: AuditActor;
  /** Why, in words. */
  readonly reason: string;
  /** Where its figures come from, in words. */
  readonly source: string | null;
  /** What its readers should know of it. */
  readonly notes: string | null;
  /** Refuses to publish a month that has an edition for this audience. */
  readonly onlyFirst: boolean;
  /** Lets everybody with a role be told of it; left out: nobody is. */
  readonly tellsPeople?: boolean;
  /** What is told of it beside, for those who look into it later; no figures. */
  readonly told: Json;
}

/** The month has an edition for the audience, and no second one was wanted. */
export class AlreadyPublishedError extends Error {}

/** The record has another revision, or the authority another edition, than the document was made for. */
export class RecordMovedError extends Error {}

/** What is published: the document with what is known about it. */
export interface PublishedDocument {
  readonly document: string;
  readonly documentFormat: number;
  readonly hash: string;
  readonly rulesVersion: string;
}

/** A document that is made for one number at one revision, and stands for no other. */
export interface PreparedDocument extends PublishedDocument {
  readonly number: number;
  readonly revision: number;
}

/** An edition that everybody may read, as it is listed. */
export interface PublicEditionRow {
  readonly authorityId: number;
  readonly authority: string;
  /** What it was called when the edition was published. */
  readonly authorityName: string;
  readonly fictional: boolean;
  readonly number: number;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly revision: number;
  readonly publishedAt: Date;
  readonly hash: string;
}

export interface EditionRepository {
  /** Documents as they were published, aligned with what is asked. */
  documents(keys: readonly EditionKey[]): Promise<string[]>;
  /** Every edition that everybody may read, by name of the authority and the latest first. */
  publicEditions(): Promise<PublicEditionRow[]>;
}

export function createEditionRepository(database: Queryable): EditionRepository {
  return {
    async documents(keys) {
      const rows = await database.query<EditionKey & { document: string }>(
        `SELECT e."authorityId", e.number, e.document
           FROM unnest($1::int[], $2::int[]) AS asked("authorityId", number)
           JOIN "Edition" e ON e."authorityId" = asked."authorityId" AND e.number = asked.number`,
        [keys.map(({ authorityId }) => authorityId), keys.map(({ number }) => number)],
      );
      return keys.map(
        (key) =>
          rows.find((row) => row.authorityId === key.authorityId && row.number === key.number)
            ?.document ?? '',
      );
    },

    publicEditions: () =>
      database.query<PublicEditionRow>(
        `SELECT e."authorityId", a.slug AS authority,
                coalesce((SELECT f.name FROM "Place" p
                            JOIN "FormerPlace" f
                              ON f."authorityId" = p."authorityId" AND f."placeId" = p.id
                           WHERE p."authorityId" = a.id AND p.kind = 'AUTHORITY'
                             AND f."beforeRevision" > e.revision
                           ORDER BY f."beforeRevision" LIMIT 1), a.name) AS "authorityName",
                a.fictional,
                e.number, e."periodKind", e."periodStart", e."periodEnd", e.revision, e."publishedAt", e.hash
           FROM "Edition" e
           JOIN "Authority" a ON a.id = e."authorityId"
          WHERE e.audience = 'PUBLIC'
          ORDER BY "authorityName", a.slug, e.number DESC`,
      ),
  };
}

/**
 * Publishes a month under a revision of its own, which the edition then holds, and tells of it.
 * @throws AlreadyPublishedError where only a first edition was wanted and there is one.
 * @throws RecordMovedError where the document is not one of this number and revision any more.
 */
export function insertEdition(
  database: Database,
  request: PublicationRequest,
  { number, revision: madeFor, ...made }: PreparedDocument,
): Promise<{ number: number; revision: number }> {
  const { authorityId, period, reason, actor, audience } = request;
  return commitRevision(
    database,
    { authorityId, cause: 'PUBLICATION', reason, person: actor.name },
    async (transaction, revision) => {
      // The authority is locked by now, so that no other process publishes meanwhile.
      const [editions] = await transaction.query<{ last: number; ofMonth: number }>(
        `SELECT coalesce(max(number), 0) AS last,
                count(*) FILTER (WHERE "periodStart" = $2 AND "periodEnd" = $3
                                   AND audience::text = $4) AS "ofMonth"
           FROM "Edition" WHERE "authorityId" = $1`,
        [authorityId, period.start, period.end, audience],
      );
      if (request.onlyFirst && editions !== undefined && editions.ofMonth > 0) {
        throw new AlreadyPublishedError(`${period.start} has an edition.`);
      }
      if (revision !== madeFor || (editions?.last ?? 0) + 1 !== number) {
        throw new RecordMovedError(`Revision ${madeFor} is taken.`);
      }
      const [release] = await transaction.query<{ id: number }>(
        `SELECT id FROM "NationalRelease"
          WHERE "authorityId" IS NULL OR "authorityId" = $1 ORDER BY id DESC LIMIT 1`,
        [authorityId],
      );
      await transaction.prisma.edition.create({
        data: {
          authorityId,
          source: request.source,
          notes: request.notes,
          releaseId: release?.id ?? null,
          number,
          periodKind: period.kind,
          periodStart: new Date(period.start),
          periodEnd: new Date(period.end),
          revision,
          accurateAsOf: request.accurateAsOf === null ? null : new Date(request.accurateAsOf),
          audience,
          publishedBy: actor.name,
          ...made,
        },
      });
      if (request.tellsPeople === true && audience === 'INTERNAL') {
        await queueDigests(transaction, { authorityId, edition: number });
      }
      const month = periodKey(period);
      await recordAudit(transaction, {
        ...{ authorityId, kind: 'edition.published', outcome: 'DONE', actor },
        subject: `Edition ${number}, ${month}`,
        sentence: `Edition ${number} of ${month} was published for ${AUDIENCE_WORDS[audience]}: ${reason}`,
        after: { number, month, audience, revision, sha256: made.hash, told: request.told },
      });
      return { number, revision };
    },
  );
}

const AUDIENCE_WORDS: Record<Audience, string> = {
  INTERNAL: 'the authority’s own people',
  PUBLIC: 'everybody',
};
