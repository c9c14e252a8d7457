import { openDatabase } from '@vital-signs/database';
import { FIRST_POINTER } from '@vital-signs/domain';
import { knownOperation } from '../known-operation';

const AUTHORITY = 'norfolk';
const ITEMS = 8;
/** Whoever asks where the suite says that always the same analyst does. */
const DRIVER = 'reader';

/** A surgery that is held, and what is asked of it. */
export interface LiveSurgery {
  readonly id: string;
  /** The address that its screens follow. */
  readonly path: string;
  /** Turns what everybody looks at, and gives the version that it made. */
  point(port: number, view: 'AGENDA' | 'SUMMARY'): Promise<number>;
  /** Writes down an action, once, and gives the version that it made. */
  act(port: number, key: string, text: string): Promise<number>;
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

/** Begins a surgery of eight items in a database that holds the sample. */
export async function openLiveSurgery(databaseUrl: string): Promise<LiveSurgery> {
  const database = await openDatabase({ databaseUrl });
  const [row] = await database.query<{ id: number }>(
    `WITH begun AS (
       INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart", "periodEnd",
              "startsAt", minutes, state, pointer, "driverId", "driverName", "driverSeenAt", "openedAt", person)
       SELECT a.id, p.id, 'The surgery of the bench', 'MONTH', '2018-03-01', '2018-03-31', now(), 60,
              'LIVE', $2, $3, 'A reader', now(), now(), 'The bench'
         FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $1
        WHERE a.slug = $1 RETURNING "authorityId", id),
     planned AS (
       INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, title, minutes, reasons)
       SELECT "authorityId", id, position, 'FREE', 'Item ' || position, 7,
              ARRAY['A reason in a sentence, as the figures gave it.']
         FROM begun, generate_series(1, ${ITEMS}) AS position)
     SELECT id FROM begun`,
    [AUTHORITY, JSON.stringify(FIRST_POINTER), DRIVER],
  );
  await database.close();
  if (row === undefined) throw new Error('The surgery was not begun.');
  const asked = { authority: AUTHORITY, id: String(row.id) };
  const search = new URLSearchParams({
    variables: JSON.stringify(asked),
    extensions: JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: knownOperation('SurgeryRoomMoments').id },
    }),
  });
  return {
    id: asked.id,
    path: `/graphql/stream?${search.toString()}`,
    point: (port, view) =>
      post(port, 'PointSurgery', { ...asked, pointer: { view } }, 'pointSurgery'),
    act: (port, key, text) => {
      const action = { owner: 'Head of service', dueOn: '2018-06-30' };
      const saying = { kind: 'ACTION', text, action };
      return post(port, 'SayInSurgery', { ...asked, key, saying }, 'sayInSurgery');
    },
  };
}
