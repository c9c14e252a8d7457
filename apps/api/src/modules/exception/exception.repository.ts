import type { Queryable } from '@vital-signs/database';
import type {
  ExceptionAcknowledgement,
  ExceptionFlag,
  ExceptionRuleKey,
} from '@vital-signs/domain';

/** A flag with when it was set. */
export interface FlagRecord extends ExceptionFlag {
  readonly at: string;
}

/** An acknowledgement with when it was made. */
export interface AcknowledgementRecord extends ExceptionAcknowledgement {
  readonly at: string;
}

/** What people said of an authority's indicators. */
export interface SaidRecord {
  readonly flags: readonly FlagRecord[];
  readonly acknowledgements: readonly AcknowledgementRecord[];
}

export interface SaidAsked {
  readonly authorityId: number;
  /** The revision at which people had said it; null: as it stands now. */
  readonly saidAt: number | null;
}

export interface ExceptionRepository {
  /** All of it in one statement. */
  said(asked: SaidAsked): Promise<SaidRecord>;
}

const LIVED = `"authorityId" = $1
   AND CASE WHEN $2::int IS NULL THEN "toRevision" IS NULL
            ELSE "fromRevision" <= $2 AND ("toRevision" IS NULL OR "toRevision" > $2) END`;

const SAID = `
  SELECT (SELECT coalesce(json_agg(json_build_object(
                   'id', id, 'indicatorId', "indicatorId", 'placeId', "placeId", 'kind', kind,
                   'reason', reason, 'reference', reference, 'since', since, 'reviewOn', "reviewOn",
                   'person', person, 'at', at) ORDER BY id), '[]')
            FROM "ExceptionFlag" WHERE ${LIVED}) AS flags,
         (SELECT coalesce(json_agg(json_build_object(
                   'id', id, 'indicatorId', "indicatorId", 'placeId', "placeId", 'rules', rules,
                   'reason', reason, 'until', until, 'person', person, 'at', at) ORDER BY id), '[]')
            FROM "ExceptionAcknowledgement" WHERE ${LIVED}) AS acknowledgements`;

interface SaidRow {
  flags: FlagRecord[];
  acknowledgements: (Omit<AcknowledgementRecord, 'rules'> & { rules: ExceptionRuleKey[] })[];
}

export function createExceptionRepository(database: Queryable): ExceptionRepository {
  return {
    async said({ authorityId, saidAt }) {
      const [row] = await database.query<SaidRow>(SAID, [authorityId, saidAt]);
      return row ?? { flags: [], acknowledgements: [] };
    },
  };
}
