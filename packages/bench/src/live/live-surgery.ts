import { commitRevision, openDatabase } from '@vital-signs/database';
import { FIRST_POINTER } from '@vital-signs/domain';
import { knownOperation } from '../known-operation';
import type { ScreenAddresses } from './screen';

const AUTHORITY = 'norfolk';
/** Printed figures of the sample, which are turned to and fro. */
const INDICATORS = ['3.3', '4.7'] as const;
const FREE_ITEMS = 6;
/** Whoever asks where the suite says that always the same analyst does. */
const DRIVER = 'reader';

/** A surgery that is held, and what is asked of it. */
export interface LiveSurgery {
  readonly id: string;
  /** Its items with figures. */
  readonly items: readonly string[];
  /** The addresses that its screens follow and ask. */
  readonly addresses: ScreenAddresses;
  /** Turns what everybody looks at, and gives the version that it made. */
  point(port: number, pointer: { readonly view: string; readonly item?: string }): Promise<number>;
  /** Writes down an action, once, and gives the version that it made. */
  act(port: number, key: string, text: string): Promise<number>;
  /** Restates the figure of its first item, as an import does, and gives the revision once it stands. */
  restate(numerator: number): Promise<number>;
  /** What the first item shows now. */
  figure(port: number): Promise<string>;
}

/** A known question, as a page asks it by its address. */
function addressOf(path: string, name: string, variables: object): string {
  const search = new URLSearchParams({
    operationName: name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: knownOperation(name).id },
    }),
  });
  return `${path}?${search.toString()}`;
}

async function post(port: number, name: string, variables: object, field: string): Promise<number> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: knownOperation(name).id } };
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ operationName: name, variables, extensions }),
  });
  const text = await answer.text();
  const told = JSON.parse(text) as { data?: Record<string, { version: number } | null> | null };
  const version = told.data?.[field]?.version;
  if (version === undefined) throw new Error(`${name} failed: ${text.slice(0, 300)}`);
  return version;
}

/** Writes a figure of March 2018 anew in a revision of its own. */
async function restateFigure(databaseUrl: string, numerator: number): Promise<number> {
  const database = await openDatabase({ databaseUrl });
  try {
    const [authority] = await database.query<{ id: number }>(
      'SELECT id FROM "Authority" WHERE slug = $1',
      [AUTHORITY],
    );
    const authorityId = authority?.id ?? 0;
    const by = { authorityId, cause: 'IMPORT', reason: 'A recount', person: 'The bench' } as const;
    return await commitRevision(database, by, async (record, revision) => {
      const [old] = await record.query<{ id: number }>(
        `UPDATE "Observation" o SET "toRevision" = $2
           FROM "Indicator" i, "Place" p
          WHERE o."authorityId" = $1 AND i."authorityId" = $1 AND p."authorityId" = $1
            AND o."indicatorId" = i.id AND i.key = $3 AND o."placeId" = p.id AND p.slug = $4
            AND o."periodStart" = '2018-03-01' AND o."periodKind" = 'MONTH' AND o."toRevision" IS NULL
        RETURNING o.id`,
        [authorityId, revision, INDICATORS[0], AUTHORITY],
      );
      const [columns] = await record.query<{ list: string }>(
        `SELECT string_agg(quote_ident(column_name), ', ') AS list
           FROM information_schema.columns
          WHERE table_name = 'Observation' AND table_schema = current_schema()
            AND column_name NOT IN ('id', 'fromRevision', 'toRevision', 'numerator', 'value', 'textAsPrinted')`,
      );
      const list = columns?.list ?? '';
      await record.query(
        `INSERT INTO "Observation" (${list}, "fromRevision", numerator)
         SELECT ${list}, $2, $3 FROM "Observation" WHERE "authorityId" = $1 AND id = $4`,
        [authorityId, revision, numerator, old?.id],
      );
      return revision;
    });
  } finally {
    await database.close();
  }
}

/** Begins a surgery of eight items, two of them with figures, in a database that holds the sample. */
export async function openLiveSurgery(databaseUrl: string): Promise<LiveSurgery> {
  const database = await openDatabase({ databaseUrl });
  const [row] = await database.query<{ id: number; items: readonly number[] }>(
    `WITH begun AS (
       INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart", "periodEnd",
              "startsAt", minutes, state, pointer, "showsUnpublished", "driverId", "driverName", "driverSeenAt", "openedAt", person)
       SELECT a.id, p.id, 'The surgery of the bench', 'MONTH', '2018-03-01', '2018-04-01', now(), 60,
              'LIVE', $2, true, $3, 'A reader', now(), now(), 'The bench'
         FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $1
        WHERE a.slug = $1 RETURNING "authorityId", id),
     figures AS (
       INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, "indicatorId", "placeId", title, minutes, reasons)
       SELECT begun."authorityId", begun.id, asked.position, 'INDICATOR', i.id, p.id, i.key, 7, '{}'
         FROM begun, unnest($4::text[]) WITH ORDINALITY AS asked (key, position), "Indicator" i, "Place" p
        WHERE i."authorityId" = begun."authorityId" AND i.key = asked.key
          AND p."authorityId" = begun."authorityId" AND p.slug = $1
       RETURNING id),
     planned AS (
       INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, title, minutes, reasons)
       SELECT "authorityId", id, position, 'FREE', 'Item ' || position, 7,
              ARRAY['A reason in a sentence, as the figures gave it.']
         FROM begun, generate_series(3, ${2 + FREE_ITEMS}) AS position)
     SELECT id, (SELECT array_agg(figures.id ORDER BY figures.id) FROM figures) AS items FROM begun`,
    [AUTHORITY, JSON.stringify(FIRST_POINTER), DRIVER, INDICATORS],
  );
  await database.close();
  if (row === undefined) throw new Error('The surgery was not begun.');
  const asked = { authority: AUTHORITY, id: String(row.id) };
  const items = row.items.map(String);
  const sight = (item: string) => addressOf('/graphql', 'SurgeryRoomSight', { ...asked, item });
  return {
    ...{ id: asked.id, items },
    addresses: { stream: addressOf('/graphql/stream', 'SurgeryRoomMoments', asked), sight },
    point: (port, pointer) => post(port, 'PointSurgery', { ...asked, pointer }, 'pointSurgery'),
    act: (port, key, text) => {
      const action = { owner: 'Head of service', dueOn: '2018-06-30' };
      const saying = { kind: 'ACTION', text, action };
      return post(port, 'SayInSurgery', { ...asked, key, saying }, 'sayInSurgery');
    },
    restate: (numerator) => restateFigure(databaseUrl, numerator),
    async figure(port) {
      const answer = await fetch(`http://127.0.0.1:${port}${sight(items[0] ?? '')}`, {
        headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
      });
      const told = (await answer.json()) as {
        data?: { surgerySight: { card: { shown: string | null } | null } | null };
      };
      const shown = told.data?.surgerySight?.card?.shown;
      if (shown == null) throw new Error('The first item shows no figure.');
      return shown;
    },
  };
}
