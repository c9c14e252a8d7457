import type { Queryable } from '@vital-signs/database';

export interface EditionKey {
  authorityId: number;
  number: number;
}

export interface EditionRepository {
  /** Documents as they were published, aligned with what is asked. */
  documents(keys: readonly EditionKey[]): Promise<string[]>;
}

export function createEditionRepository(database: Queryable): EditionRepository {
  return {
    async documents(keys) {
      const rows = await database.query<EditionKey & { document: string }>(
        `SELECT e."authorityId", e.number, e.document
           FROM unnest($1::int[], $2::int[]) AS asked("authorityId", number)
           JOIN "Edition" e ON e."authorityId" = asked."authorityId" AND e.number = asked.number`,
        [keys.map(({ authorityId }) => authorityId), keys.map(({ number }) => number)],
      );
      return keys.map(
        (key) =>
          rows.find((row) => row.authorityId === key.authorityId && row.number === key.number)
            ?.document ?? '',
      );
    },
  };
}
