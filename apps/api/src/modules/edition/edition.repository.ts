import { commitRevision } from '@vital-signs/database';
import type { Audience, Database, Queryable } from '@vital-signs/database';

export interface EditionKey {
  authorityId: number;
  number: number;
}

/** A month to be published. */
export interface PublicationRequest {
  readonly authorityId: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** The day on whose morning the figures were taken. */
  readonly accurateAsOf: string | null;
  readonly audience: Audience;
  readonly publishedBy: string;
  /** Why, in words. */
  readonly reason: string;
  /** Refuses to publish a month that has an edition. */
  readonly onlyFirst: boolean;
}

/** The month has an edition, and no second one was wanted. */
export class AlreadyPublishedError extends Error {}

/** What is published: the document with what is known about it. */
export interface PublishedDocument {
  readonly document: string;
  readonly documentFormat: number;
  readonly hash: string;
  readonly rulesVersion: string;
}

/** Makes the document of an edition from the record as it is at a revision. */
export type MakeDocument = (
  record: Queryable,
  edition: { readonly number: number; readonly revision: number },
) => Promise<PublishedDocument>;

export interface EditionRepository {
  /** Documents as they were published, aligned with what is asked. */
  documents(keys: readonly EditionKey[]): Promise<string[]>;
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
  };
}

/** A transaction has one connection: what is asked of it together is answered in turn. */
function oneAtATime(connection: Queryable): Queryable {
  let last: Promise<unknown> = Promise.resolve();
  return {
    query<Row extends object>(sql: string, params?: readonly unknown[]) {
      const next = last.then(() => connection.query<Row>(sql, params));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** Publishes a month under a revision of its own, which the edition then holds. */
export function insertEdition(
  database: Database,
  request: PublicationRequest,
  make: MakeDocument,
): Promise<{ number: number; revision: number }> {
  const { authorityId, reason, publishedBy } = request;
  return commitRevision(
    database,
    { authorityId, cause: 'PUBLICATION', reason, person: publishedBy },
    async (transaction, revision) => {
      // The authority is locked by now, so that no other process publishes meanwhile.
      const [editions] = await transaction.query<{ last: number; ofMonth: number }>(
        `SELECT coalesce(max(number), 0) AS last,
                count(*) FILTER (WHERE "periodStart" = $2 AND "periodEnd" = $3) AS "ofMonth"
           FROM "Edition" WHERE "authorityId" = $1`,
        [authorityId, request.periodStart, request.periodEnd],
      );
      if (request.onlyFirst && editions !== undefined && editions.ofMonth > 0) {
        throw new AlreadyPublishedError(`${request.periodStart} has an edition.`);
      }
      const number = (editions?.last ?? 0) + 1;
      const made = await make(oneAtATime(transaction), { number, revision });
      await transaction.prisma.edition.create({
        data: {
          authorityId,
          number,
          periodKind: 'MONTH',
          periodStart: new Date(request.periodStart),
          periodEnd: new Date(request.periodEnd),
          revision,
          accurateAsOf: request.accurateAsOf === null ? null : new Date(request.accurateAsOf),
          audience: request.audience,
          publishedBy,
          ...made,
        },
      });
      return { number, revision };
    },
  );
}
