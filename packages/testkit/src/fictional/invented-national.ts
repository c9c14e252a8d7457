import type { TransactionHandle } from '@vital-signs/database';
import { WENDMERE } from './geography';
import type { InventedIdentities } from './invented-identities';
import {
  INVENTED_AUTHORITIES,
  INVENTED_MEASURES,
  inventedFigure,
  NEIGHBOURS,
  PUBLISHED_YEARS,
} from './national-figures';

const TITLE = 'Invented figures of councils that do not exist';

interface Writing {
  readonly transaction: TransactionHandle;
  readonly ids: InventedIdentities;
  readonly authorityId: number;
  readonly revision: number;
  readonly person: string;
}

/**
 * Gives the fictional council something to be compared with: a release that it alone sees, of
 * invented neighbours, beside which its own published figure is that of its record.
 */
export async function writeInventedNational(writing: Writing): Promise<void> {
  const { transaction, authorityId, person } = writing;
  const [release] = await transaction.query<{ id: number }>(
    `INSERT INTO "NationalRelease" (source, title, "fileName", sha256, person, "authorityId", rows)
     VALUES ('DFE', $1, 'invented', '', $2, $3, $4) RETURNING id`,
    [TITLE, person, authorityId, INVENTED_MEASURES.length * PUBLISHED_YEARS.length],
  );
  if (release === undefined) throw new Error('The release was not written.');
  const areas = await writeAreas(writing);
  await writeNeighbours(writing, release.id, areas);
  for (const measure of INVENTED_MEASURES) {
    const [written] = await transaction.query<{ id: number }>(
      `INSERT INTO "NationalMeasure" (source, key) VALUES ('DFE', $1) RETURNING id`,
      [measure.key],
    );
    if (written === undefined) throw new Error('The measure was not written.');
    await transaction.query(
      `INSERT INTO "NationalMeasureDescription"
         ("measureId", "releaseId", name, topic, polarity, unit, decimals, "noQuartile")
       VALUES ($1, $2, $3, 'Invented', $4::"Polarity", '%', 1, false)`,
      [written.id, release.id, measure.name, measure.polarity],
    );
    await transaction.query(
      `INSERT INTO "NationalLink" ("authorityId", "indicatorId", "measureId", note, "fromRevision")
       VALUES ($1, $2, $3, 'Invented, so that the comparison can be tried.', $4)`,
      [authorityId, writing.ids.indicator(measure.indicator), written.id, writing.revision],
    );
    await writeFigures(
      writing,
      { ...measure, measureId: written.id, releaseId: release.id },
      areas,
    );
  }
}

/** Gives the ids of the areas: Wendmere first, then its neighbours, then the others. */
async function writeAreas({ transaction }: Writing): Promise<readonly number[]> {
  const rows = await transaction.query<{ id: number }>(
    `INSERT INTO "Area" (kind, name, region)
     SELECT 'AUTHORITY', name, $2 FROM unnest($1::text[]) WITH ORDINALITY AS r(name, position)
      ORDER BY position RETURNING id`,
    [[WENDMERE.name, ...INVENTED_AUTHORITIES], WENDMERE.regionName],
  );
  return rows.map(({ id }) => id);
}

async function writeNeighbours(
  { transaction }: Writing,
  releaseId: number,
  [own, ...others]: readonly number[],
): Promise<void> {
  const [model] = await transaction.query<{ id: number }>(
    `INSERT INTO "NeighbourModel" (name, "releaseId") VALUES ('invented', $1) RETURNING id`,
    [releaseId],
  );
  await transaction.query(
    `INSERT INTO "NeighbourModelMember" ("modelId", "areaId", rank, "neighbourId")
     SELECT $1::int, $2::int, rank, neighbour
       FROM unnest($3::int[]) WITH ORDINALITY AS r(neighbour, rank)`,
    [model?.id, own, others.slice(0, NEIGHBOURS)],
  );
}

interface FiguresOf {
  readonly measureId: number;
  readonly releaseId: number;
}

async function writeFigures(
  { transaction, authorityId, ids }: Writing,
  { measureId, releaseId, ...measure }: (typeof INVENTED_MEASURES)[number] & FiguresOf,
  [own, ...others]: readonly number[],
): Promise<void> {
  const figures = PUBLISHED_YEARS.flatMap((year) =>
    INVENTED_AUTHORITIES.map((name, index) => ({
      ...{ areaId: others[index], start: year.start, end: year.end },
      value: inventedFigure(measure, name, year),
    })),
  );
  await transaction.query(
    `INSERT INTO "NationalValue"
       ("releaseId", "measureId", "areaId", "periodKind", "periodStart", "periodEnd", value)
     SELECT $1::int, $2::int, "areaId", 'FINANCIAL_YEAR', start, "end", value
       FROM jsonb_to_recordset($3::jsonb) AS r("areaId" int, start date, "end" date, value float8)`,
    [releaseId, measureId, JSON.stringify(figures)],
  );
  // What the council would have told the Department: the year's numerators over its denominators.
  await transaction.query(
    `INSERT INTO "NationalValue"
       ("releaseId", "measureId", "areaId", "periodKind", "periodStart", "periodEnd", value)
     SELECT $1::int, $2::int, $3::int, 'FINANCIAL_YEAR', year.start, year."end",
            round((100 * sum(o.numerator) / sum(o.denominator))::numeric, 1)
       FROM jsonb_to_recordset($4::jsonb) AS year(start date, "end" date)
       JOIN "Observation" o
         ON o."authorityId" = $5 AND o."indicatorId" = $6 AND o."toRevision" IS NULL
        AND o.basis = 'IN_PERIOD' AND o."periodKind" = 'MONTH'
        AND o."periodStart" >= year.start AND o."periodEnd" <= year."end"
       JOIN "Place" p ON p."authorityId" = $5 AND p.id = o."placeId" AND p.kind = 'AUTHORITY'
      GROUP BY year.start, year."end"
     HAVING sum(o.denominator) > 0`,
    [
      ...[releaseId, measureId, own],
      JSON.stringify(PUBLISHED_YEARS),
      ...[authorityId, ids.indicator(measure.indicator)],
    ],
  );
}
