import type { Queryable } from '@vital-signs/database';
import type { MeasureName } from '../national/national.repository';

/** Another council that ties an indicator to a measure now. */
export interface TiedCouncilRow {
  readonly slug: string;
  readonly name: string;
  readonly code: string | null;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly note: string | null;
  /** The revision that tied it. */
  readonly fromRevision: number;
}

export interface TiedCouncilRepository {
  /** Real councils but one that tie an indicator to the measure, by name, each once. */
  tiedTo(measure: MeasureName, exceptAuthority: number): Promise<TiedCouncilRow[]>;
}

export function createTiedCouncilRepository(database: Queryable): TiedCouncilRepository {
  return {
    tiedTo: ({ source, key }, exceptAuthority) =>
      database.query<TiedCouncilRow>(
        `SELECT DISTINCT ON (a.name, a.id) a.slug, a.name, a.code, i.key AS indicator, l.note,
                l."fromRevision"
           FROM "NationalMeasure" m
           JOIN "NationalLink" l ON l."measureId" = m.id AND l."toRevision" IS NULL
           JOIN "Authority" a ON a.id = l."authorityId" AND NOT a.fictional
           JOIN "Indicator" i ON i."authorityId" = l."authorityId" AND i.id = l."indicatorId"
          WHERE m.source = $1::"NationalSource" AND m.key = $2 AND a.id <> $3
          ORDER BY a.name, a.id, l.id`,
        [source, key, exceptAuthority],
      ),
  };
}
