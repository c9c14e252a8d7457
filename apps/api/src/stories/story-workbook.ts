import { writeWorkbook } from '@vital-signs/tabular';
import { expect } from 'vitest';
import { readCatalogue } from '../modules/catalogue/catalogue-state.repository';
import type { CatalogueState } from '../modules/catalogue/catalogue-state';
import { catalogueWorkbook } from '../modules/catalogue/workbook/workbook-sheets';
import { CATALOGUE_KEEPER } from './story-catalogue';
import type { Story } from './story-server';

interface Preview {
  readonly revision: number;
  readonly problems: readonly {
    sheet: string | null;
    row: number | null;
    column: number | null;
    sentence: string;
  }[];
  readonly changes: readonly {
    sheet: string;
    subject: string;
    isNew: boolean;
    changes: unknown[];
  }[];
  readonly changed: number;
  readonly ratings: readonly string[];
}

interface Outcome {
  readonly saved: boolean;
  readonly revision: number | null;
  readonly problems: readonly { sentence: string }[];
  readonly changedMeanwhile: { person: string } | null;
}

const NORFOLK = { name: 'Norfolk', slug: 'norfolk' };
export const ADDRESS = '/api/catalogue/norfolk/workbook';

/** How the workbook of Norfolk's catalogue is looked at and applied in a story, which is there once it has begun. */
export function keepingWorkbook(story: () => Story, authorityId: () => number) {
  const send = (path: string, body: Uint8Array | null, who = CATALOGUE_KEEPER) =>
    story().send(path, {
      method: body === null ? 'GET' : 'POST',
      headers: {
        'x-story-person': who.person?.id ?? '',
        ...(body !== null && { 'content-type': 'application/octet-stream' }),
      },
      ...(body !== null && { body: Buffer.from(body) }),
    });
  const preview = async (body: Uint8Array): Promise<Preview> => {
    const response = await send(ADDRESS, body);
    expect(response.status).toBe(200);
    return (await response.json()) as Preview;
  };
  const apply = async (body: Uint8Array, seen: number, reason = 'Agreed by the board in April') => {
    const query = new URLSearchParams({ seen: String(seen), reason });
    const response = await send(`${ADDRESS}?${query.toString()}`, body);
    return (await response.json()) as Outcome;
  };
  /** The workbook as it would be downloaded, with something changed. */
  const changed = async (
    change: (state: CatalogueState) => CatalogueState = (state) => state,
    revision = 1_000,
  ) => {
    const state = change(await readCatalogue(story().database, authorityId()));
    return writeWorkbook(catalogueWorkbook(state, { ...NORFOLK, revision }));
  };
  return { send, preview, apply, changed };
}

/** The number of Norfolk in its database. */
export async function numberOfNorfolk({ database }: Story): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    `SELECT id FROM "Authority" WHERE slug = 'norfolk'`,
  );
  return row?.id ?? 0;
}
