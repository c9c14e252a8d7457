import { packedFields, packedRecords } from '@vital-signs/database';

const alive = (table: string) =>
  `${table}."authorityId" = a.id AND ${table}."fromRevision" <= a.revision
   AND (${table}."toRevision" IS NULL OR ${table}."toRevision" > a.revision)`;

/** The last four fields are there only where they say something that the others do not. */
const FIGURE = packedFields(
  'o."indicatorId"',
  'o."placeId"',
  'o.basis',
  'o."periodEnd" - $5::date',
  'o.value',
  'o.numerator',
  'o.denominator',
  `CASE WHEN o."textAsPrinted" IS NULL AND o.absence IS NULL AND o."otherPrints" IS NULL
         AND o."countsProvenance" IS NOT DISTINCT FROM o.provenance
        THEN o.provenance::text
        ELSE ${packedFields(
          'o.provenance',
          'o."countsProvenance"',
          'o.absence',
          'o."textAsPrinted"',
          'o."otherPrints"',
        )} END`,
);

/** What is judged, and beside which places. */
export interface StatementScope {
  /** The rows of the scorecard, those of the report area of slug $7, or the one of key $7. */
  readonly rows: 'SCORECARD' | 'AREA' | 'INDICATOR';
  /** The place's parent and children, or with them its siblings too. */
  readonly places: 'NEIGHBOURS' | 'KIN';
}

const HAS_ROW = `v."onScorecard" AND (v."measuredFrom" IS NULL OR v."measuredFrom" < $4::date)
     AND (v."measuredUntil" IS NULL OR v."measuredUntil" > $3::date)`;

const CHOSEN: Record<StatementScope['rows'], string> = {
  SCORECARD: HAS_ROW,
  AREA: `${HAS_ROW} AND area.slug = $7`,
  INDICATOR: 'i.key = $7',
};

const SIBLINGS = `
          UNION ALL
          SELECT beside."childId", 3 FROM link JOIN self ON link."childId" = self.id
            JOIN link beside ON beside."parentId" = link."parentId" AND beside."childId" <> self.id`;

/**
 * Everything that rows are judged from, in one statement and one row: the descriptions as
 * JSON, the figures as one packed text, which of all the shapes we tried is the least work to write,
 * to send and to read.
 *
 * $1 slug of the authority, $2 slug of the place; first days of: $3 the period, $4 the one after
 * it, $5 the months loaded, $6 the months loaded of places beside the place itself.
 */
export const statementOf = ({ rows, places }: StatementScope): string => `
WITH a AS MATERIALIZED (
  SELECT id, name, "regionName", s."judgementModel", s.precision, s."financialYearStartMonth",
         (SELECT max(number) FROM "Revision" r WHERE r."authorityId" = id) AS revision
    FROM "Authority"
    JOIN (SELECT "authorityId", "judgementModel", precision, "financialYearStartMonth"
            FROM "AuthoritySettings" WHERE "toRevision" IS NULL) s ON s."authorityId" = id
   WHERE slug = $1
), link AS MATERIALIZED (
  SELECT l."parentId", l."childId" FROM a JOIN "PlaceLink" l ON l."authorityId" = a.id
   WHERE l."validFrom" < $4::date AND (l."validTo" IS NULL OR l."validTo" >= $4::date)
), self AS MATERIALIZED (
  SELECT p.id FROM a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $2
), place AS MATERIALIZED (
  SELECT p.id, p.slug, p.name, p."shortName", p.kind, p."teamKind", p.position, p.modelled,
         near.rank, (SELECT link."parentId" FROM link WHERE link."childId" = p.id) AS "parentId",
         EXISTS (SELECT FROM link WHERE link."parentId" = p.id) AS "hasChildren"
    FROM (SELECT id, 0 AS rank FROM self
          UNION ALL
          SELECT link."parentId", 1 FROM link JOIN self ON link."childId" = self.id
          UNION ALL
          SELECT link."childId", 2 FROM link JOIN self ON link."parentId" = self.id${
            places === 'KIN' ? SIBLINGS : ''
          }) near
    JOIN a ON true
    JOIN "Place" p ON p."authorityId" = a.id AND p.id = near.id
), chosen AS MATERIALIZED (
  SELECT i.id, i.key, area.slug AS "areaSlug", area.name AS "areaName", v.ref, v.name, v.position,
         v.polarity, v."measureKind", v.basis, v."dataNote", v.unit, v.multiplier, v.decimals,
         v."denominatorIsPopulation", v."numeratorIndicatorId", v."denominatorIndicatorId",
         v."partOfIndicatorId", v."inflowIndicatorId", v."outflowIndicatorId",
         v."yearToDateRule", v.additive, v."teamKinds", v.note${
           rows === 'INDICATOR' ? ', v."denominatorLabel"' : ''
         }
    FROM a
    JOIN "IndicatorVersion" v ON ${alive('v')}
    JOIN "Indicator" i ON i."authorityId" = a.id AND i.id = v."indicatorId"
    JOIN "ReportArea" area ON area."authorityId" = a.id AND area.id = v."reportAreaId"
   WHERE ${CHOSEN[rows]}
)
SELECT a.*,
  (SELECT json_build_object('number', e.number, 'accurateAsOf', e."accurateAsOf",
            'periodStart', e."periodStart")
     FROM "Edition" e
    WHERE e."authorityId" = a.id AND e."periodKind" = 'MONTH' AND e."periodStart" = $3::date
      AND e.audience = 'INTERNAL'
    ORDER BY e.number DESC LIMIT 1) AS edition,
  (SELECT json_agg(place ORDER BY rank, position, name) FROM place) AS places,
  (SELECT json_agg(json_build_object('place', n."placeId", 'count', n.count,
            'provenance', n.provenance, 'from', n."validFrom", 'to', n."validTo")
            ORDER BY n."validFrom" DESC)
     FROM "Population" n JOIN place ON place.id = n."placeId"
    WHERE ${alive('n')}) AS populations,
  (SELECT json_agg(chosen ORDER BY position, id) FROM chosen) AS indicators,
  (SELECT json_agg(json_build_object('indicator', n."indicatorId", 'placeId', n."placeId",
            'on', n."on", 'label', n.label, 'rebases', n.rebases,
            'indicators', (SELECT json_agg(s."indicatorId") FROM "SectionIndicator" s
                            WHERE s."authorityId" = a.id AND s."sectionId" = n."sectionId"))
            ORDER BY n."on", n.id)
     FROM "Annotation" n WHERE ${alive('n')}) AS annotations,
  (SELECT json_agg(json_build_object('indicator', t."indicatorId", 'placeId', t."placeId",
            'place', (SELECT slug FROM "Place" p WHERE p."authorityId" = a.id AND p.id = t."placeId"),
            'model', t.model, 'red', t.red, 'green', t.green, 'lower', t.lower, 'upper', t.upper,
            'minimum', t.minimum, 'tolerance', t.tolerance, 'target', t.target,
            'zeroConcern', t."zeroConcern",
            'zeroConcernMinimumDenominator', t."zeroConcernMinimumDenominator",
            'validFrom', t."validFrom", 'validTo', t."validTo", 'textAsPrinted', t."textAsPrinted")
            ORDER BY t."validFrom", t.id)
     FROM "Tolerance" t WHERE ${alive('t')}) AS tolerances,
  (SELECT json_agg(json_build_object('indicator', t."indicatorId", 'placeId', t."placeId",
            'kind', t.kind, 'value', t.value, 'textAsPrinted', t."textAsPrinted",
            'from', t."validFrom", 'to', t."validTo") ORDER BY t."validFrom", t.id)
     FROM "Target" t WHERE ${alive('t')}) AS targets,
  (SELECT json_agg(json_build_object('indicator', b."indicatorId", 'comparator', b.comparator,
            'value', b.value, 'textAsPrinted', b."textAsPrinted", 'year', b.year)
            ORDER BY b."validFrom", b.id)
     FROM "PrintedBenchmark" b
    WHERE b."validFrom" < $4::date AND (b."validTo" IS NULL OR b."validTo" >= $4::date)
      AND ${alive('b')}) AS benchmarks,
  (SELECT ${packedRecords(FIGURE)}
     FROM "Observation" o
    WHERE ${alive('o')} AND (o."periodKind" = 'MONTH' OR o.basis = 'YEAR_TO_DATE')
      AND ((o."placeId" = ANY((SELECT array_agg(id) FROM place)::int[]) AND o."periodStart" >= $6::date)
        OR (o."placeId" = (SELECT id FROM self) AND o."periodStart" >= $5::date))
      AND o."periodStart" < $4::date AND o."periodEnd" <= $4::date${
        rows === 'SCORECARD'
          ? ''
          : ` AND o."indicatorId" = ANY((SELECT array_agg(id) FROM chosen)::int[])`
      }) AS figures
FROM a`;
