import type { Queryable } from '@vital-signs/database';
import { toleranceRule } from '../yardstick/tolerance-rule';
import type { ToleranceRow } from '../yardstick/yardstick.repository';
import type { CatalogueState, TargetStanding, ToleranceStanding } from './catalogue-state';

type Stored<Standing extends { readonly from: string; readonly to: string | null }> = Omit<
  Standing,
  'from' | 'to'
> & { readonly validFrom: string; readonly validTo: string | null };

type StoredTolerance = Omit<Stored<ToleranceStanding>, 'rule'> & ToleranceRow;

type StoredState = {
  readonly [Part in keyof CatalogueState]: Part extends 'tolerances'
    ? readonly StoredTolerance[]
    : Part extends 'targets'
      ? readonly Stored<TargetStanding>[]
      : CatalogueState[Part];
};

/** A description with the keys of the indicators that it names; `v` is the version. */
export const DESCRIPTION = `
  i.id, i.key, v.ref, v.name, area.slug AS area, v.position, v."onScorecard",
  kept.key AS "keptWith", v.polarity, v."measureKind", v.basis, v.frequency, v."dataNote", v.unit,
  v.multiplier, v.decimals, v."numeratorLabel", v."denominatorLabel", numerator.key AS numerator,
  denominator.key AS denominator, whole.key AS "partOf", inflow.key AS inflow,
  outflow.key AS outflow, v."denominatorIsPopulation", v."yearToDateRule", v."countsChildren",
  v.additive, to_json(v."teamKinds") AS "teamKinds", v.definition, v.purpose, v.caveats, v."leadOfficer",
  v."dataOwner", v."sourceSystem", v."statutoryCode", v."caseLinkTemplate", v."measuredFrom", v."measuredUntil",
  v.source, v.note`;

const named = (alias: string, column: string) =>
  `LEFT JOIN "Indicator" ${alias} ON ${alias}."authorityId" = v."authorityId" AND ${alias}.id = v."${column}"`;

/** What \`DESCRIPTION\` takes, of the versions of one authority ($1). */
export const DESCRIBED = `
  "IndicatorVersion" v
  JOIN "Indicator" i ON i."authorityId" = v."authorityId" AND i.id = v."indicatorId"
  JOIN "ReportArea" area ON area."authorityId" = v."authorityId" AND area.id = v."reportAreaId"
  ${named('kept', 'keptWithId')}
  ${named('numerator', 'numeratorIndicatorId')}
  ${named('denominator', 'denominatorIndicatorId')}
  ${named('whole', 'partOfIndicatorId')}
  ${named('inflow', 'inflowIndicatorId')}
  ${named('outflow', 'outflowIndicatorId')}`;

const list = (rows: string) => `(SELECT coalesce(json_agg(one), '[]') FROM (${rows}) one)`;

/** The rows of a standard with the names of their indicator and place. */
const STANDARD = (table: string) => `
  SELECT s.*, i.key, p.slug AS place
    FROM "${table}" s
    JOIN "Indicator" i ON i."authorityId" = s."authorityId" AND i.id = s."indicatorId"
    LEFT JOIN "Place" p ON p."authorityId" = s."authorityId" AND p.id = s."placeId"
   WHERE s."authorityId" = $1 AND s."toRevision" IS NULL
   ORDER BY i.id, s."placeId" NULLS FIRST, s."validFrom"`;

const STATE = `
  SELECT ${list(`SELECT ${DESCRIPTION} FROM ${DESCRIBED}
                  WHERE v."authorityId" = $1 AND v."toRevision" IS NULL
                  ORDER BY v.position, i.id`)} AS indicators,
         ${list(`SELECT i.id, i.key FROM "Indicator" i WHERE i."authorityId" = $1
                    AND NOT EXISTS (SELECT FROM "IndicatorVersion" v
                         WHERE v."authorityId" = i."authorityId" AND v."indicatorId" = i.id
                           AND v."toRevision" IS NULL) ORDER BY i.key`)} AS ended,
         ${list(STANDARD('Tolerance'))} AS tolerances,
         ${list(STANDARD('Target'))} AS targets,
         ${list(`SELECT n.id, p.slug AS place, n.ages, n."estimateYear", n.count, n.provenance,
                        n.source, n."validFrom" AS "from", n."validTo" AS "to"
                   FROM "Population" n
                   JOIN "Place" p ON p."authorityId" = n."authorityId" AND p.id = n."placeId"
                  WHERE n."authorityId" = $1 AND n."toRevision" IS NULL
                  ORDER BY p.kind, p.position, p.name, n."validFrom"`)} AS populations,
         ${list(`SELECT r.id, r.slug, r.name, r.position FROM "ReportArea" r
                  WHERE r."authorityId" = $1 ORDER BY r.position, r.id`)} AS areas,
         ${list(`SELECT s.slug, s.name, r.slug AS area, s.position, s.definition,
                        to_json(s.notes) AS notes FROM "ReportSection" s
                   JOIN "ReportArea" r ON r."authorityId" = s."authorityId" AND r.id = s."reportAreaId"
                  WHERE s."authorityId" = $1 ORDER BY r.position, s.position, s.id`)} AS sections,
         ${list(`SELECT p.id, p.slug, p.name, p."shortName", p.kind, p."teamKind", p.position,
                        p.modelled FROM "Place" p
                  WHERE p."authorityId" = $1 ORDER BY p.kind, p.position, p.name, p.id`)} AS places,
         ${list(`SELECT l.id, above.slug AS parent, below.slug AS child, l."validFrom" AS "from",
                        l."validTo" AS "to" FROM "PlaceLink" l
                   JOIN "Place" above ON above."authorityId" = l."authorityId" AND above.id = l."parentId"
                   JOIN "Place" below ON below."authorityId" = l."authorityId" AND below.id = l."childId"
                  WHERE l."authorityId" = $1 AND l."toRevision" IS NULL
                  ORDER BY l."validFrom", l.id`)} AS links,
         ${list(`SELECT one.slug AS predecessor, other.slug AS successor, s.kind, s."on"
                   FROM "PlaceSuccession" s
                   JOIN "Place" one ON one."authorityId" = s."authorityId" AND one.id = s."predecessorId"
                   JOIN "Place" other ON other."authorityId" = s."authorityId" AND other.id = s."successorId"
                  WHERE s."authorityId" = $1 AND s."toRevision" IS NULL
                  ORDER BY s."on", s.id`)} AS successions,
         ${list(`SELECT n.id, n.kind, i.key AS indicator, s.slug AS section, p.slug AS place, n."on",
                        n.label, n.text, n.rebases, n.source
                   FROM "Annotation" n
                   LEFT JOIN "Indicator" i ON i."authorityId" = n."authorityId" AND i.id = n."indicatorId"
                   LEFT JOIN "ReportSection" s ON s."authorityId" = n."authorityId" AND s.id = n."sectionId"
                   LEFT JOIN "Place" p ON p."authorityId" = n."authorityId" AND p.id = n."placeId"
                  WHERE n."authorityId" = $1 AND n."toRevision" IS NULL
                  ORDER BY n."on", n.id`)} AS annotations`;

/**
 * The catalogue of an authority as it stands. Within a transaction that holds the authority's lock
 * nothing of it changes until that ends.
 */
export async function readCatalogue(
  database: Queryable,
  authorityId: number,
): Promise<CatalogueState> {
  const [state] = await database.query<StoredState>(STATE, [authorityId]);
  if (state === undefined) throw new Error(`Authority ${authorityId} has no catalogue.`);
  return {
    ...state,
    tolerances: state.tolerances.map((row) => ({
      ...{ id: row.id, key: row.key, place: row.place, from: row.validFrom, to: row.validTo },
      ...{ textAsPrinted: row.textAsPrinted, source: row.source, note: row.note },
      rule: toleranceRule(row),
    })),
    targets: state.targets.map((row) => ({
      ...{ id: row.id, key: row.key, place: row.place, from: row.validFrom, to: row.validTo },
      ...{ textAsPrinted: row.textAsPrinted, source: row.source },
      ...{ kind: row.kind, value: row.value, between: row.between },
    })),
  };
}
