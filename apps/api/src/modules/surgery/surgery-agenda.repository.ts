import type { Queryable, SurgeryItemKind, TransactionHandle } from '@vital-signs/database';
import type { SurgeryKey } from './surgery.repository';

/** An item as it is written. */
export interface WrittenItem {
  /** Number of the item that stands; null: a new one. */
  readonly number: number | null;
  readonly kind: SurgeryItemKind;
  readonly indicatorId: number | null;
  /** Slug of the report area. */
  readonly area: string | null;
  readonly placeId: number | null;
  readonly title: string;
  readonly minutes: number;
  readonly reasons: readonly string[];
  /** True where whoever writes it does not read unpublished figures: a new item, or one about something else, shows none. One about the same shows what it showed. */
  readonly showsPublished: boolean;
}

/** An item is named that does not stand on the agenda. */
export class UnknownItemError extends Error {}

/** Whether an item was added under a key already. */
export async function isAdded(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
  key: string,
): Promise<boolean> {
  const found = await database.query(
    `SELECT id FROM "SurgeryItem" WHERE "authorityId" = $1 AND "surgeryId" = $2 AND key = $3`,
    [authorityId, number, key],
  );
  return found.length > 0;
}

/** Puts an item on an agenda. */
export async function insertItem(
  transaction: TransactionHandle,
  { authorityId, number }: SurgeryKey,
  item: WrittenItem & { readonly key?: string },
  position: number,
): Promise<void> {
  await transaction.query(
    `INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, "indicatorId",
            "reportAreaId", "placeId", title, minutes, reasons, key, "showsPublished")
     VALUES ($1, $2, $3, $4::"SurgeryItemKind", $5,
            (SELECT id FROM "ReportArea" WHERE "authorityId" = $1 AND slug = $6), $7, $8, $9, $10, $11,
            $12)`,
    [
      ...[authorityId, number, position, item.kind, item.indicatorId, item.area, item.placeId],
      ...[item.title, item.minutes, item.reasons, item.key ?? null],
      item.showsPublished,
    ],
  );
}

/** Writes an agenda anew; what was asked about an item that goes is about the surgery as a whole. */
export async function writeItems(
  transaction: TransactionHandle,
  key: SurgeryKey,
  items: readonly WrittenItem[],
): Promise<{ readonly before: number }> {
  const { authorityId, number } = key;
  const standing = await transaction.query<{ number: number }>(
    `SELECT id AS number FROM "SurgeryItem" WHERE "authorityId" = $1 AND "surgeryId" = $2`,
    [authorityId, number],
  );
  const known = new Set(standing.map((item) => item.number));
  const kept = items.flatMap((item) => item.number ?? []);
  if (kept.some((item) => !known.has(item)) || new Set(kept).size < kept.length) {
    throw new UnknownItemError();
  }
  await transaction.query(
    `UPDATE "SurgeryEntry" SET "itemId" = NULL
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND "itemId" IS NOT NULL
        AND "itemId" <> ALL($3::int[])`,
    [authorityId, number, kept],
  );
  await transaction.query(
    `DELETE FROM "SurgeryItem"
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND id <> ALL($3::int[])`,
    [authorityId, number, kept],
  );
  for (const [index, item] of items.entries()) {
    if (item.number === null) await insertItem(transaction, key, item, index + 1);
    else await updateItem(transaction, authorityId, item, index + 1);
  }
  return { before: standing.length };
}

async function updateItem(
  transaction: TransactionHandle,
  authorityId: number,
  item: WrittenItem,
  position: number,
): Promise<void> {
  await transaction.query(
    `UPDATE "SurgeryItem"
        SET position = $3, kind = $4::"SurgeryItemKind", "indicatorId" = $5,
            "reportAreaId" = (SELECT id FROM "ReportArea" WHERE "authorityId" = $1 AND slug = $6),
            "placeId" = $7, title = $8, minutes = $9, reasons = $10,
            "showsPublished" = CASE WHEN (kind, "indicatorId", "reportAreaId", "placeId") IS DISTINCT FROM
                 ($4::"SurgeryItemKind", $5::int, (SELECT id FROM "ReportArea" WHERE "authorityId" = $1 AND slug = $6), $7::int)
               THEN $11 ELSE "showsPublished" END
      WHERE "authorityId" = $1 AND id = $2`,
    [
      ...[authorityId, item.number, position, item.kind, item.indicatorId, item.area],
      ...[item.placeId, item.title, item.minutes, item.reasons, item.showsPublished],
    ],
  );
}
