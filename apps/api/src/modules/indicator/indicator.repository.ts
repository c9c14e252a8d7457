import type {
  Basis,
  MeasureKind,
  PeriodKind,
  Polarity,
  Queryable,
  YearToDateRule,
} from '@vital-signs/database';
import { AREA_NAMED, type ReportAreaRecord } from '../report-area/report-area.repository';

/** An indicator as described at one revision. */
export interface IndicatorRecord {
  authorityId: number;
  /** The revision at which it is described so. */
  revision: number;
  /** Slug of the authority. */
  authority: string;
  /** Number of the indicator in its authority. */
  id: number;
  key: string;
  ref: string | null;
  name: string | null;
  reportArea: ReportAreaRecord;
  position: number;
  onScorecard: boolean;
  polarity: Polarity;
  measureKind: MeasureKind;
  basis: Basis;
  frequency: PeriodKind;
  dataNote: string | null;
  unit: string | null;
  multiplier: number;
  decimals: number;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  numeratorIndicatorId: number | null;
  denominatorIndicatorId: number | null;
  partOfIndicatorId: number | null;
  inflowIndicatorId: number | null;
  outflowIndicatorId: number | null;
  denominatorIsPopulation: boolean;
  yearToDateRule: YearToDateRule;
  countsChildren: boolean;
  additive: boolean;
  teamKinds: string[];
  definition: string | null;
  /** Why it matters to children and families. */
  purpose: string | null;
  caveats: string | null;
  leadOfficer: string | null;
  dataOwner: string | null;
  sourceSystem: string | null;
  statutoryCode: string | null;
  measuredFrom: string | null;
  /** The first day on which it is no longer measured; null while it is. */
  measuredUntil: string | null;
  source: string;
  note: string | null;
}

/** The record of an authority as known at a revision. */
export interface RecordAt {
  authorityId: number;
  revision: number;
}

export interface IndicatorRepository {
  /** Aligned with what is asked; each list in the order of the report. */
  cataloguesAt(asked: readonly RecordAt[]): Promise<IndicatorRecord[][]>;
}

export function createIndicatorRepository(database: Queryable): IndicatorRepository {
  return {
    async cataloguesAt(asked) {
      const rows = await database.query<IndicatorRecord & { asked: number }>(
        `SELECT asked.position::int AS asked, i."authorityId", asked.revision,
                a.slug AS authority, i.id, i.key,
                v.ref, v.name,
                json_build_object('revision', asked.revision, 'authority', a.slug,
                                  'slug', area.slug, 'name', named.name,
                                  'position', named.position) AS "reportArea",
                v.position, v."onScorecard", v.polarity,
                v."measureKind", v.basis, v.frequency, v."dataNote", v.unit, v.multiplier,
                v.decimals, v."numeratorLabel", v."denominatorLabel", v."numeratorIndicatorId",
                v."denominatorIndicatorId", v."partOfIndicatorId", v."inflowIndicatorId",
                v."outflowIndicatorId", v."denominatorIsPopulation", v."yearToDateRule",
                v."countsChildren", v.additive, v."teamKinds", v.definition, v.purpose, v.caveats,
                v."leadOfficer", v."dataOwner", v."sourceSystem", v."statutoryCode",
                v."measuredFrom", v."measuredUntil", v.source, v.note
           FROM unnest($1::int[], $2::int[]) WITH ORDINALITY
                  AS asked("authorityId", revision, position)
           JOIN "Authority" a ON a.id = asked."authorityId"
           JOIN "IndicatorVersion" v
             ON v."authorityId" = asked."authorityId" AND v."fromRevision" <= asked.revision
            AND (v."toRevision" IS NULL OR v."toRevision" > asked.revision)
           JOIN "Indicator" i ON i."authorityId" = v."authorityId" AND i.id = v."indicatorId"
           JOIN "ReportArea" area
             ON area."authorityId" = v."authorityId" AND area.id = v."reportAreaId"
           ${AREA_NAMED}
          ORDER BY v.position, i.id`,
        [asked.map(({ authorityId }) => authorityId), asked.map(({ revision }) => revision)],
      );
      const catalogues: IndicatorRecord[][] = asked.map(() => []);
      for (const row of rows) catalogues[row.asked - 1]?.push(row);
      return catalogues;
    },
  };
}
