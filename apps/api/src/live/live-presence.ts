import { randomUUID } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import type { PresentFollower, SurgeryPresence } from '../modules/surgery-room/surgery-presence';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';

/** What processes tell each other of who follows. */
const CHANNEL = 'following';

/** PostgreSQL takes a notification of 8,000 bytes; people beyond that are counted and not named. */
const MOST_BYTES = 7_500;

/** Who follows a surgery by one process. */
export interface Gathering {
  readonly followers: number;
  readonly people: readonly PresentFollower[];
}

interface Said extends Gathering {
  readonly at: number;
}

interface Notice extends Gathering, SurgeryKey {
  readonly process: string;
}

const keyOf = ({ authorityId, number }: SurgeryKey) => `${authorityId}/${number}`;

/** As much of a notice as a notification holds. */
function noticeText(notice: Notice): string {
  for (let named = notice.people.length; ; named = Math.floor(named * 0.8)) {
    const text = JSON.stringify({ ...notice, people: notice.people.slice(0, named) });
    if (named === 0 || Buffer.byteLength(text) <= MOST_BYTES) return text;
  }
}

/** Everybody once, by name; who may hold a surgery by one process may by another. */
function merged(gatherings: Iterable<Gathering>) {
  const people = new Map<string, PresentFollower>();
  let followers = 0;
  for (const gathering of gatherings) {
    followers += gathering.followers;
    for (const person of gathering.people) people.set(person.id, person);
  }
  const present = [...people.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1),
  );
  return { present, followers };
}

export interface LivePresence extends SurgeryPresence {
  /** The same at once. */
  now(surgery: SurgeryKey): ReturnType<typeof merged>;
  /** Says who follows by this process, to the others too. */
  tell(surgery: SurgeryKey, gathering: Gathering): void;
  /** Tells the others again, forgets what they did not, and gives the surgeries of which it forgot something. */
  refresh(now?: number): readonly SurgeryKey[];
  close(): Promise<void>;
}

interface PresenceOptions {
  readonly database: Database;
  readonly forgottenMs: number;
  /** Told of a surgery when another process says that somebody came or went. */
  readonly onChange: (surgery: SurgeryKey) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Who follows each surgery: what each process says of its own, by notifications, for as long as it says it
 * again. A process that was killed says nothing more, and who followed by it is forgotten.
 */
export async function startPresence(options: PresenceOptions): Promise<LivePresence> {
  const { database, forgottenMs, onChange, onFault } = options;
  const process = randomUUID();
  const said = new Map<string, Map<string, Said>>();

  function note({ process: whose, followers, people, ...surgery }: Notice): boolean {
    const key = keyOf(surgery);
    const known = said.get(key) ?? new Map<string, Said>();
    const before = known.get(whose);
    if (followers === 0) known.delete(whose);
    else known.set(whose, { followers, people, at: Date.now() });
    if (known.size === 0) said.delete(key);
    else said.set(key, known);
    return (
      (before?.followers ?? 0) !== followers ||
      JSON.stringify(before?.people ?? []) !== JSON.stringify(people)
    );
  }

  function send(notice: Notice): void {
    // An embedded database has one process.
    if (database.kind === 'pglite') return;
    database
      .query('SELECT pg_notify($1, $2)', [CHANNEL, noticeText(notice)])
      .catch((error: unknown) => onFault(error));
  }

  const subscription = await database.listen(CHANNEL, (payload) => {
    const notice = JSON.parse(payload) as Notice;
    if (notice.process !== process && note(notice)) onChange(notice);
  });

  const now = (surgery: SurgeryKey) => merged(said.get(keyOf(surgery))?.values() ?? []);
  return {
    now,
    of: (surgery) => Promise.resolve(now(surgery)),
    tell({ authorityId, number }, gathering) {
      const notice = { process, authorityId, number, ...gathering };
      note(notice);
      send(notice);
    },
    refresh(at = Date.now()) {
      const forgot: SurgeryKey[] = [];
      for (const [key, known] of said) {
        const [authorityId = 0, number = 0] = key.split('/').map(Number);
        for (const [whose, gathering] of known) {
          if (whose === process) {
            known.set(whose, { ...gathering, at });
            send({ process, authorityId, number, ...gathering });
          } else if (at - gathering.at > forgottenMs) {
            known.delete(whose);
            forgot.push({ authorityId, number });
          }
        }
        if (known.size === 0) said.delete(key);
      }
      return forgot;
    },
    close: () => subscription.unlisten(),
  };
}
