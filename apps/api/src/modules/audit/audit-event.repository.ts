import type { AuditOutcome, Queryable } from '@vital-signs/database';

/** An event as it is kept. */
export interface AuditEventRow {
  id: number;
  at: Date;
  kind: string;
  outcome: AuditOutcome;
  actorName: string;
  address: string | null;
  requestId: string | null;
  subject: string | null;
  sentence: string;
  /** As JSON text. */
  before: string | null;
  after: string | null;
}

/** Which events; what is null or empty leaves nothing out. */
export interface AuditEventsWanted {
  /** Each must stand somewhere in what was done, by whom, to what, or from where; capitals do not matter. */
  readonly words: readonly string[];
  /** An area, or a kind in full. */
  readonly kind: string | null;
  readonly outcome: AuditOutcome | null;
  /** First and last day, both included, as the clocks of London show them: YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The place of an event among all, which are in the order of their time and then of their number. */
export interface AuditPosition {
  readonly at: string;
  readonly id: number;
}

export interface AuditEventRepository {
  /** Of one authority, the latest first, those after a position in that order. */
  page(
    authorityId: number,
    wanted: AuditEventsWanted,
    first: number,
    after: AuditPosition | null,
  ): Promise<AuditEventRow[]>;
}

/** A text as a pattern that matches it anywhere, whatever it holds. */
const anywhere = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

export function createAuditEventRepository(database: Queryable): AuditEventRepository {
  return {
    page: (authorityId, { words, kind, outcome, from, to }, first, after) =>
      database.query<AuditEventRow>(
        `SELECT id, at, kind, outcome, "actorName", address, "requestId", subject, sentence,
                before::text AS before, after::text AS after
           FROM "AuditEvent"
          WHERE "authorityId" = $1
            AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::bigint))
            AND ($4::text IS NULL OR kind = $4 OR starts_with(kind, $4 || '.'))
            AND ($5::text IS NULL OR outcome = $5::"AuditOutcome")
            AND ($6::date IS NULL OR at >= $6::date::timestamp AT TIME ZONE 'Europe/London')
            AND ($7::date IS NULL OR at < ($7::date + 1)::timestamp AT TIME ZONE 'Europe/London')
            AND NOT EXISTS (
                  SELECT 1 FROM unnest($8::text[]) AS word
                   WHERE concat_ws(' ', sentence, subject, "actorName", kind, address, "requestId")
                         NOT ILIKE word)
          ORDER BY at DESC, id DESC
          LIMIT $9`,
        [
          ...[authorityId, after?.at ?? null, after?.id ?? 0, kind, outcome, from, to],
          ...[words.map(anywhere), first],
        ],
      ),
  };
}
