import type { Queryable } from '@vital-signs/database';
import type {
  ExceptionAcknowledgement,
  ExceptionFlag,
  ExceptionRuleKey,
  StatedRating,
} from '@vital-signs/domain';

/** A flag with when it was set. */
export interface FlagRecord extends ExceptionFlag {
  readonly at: string;
}

/** An acknowledgement with when it was made. */
export interface AcknowledgementRecord extends ExceptionAcknowledgement {
  readonly at: string;
}

/** What people said of an authority's indicators, and what papers state without a figure. */
export interface SaidRecord {
  readonly flags: readonly FlagRecord[];
  readonly acknowledgements: readonly AcknowledgementRecord[];
  readonly stated: readonly StatedRating[];
}

export interface SaidAsked {
  readonly authorityId: number;
  /** The revision whose figures are read. */
  readonly revision: number;
  /** The revision at which people had said it; null: as it stands now. */
  readonly saidAt: number | null;
}

export interface ExceptionRepository {
  /** All of it in one statement. */
  said(asked: SaidAsked): Promise<SaidRecord>;
}

const LIVED = `"authorityId" = $1
   AND CASE WHEN $3::int IS NULL THEN "toRevision" IS NULL
            ELSE "fromRevision" <= $3 AND ("toRevision" IS NULL OR "toRevision" > $3) END`;

const SAID = `
  SELECT (SELECT coalesce(json_agg(json_build_object(
                   'id', id, 'indicatorId', "indicatorId", 'placeId', "placeId", 'kind', kind,
                   'reason', reason, 'reference', reference, 'since', since, 'reviewOn', "reviewOn",
                   'person', person, 'at', at) ORDER BY id), '[]')
            FROM "ExceptionFlag" WHERE ${LIVED}) AS flags,
         (SELECT coalesce(json_agg(json_build_object(
                   'id', id, 'indicatorId', "indicatorId", 'placeId', "placeId", 'rules', rules,
                   'reason', reason, 'until', until, 'person', person, 'at', at) ORDER BY id), '[]')
            FROM "ExceptionAcknowledgement" WHERE ${LIVED}) AS acknowledgements,
         (SELECT coalesce(json_agg(json_build_object(
                   'indicatorId', "indicatorId", 'placeId', "placeId", 'periodEnd', "periodEnd",
                   'printed', "ratingAsPrinted", 'source', source) ORDER BY id), '[]')
            FROM "Observation"
           WHERE "authorityId" = $1 AND "fromRevision" <= $2
             AND ("toRevision" IS NULL OR "toRevision" > $2)
             AND value IS NULL AND "ratingAsPrinted" IS NOT NULL) AS stated`;

interface SaidRow {
  flags: FlagRecord[];
  acknowledgements: (Omit<AcknowledgementRecord, 'rules'> & { rules: ExceptionRuleKey[] })[];
  stated: StatedRating[];
}

export function createExceptionRepository(database: Queryable): ExceptionRepository {
  return {
    async said({ authorityId, revision, saidAt }) {
      const [row] = await database.query<SaidRow>(SAID, [authorityId, revision, saidAt]);
      return row ?? { flags: [], acknowledgements: [], stated: [] };
    },
  };
}
