import { commitRevision, type Database } from '@vital-signs/database';
import type { NationalSource } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import type { LinkRow } from './national.repository';

interface LinkToWrite {
  readonly authorityId: number;
  readonly indicator: { readonly id: number; readonly key: string };
  /** Null: it is to be tied to none. */
  readonly measure: {
    readonly id: number;
    readonly source: NationalSource;
    readonly key: string;
  } | null;
  /** The link that stood; null: none. */
  readonly before: LinkRow | null;
  readonly reason: string;
  readonly actor: AuditActor;
}

const named = (measure: { source: NationalSource; key: string } | null) =>
  measure && `${measure.source} ${measure.key}`;

/** Ties an indicator to a measure, or to none, under the authority's next revision, which it gives. */
export function insertLink(
  database: Database,
  { authorityId, indicator, measure, before, reason, actor }: LinkToWrite,
): Promise<number> {
  const sentence =
    measure === null
      ? `Indicator ${indicator.key} was tied to no national measure any more: ${reason}`
      : `Indicator ${indicator.key} was tied to ${named(measure)}: ${reason}`;
  return commitRevision(
    database,
    { authorityId, cause: 'EDIT', reason: sentence, person: actor.name },
    async (transaction, revision) => {
      await transaction.query(
        `UPDATE "NationalLink" SET "toRevision" = $3
          WHERE "authorityId" = $1 AND "indicatorId" = $2 AND "toRevision" IS NULL`,
        [authorityId, indicator.id, revision],
      );
      if (measure !== null) {
        await transaction.query(
          `INSERT INTO "NationalLink" ("authorityId", "indicatorId", "measureId", note, "fromRevision")
           VALUES ($1, $2, $3, $4, $5)`,
          [authorityId, indicator.id, measure.id, reason, revision],
        );
      }
      await recordAudit(transaction, {
        ...{ authorityId, outcome: 'DONE', actor, sentence },
        kind: measure === null ? 'national.unlinked' : 'national.linked',
        subject: indicator.key,
        before: named(before),
        after: named(measure),
      });
      return revision;
    },
  );
}
