import type { PeriodKind, Queryable } from '@vital-signs/database';
import type { ObservationRecord } from '../observation/observation.repository';

/** One category of a breakdown in one month or quarter. */
export interface BreakdownRow extends ObservationRecord {
  indicatorId: number;
  dimension: string;
  category: string;
  position: number;
  partOfWhole: boolean;
  periodKind: Extract<PeriodKind, 'MONTH' | 'QUARTER'>;
  periodStart: string;
  periodEnd: string;
  /** What is to be known about the reading of the cell. */
  note: string | null;
}

export interface BreakdownAsked {
  authorityId: number;
  revision: number;
  placeId: number;
  breakdowns: readonly { readonly indicatorId: number; readonly dimension: string }[];
  /** The first day of the periods wanted, and the first after them. */
  from: string;
  until: string;
}

export interface BreakdownRepository {
  /** Those of every breakdown asked for, the categories of each in the order of the report. */
  rows(asked: BreakdownAsked): Promise<BreakdownRow[]>;
  /** What each indicator is broken down by, by its number. */
  dimensions(
    authorityId: number,
    revision: number,
    indicatorIds: readonly number[],
  ): Promise<Map<number, string[]>>;
}

export function createBreakdownRepository(database: Queryable): BreakdownRepository {
  return {
    rows: ({ authorityId, revision, placeId, breakdowns, from, until }) =>
      database.query<BreakdownRow>(
        `SELECT b."indicatorId", b.dimension, b.category, b.position, b."partOfWhole", b."periodKind",
                b."periodStart", b."periodEnd", b.note, b.value, b.numerator,
                b.denominator, b.absence, b.provenance, b."countsProvenance",
                length(split_part(rtrim(b."textAsPrinted", '% '), '.', 2)) AS "printedDecimals"
           FROM "BreakdownObservation" b
          WHERE b."authorityId" = $1 AND b."fromRevision" <= $2
            AND (b."toRevision" IS NULL OR b."toRevision" > $2)
            AND b."placeId" = $3
            AND (b."indicatorId", b.dimension) IN (SELECT * FROM unnest($4::int[], $5::text[]))
            AND b."periodKind" IN ('MONTH', 'QUARTER')
            AND b."periodStart" >= $6 AND b."periodEnd" <= $7
          ORDER BY b.position, b.category, b."periodStart"`,
        [
          authorityId,
          revision,
          placeId,
          breakdowns.map(({ indicatorId }) => indicatorId),
          breakdowns.map(({ dimension }) => dimension),
          from,
          until,
        ],
      ),

    async dimensions(authorityId, revision, indicatorIds) {
      const rows = await database.query<{ indicatorId: number; dimension: string }>(
        `SELECT DISTINCT b."indicatorId", b.dimension
           FROM "BreakdownObservation" b
          WHERE b."authorityId" = $1 AND b."fromRevision" <= $2
            AND (b."toRevision" IS NULL OR b."toRevision" > $2) AND b."indicatorId" = ANY($3)
          ORDER BY b."indicatorId", b.dimension`,
        [authorityId, revision, indicatorIds],
      );
      const dimensions = new Map<number, string[]>();
      for (const { indicatorId, dimension } of rows) {
        dimensions.set(indicatorId, [...(dimensions.get(indicatorId) ?? []), dimension]);
      }
      return dimensions;
    },
  };
}
