import { createHash } from 'node:crypto';
import type { Database, Queryable } from '@vital-signs/database';
import { FIRST_POINTER, type SurgeryView } from '@vital-signs/domain';
import { knownOperations } from '../http/known-operations';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';

const MOMENTS = `subscription StoryMoments($authority: String!, $id: ID!, $after: Int, $drives: Boolean! = false) {
  surgeryMoments(authority: $authority, id: $id, after: $after, drives: $drives) {
    id version at state record followers present { id name mayHold } driver { id isHere }
    pointer { view } sayings { text }
  }
}`;
const QUESTION = 'query StoryAuthorities { authorities { slug } }';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The hashes of what the stories ask live, and of a question that is answered once. */
export const [MOMENTS_HASH, QUESTION_HASH] = [hash(MOMENTS), hash(QUESTION)];

export const LIVE_OPERATIONS = knownOperations({
  operations: [
    { id: MOMENTS_HASH, name: 'StoryMoments', body: MOMENTS },
    { id: QUESTION_HASH, name: 'StoryAuthorities', body: QUESTION },
  ],
});

/** A moment as the stories ask for it. */
export interface StoryMoment {
  readonly version: number;
  readonly at: string;
  readonly state: string;
  readonly record: number;
  readonly followers: number;
  readonly present: readonly { readonly id: string; readonly mayHold: boolean }[];
  readonly driver: { readonly id: string; readonly isHere: boolean } | null;
  readonly pointer: { readonly view: SurgeryView };
  readonly sayings: readonly { readonly text: string }[];
}

export interface StoryError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The address of a surgery's moments. */
export function momentsOf(
  { authority = 'norfolk', ...variables }: Readonly<Record<string, unknown>>,
  asked: string = MOMENTS_HASH,
): string {
  const query = new URLSearchParams({
    variables: JSON.stringify({ authority, ...variables }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: asked } }),
  });
  return `/graphql/stream?${query.toString()}`;
}

/** One connection of a follower, as a browser's EventSource reads it. */
export interface StoryFollower {
  readonly response: Response;
  readonly moments: StoryMoment[];
  readonly errors: StoryError[];
  /** True once the server said that nothing more comes. */
  isComplete(): boolean;
  /** The first moment told so far, or from now on, that is so. */
  heard(isSo: (moment: StoryMoment) => boolean, withinMs?: number): Promise<StoryMoment>;
  /** When the connection is over, whoever ended it. */
  readonly over: Promise<void>;
  leave(): Promise<void>;
}

/** Follows an address of a server. */
export async function follow(
  url: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<StoryFollower> {
  const leaving = new AbortController();
  const response = await fetch(`${url}${address}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: leaving.signal,
  });
  const moments: StoryMoment[] = [];
  const errors: StoryError[] = [];
  const waiting = new Set<() => void>();
  let isComplete = false;

  function take(event: string): void {
    const lines = new Map(
      event.split('\n').map((line) => {
        const [name = '', value = ''] = line.split(/:\s?(.*)/s);
        return [name, value] as const;
      }),
    );
    if (lines.get('event') === 'complete') isComplete = true;
    if (lines.get('event') !== 'next') return;
    const told = JSON.parse(lines.get('data') ?? '') as {
      data?: { surgeryMoments: StoryMoment };
      errors?: StoryError[];
    };
    errors.push(...(told.errors ?? []));
    if (told.data !== undefined) moments.push(told.data.surgeryMoments);
  }

  async function read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes as Uint8Array, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) take(event);
      for (const look of [...waiting]) look();
    }
  }
  const over = read().catch(() => undefined);

  return {
    ...{ response, moments, errors, over },
    isComplete: () => isComplete,
    heard: (isSo, withinMs = 20_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Not heard; the last was ${JSON.stringify(moments.at(-1))}`));
        }, withinMs);
        const look = () => {
          const found = moments.find(isSo);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async leave() {
      leaving.abort();
      await over;
    },
  };
}

/** Begins a surgery at Norfolk, or a place in it, as the room does; whoever drives may be nobody. */
export async function openSurgery(
  database: Database,
  { driver = null, place = 'norfolk' }: { driver?: string | null; place?: string } = {},
): Promise<SurgeryKey> {
  const [row] = await database.query<SurgeryKey>(
    `INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart", "periodEnd",
            "startsAt", minutes, state, pointer, "driverId", "driverName", "driverSeenAt", "openedAt", person)
     SELECT a.id, p.id, 'A surgery', 'MONTH', '2018-03-01', '2018-04-01', now(), 60, 'LIVE', $3,
            $2, $2, CASE WHEN $2::text IS NULL THEN NULL ELSE now() END, now(), 'A story'
       FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $1
      WHERE a.slug = 'norfolk'
     RETURNING "authorityId", id AS number`,
    [place, driver, JSON.stringify(FIRST_POINTER)],
  );
  if (row === undefined) throw new Error('The surgery was not begun.');
  return row;
}

/** Turns what everybody looks at, and gives the version that it made. */
export async function turn(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
  view: 'AGENDA' | 'SUMMARY',
): Promise<number> {
  const [row] = await database.query<{ version: number }>(
    `UPDATE "Surgery" SET version = version + 1, pointer = jsonb_set(pointer::jsonb, '{view}', to_jsonb($3::text))
      WHERE "authorityId" = $1 AND id = $2 RETURNING version`,
    [authorityId, number, view],
  );
  return row?.version ?? 0;
}
