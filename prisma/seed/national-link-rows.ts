import type { TransactionHandle } from '../src/database';

/** A national measure that a council's indicator measures too. */
export interface NationalLinkFacts {
  /** Key of the indicator. */
  readonly indicator: string;
  readonly source: 'LAIT' | 'DFE';
  /** The measure's key in its source. */
  readonly measure: string;
  /** Why they are the same, or how they differ. */
  readonly note: string;
}

/** A measure of the Local Authority Interactive Tool. */
export const lait = (indicator: string, measure: string, note: string): NationalLinkFacts => ({
  ...{ indicator, source: 'LAIT', measure, note },
});

interface Writing {
  readonly authorityId: number;
  readonly fromRevision: number;
  readonly ids: { indicatorId(key: string): number };
}

/** Ties indicators to measures, which are made known where no file has spoken of them yet. */
export async function insertNationalLinks(
  transaction: TransactionHandle,
  facts: readonly NationalLinkFacts[],
  { authorityId, fromRevision, ids }: Writing,
): Promise<void> {
  const links = facts.map(({ indicator, ...link }) => ({
    ...link,
    indicatorId: ids.indicatorId(indicator),
  }));
  const given = `jsonb_to_recordset($1::jsonb)
    AS r("indicatorId" int, source "NationalSource", measure text, note text)`;
  await transaction.query(
    `INSERT INTO "NationalMeasure" (source, key)
     SELECT source, measure FROM ${given} ON CONFLICT DO NOTHING`,
    [JSON.stringify(links)],
  );
  await transaction.query(
    `INSERT INTO "NationalLink" ("authorityId", "indicatorId", "measureId", note, "fromRevision")
     SELECT $2::int, r."indicatorId", m.id, r.note, $3::int
       FROM ${given}
       JOIN "NationalMeasure" m ON m.source = r.source AND m.key = r.measure`,
    [JSON.stringify(links), authorityId, fromRevision],
  );
}
