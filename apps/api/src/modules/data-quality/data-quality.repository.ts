import type {
  Absence,
  Basis,
  FindingState,
  PeriodKind,
  PlaceKind,
  Provenance,
  Queryable,
  StatementRelation,
} from '@vital-signs/database';
import type { RecordAt } from '../indicator/indicator.repository';

/** That a finding was accepted, or opened again. */
export interface DecisionRow {
  findingKey: string;
  state: FindingState;
  reason: string;
  person: string;
  at: string;
  revision: number;
  /** False once another decision has followed. */
  live: boolean;
}

/** What has been decided about findings by a revision, and which revision last changed the record itself. */
export interface DecisionsAt {
  /** The latest revision that was more than a decision about a finding, or a publication. */
  recordRevision: number;
  /** The latest first. */
  decisions: DecisionRow[];
}

/** A place wherever it stands in the tree, with its populations. */
export interface AuditedPlace {
  id: number;
  slug: string;
  name: string;
  kind: PlaceKind;
  teamKind: string | null;
  populations: { from: string; to: string | null; count: number; provenance: Provenance }[];
}

/** What an authority's record reaches over: its months and its places, with the tree through time. */
export interface Extent {
  /** First day of the first month or quarter held, and the first after the last; null where none is. */
  from: string | null;
  until: string | null;
  /** The authority first, then localities, then teams. */
  places: AuditedPlace[];
  links: { parentId: number; childId: number; from: string; to: string | null }[];
}

/** A claim of the commentary. */
export interface ClaimRow {
  indicatorId: number;
  placeId: number;
  basis: Basis;
  periodKind: PeriodKind;
  periodStart: string;
  periodEnd: string;
  relation: StatementRelation;
  number: number | null;
  since: string | null;
  decimals: number;
  text: string;
}

/** One category of a breakdown in one month or quarter. */
export interface CategoryRow {
  indicatorId: number;
  placeId: number;
  dimension: string;
  category: string;
  partOfWhole: boolean;
  basis: Basis;
  periodKind: PeriodKind;
  periodStart: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  absence: Absence | null;
  provenance: Provenance;
  countsProvenance: Provenance | null;
  textAsPrinted: string | null;
}

export interface DataQualityRepository {
  decisionsAt(at: RecordAt): Promise<DecisionsAt>;
  extentAt(at: RecordAt): Promise<Extent>;
  claimsAt(at: RecordAt): Promise<ClaimRow[]>;
  categoriesAt(at: RecordAt): Promise<CategoryRow[]>;
}

const ALIVE = (row: string) =>
  `${row}."authorityId" = $1 AND ${row}."fromRevision" <= $2
     AND (${row}."toRevision" IS NULL OR ${row}."toRevision" > $2)`;

const DECISIONS = `
  SELECT (SELECT coalesce(max(r.number), 0)::int FROM "Revision" r
           WHERE r."authorityId" = $1 AND r.number <= $2
             AND r.cause NOT IN ('FINDING', 'PUBLICATION')) AS "recordRevision",
         (SELECT coalesce(json_agg(json_build_object(
                   'findingKey', d."findingKey", 'state', d.state, 'reason', d.reason,
                   'person', d.person, 'at', d.at, 'revision', d."fromRevision",
                   'live', d."toRevision" IS NULL OR d."toRevision" > $2)
                   ORDER BY d."fromRevision" DESC), '[]')
            FROM "FindingDecision" d
           WHERE d."authorityId" = $1 AND d."fromRevision" <= $2) AS decisions`;

const EXTENT = `
  SELECT held."from", held.until,
         (SELECT coalesce(json_agg(json_build_object(
                   'id', p.id, 'slug', p.slug, 'name', p.name, 'kind', p.kind,
                   'teamKind', p."teamKind", 'populations',
                   (SELECT coalesce(json_agg(json_build_object(
                             'from', n."validFrom", 'to', n."validTo", 'count', n.count,
                             'provenance', n.provenance) ORDER BY n."validFrom"), '[]')
                      FROM "Population" n WHERE ${ALIVE('n')} AND n."placeId" = p.id))
                   ORDER BY p.kind, p.position, p.name, p.id), '[]')
            FROM "Place" p WHERE p."authorityId" = $1) AS places,
         (SELECT coalesce(json_agg(json_build_object(
                   'parentId', l."parentId", 'childId', l."childId", 'from', l."validFrom",
                   'to', l."validTo") ORDER BY l.id), '[]')
            FROM "PlaceLink" l WHERE ${ALIVE('l')}) AS links
    FROM (SELECT min(o."periodStart") AS "from", max(o."periodEnd") AS until
            FROM "Observation" o
           WHERE ${ALIVE('o')}
             AND (o."periodKind" IN ('MONTH', 'QUARTER') OR o.basis = 'YEAR_TO_DATE')) AS held`;

export function createDataQualityRepository(database: Queryable): DataQualityRepository {
  return {
    async decisionsAt({ authorityId, revision }) {
      const [row] = await database.query<DecisionsAt>(DECISIONS, [authorityId, revision]);
      return row ?? { recordRevision: 0, decisions: [] };
    },

    async extentAt({ authorityId, revision }) {
      const [row] = await database.query<Extent>(EXTENT, [authorityId, revision]);
      return row ?? { from: null, until: null, places: [], links: [] };
    },

    claimsAt: ({ authorityId, revision }) =>
      database.query<ClaimRow>(
        `SELECT s."indicatorId", s."placeId", s.basis, s."periodKind", s."periodStart",
                s."periodEnd", s.relation, s.number, s.since, s.decimals, s.text
           FROM "Statement" s WHERE ${ALIVE('s')} ORDER BY s.id`,
        [authorityId, revision],
      ),

    categoriesAt: ({ authorityId, revision }) =>
      database.query<CategoryRow>(
        `SELECT b."indicatorId", b."placeId", b.dimension, b.category, b."partOfWhole", b.basis,
                b."periodKind", b."periodStart", b.value, b.numerator, b.denominator, b.absence, b.provenance,
                b."countsProvenance", b."textAsPrinted"
           FROM "BreakdownObservation" b WHERE ${ALIVE('b')} AND b."periodKind" IN ('MONTH', 'QUARTER')
          ORDER BY b."indicatorId", b."placeId", b.dimension, b.position, b.category`,
        [authorityId, revision],
      ),
  };
}
