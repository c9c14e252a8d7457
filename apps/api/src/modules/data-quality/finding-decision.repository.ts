import { commitRevision } from '@vital-signs/database';
import type { Database, FindingState } from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../../audit/record-audit';

/** What somebody decided about a finding. */
export interface Decision {
  readonly authorityId: number;
  readonly findingKey: string;
  readonly state: FindingState;
  readonly reason: string;
  readonly actor: AuditActor;
  /** The revision at which the finding was looked at: the decision holds only if nothing has followed. */
  readonly seenAt: number;
}

/** The record was changed after the finding had been looked at. */
export class ChangedMeanwhileError extends Error {}

const WORDS: Record<FindingState, string> = {
  ACCEPTED: 'Finding accepted',
  OPEN: 'Finding opened again',
};

/**
 * Writes a decision under a revision of its own, in place of the one before, and the event that tells of it. Gives
 * that revision.
 * @throws ChangedMeanwhileError when the record has had another revision since; nothing is written.
 */
export async function insertDecision(database: Database, decision: Decision): Promise<number> {
  const { authorityId, findingKey, state, reason, actor, seenAt } = decision;
  const person = actor.name;
  return commitRevision(
    database,
    { authorityId, cause: 'FINDING', reason: `${WORDS[state]}: ${reason}`, person },
    async (transaction, revision) => {
      if (revision !== seenAt + 1) throw new ChangedMeanwhileError();
      await transaction.query(
        `UPDATE "FindingDecision" SET "toRevision" = $3
          WHERE "authorityId" = $1 AND "findingKey" = $2 AND "toRevision" IS NULL`,
        [authorityId, findingKey, revision],
      );
      await transaction.query(
        `INSERT INTO "FindingDecision"
           ("authorityId", "findingKey", state, reason, person, "fromRevision")
         VALUES ($1, $2, $3::"FindingState", $4, $5, $6)`,
        [authorityId, findingKey, state, reason, person, revision],
      );
      await recordAudit(transaction, {
        authorityId,
        kind: state === 'ACCEPTED' ? 'finding.accepted' : 'finding.reopened',
        outcome: 'DONE',
        actor,
        subject: findingKey,
        sentence: `${WORDS[state]}: ${reason}`,
        before: { state: state === 'ACCEPTED' ? 'OPEN' : 'ACCEPTED', revision: seenAt },
        after: { state, reason, revision },
      });
      return revision;
    },
  );
}
