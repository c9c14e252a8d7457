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

/**
 * Everything that a scorecard is judged from, in one statement and one row: the descriptions as
 * JSON, the figures as one packed text, which of all the shapes we tried is the least work to write,
 * to send and to read.
 *
 * $1 slug of the authority, $2 slug of the place; first days of: $3 the period, $4 the one after
 * it, $5 the months loaded, $6 the months loaded of places beside the place itself.
 */
export const SCORECARD_STATEMENT = `
WITH a AS MATERIALIZED (
  SELECT id, "judgementModel", precision, "financialYearStartMonth",
         (SELECT max(number) FROM "Revision" r WHERE r."authorityId" = "Authority".id) AS revision
    FROM "Authority" WHERE slug = $1
), link AS MATERIALIZED (
  SELECT l."parentId", l."childId" FROM a JOIN "PlaceLink" l ON l."authorityId" = a.id
   WHERE l."validFrom" < $4::date AND (l."validTo" IS NULL OR l."validTo" >= $4::date)
), self AS MATERIALIZED (
  SELECT p.id FROM a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $2
), place AS MATERIALIZED (
  SELECT p.id, p.slug, p.name, p."shortName", p.kind, p."teamKind", p.position, p.modelled,
         near.rank, EXISTS (SELECT FROM link WHERE link."parentId" = p.id) AS "hasChildren"
    FROM (SELECT id, 0 AS rank FROM self
          UNION ALL
          SELECT link."parentId", 1 FROM link JOIN self ON link."childId" = self.id
          UNION ALL
          SELECT link."childId", 2 FROM link JOIN self ON link."parentId" = self.id) near
    JOIN a ON true
    JOIN "Place" p ON p."authorityId" = a.id AND p.id = near.id
)
SELECT a.*,
  (SELECT json_build_object('number', e.number, 'accurateAsOf', e."accurateAsOf",
            'periodStart', e."periodStart")
     FROM "Edition" e
    WHERE e."authorityId" = a.id AND e."periodKind" = 'MONTH' AND e."periodStart" = $3::date
    ORDER BY e.number DESC LIMIT 1) AS edition,
  (SELECT json_agg(place ORDER BY rank, position, name) FROM place) AS places,
  (SELECT json_agg(json_build_object('place', n."placeId", 'count', n.count,
            'provenance', n.provenance, 'from', n."validFrom", 'to', n."validTo")
            ORDER BY n."validFrom" DESC)
     FROM "Population" n JOIN place ON place.id = n."placeId"
    WHERE ${alive('n')}) AS populations,
  (SELECT json_agg(json_build_object('id', i.id, 'key', i.key, 'ref', v.ref, 'name', v.name,
            'areaSlug', area.slug, 'areaName', area.name, 'polarity', v.polarity,
            'measureKind', v."measureKind", 'basis', v.basis, 'dataNote', v."dataNote",
            'unit', v.unit, 'multiplier', v.multiplier, 'decimals', v.decimals,
            'denominatorIsPopulation', v."denominatorIsPopulation",
            'numeratorIndicatorId', v."numeratorIndicatorId",
            'denominatorIndicatorId', v."denominatorIndicatorId",
            'partOfIndicatorId', v."partOfIndicatorId",
            'inflowIndicatorId', v."inflowIndicatorId",
            'outflowIndicatorId', v."outflowIndicatorId",
            'yearToDateRule', v."yearToDateRule", 'additive', v.additive,
            'teamKinds', v."teamKinds", 'note', v.note)
            ORDER BY v.position, i.id)
     FROM "IndicatorVersion" v
     JOIN "Indicator" i ON i."authorityId" = a.id AND i.id = v."indicatorId"
     JOIN "ReportArea" area ON area."authorityId" = a.id AND area.id = v."reportAreaId"
    WHERE v."onScorecard" AND ${alive('v')}) AS indicators,
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
            'value', t.value, 'textAsPrinted', t."textAsPrinted",
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
      AND o."periodStart" < $4::date AND o."periodEnd" <= $4::date) AS figures
FROM a`;
