import type { TransactionHandle } from '@vital-signs/database';
import type { BackedUpTable } from './backup-tables';
import { numberOf } from './shared-figures';
import type { Column } from './table-rows';

export interface RowsToInsert {
  readonly table: BackedUpTable;
  /** Those that the backup holds. */
  readonly columns: readonly Column[];
  readonly authorityId: number;
  readonly eventShift: number;
  /** Each a row as JSON. */
  readonly lines: readonly string[];
}

/** The type in which a column stands in the backup: names stand as text. */
const typeInFile = (table: BackedUpTable, { name, type }: Column) =>
  table.shared?.[name] !== undefined ? 'text' : type;

function restoredValue(table: BackedUpTable, { name }: Column, eventShift: number): string {
  const column = `r."${name}"`;
  const shared = table.shared?.[name];
  if (shared !== undefined) return numberOf(shared, column);
  if (table.people?.includes(name) === true) {
    return `coalesce((SELECT u.id FROM "User" u WHERE u.email = ${column}), ${column})`;
  }
  return table.name === 'AuditEvent' && name === 'id' ? `${column} + ${eventShift}` : column;
}

/**
 * Inserts rows of a backup, all with one statement. Of what several authorities share, those that are
 * here stay as they are.
 */
export async function insertRows(
  transaction: TransactionHandle,
  { table, columns, authorityId, eventShift, lines }: RowsToInsert,
): Promise<void> {
  const isOwned = table.kind === 'OWNED';
  const names = [...(isOwned ? ['authorityId'] : []), ...columns.map(({ name }) => name)];
  const values = [
    ...(isOwned ? ['$2::int'] : []),
    ...columns.map((column) => restoredValue(table, column, eventShift)),
  ];
  const types = columns.map((column) => `"${column.name}" ${typeInFile(table, column)}`);
  await transaction.query(
    `INSERT INTO "${table.name}" (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM json_to_recordset($1::json) AS r(${types.join(', ')})
     ${isOwned ? '' : 'ON CONFLICT DO NOTHING'}`,
    isOwned ? [`[${lines.join(',')}]`, authorityId] : [`[${lines.join(',')}]`],
  );
}

/**
 * Makes an account for whoever has none here, by their e-mail, without a password or any other way to
 * sign in. Accounts that are here stay as they are.
 */
export async function restorePeople(
  transaction: TransactionHandle,
  lines: readonly string[],
): Promise<void> {
  await transaction.query(
    `INSERT INTO "User" (id, name, email, "updatedAt")
     SELECT CASE WHEN EXISTS (SELECT 1 FROM "User" u WHERE u.id = r.id)
                 THEN gen_random_uuid()::text ELSE r.id END, r.name, r.email, now()
       FROM json_to_recordset($1::json) AS r(id text, name text, email text)
     ON CONFLICT (email) DO NOTHING`,
    [`[${lines.join(',')}]`],
  );
}
