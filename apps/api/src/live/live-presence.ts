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

/** Who follows a surgery by one process, as that tells the others. */
export interface Notice extends Gathering, SurgeryKey {
  readonly process: string;
}

const keyOf = ({ authorityId, number }: SurgeryKey) => `${authorityId}/${number}`;

/** As much of a notice as a notification holds; those whom the driving can be given to first. */
export function noticeText(notice: Notice): string {
  const people = [
    ...notice.people.filter(({ mayHold }) => mayHold),
    ...notice.people.filter(({ mayHold }) => !mayHold),
  ];
  for (let named = people.length; ; named = Math.floor(named * 0.8)) {
    const text = JSON.stringify({ ...notice, people: people.slice(0, named) });
    if (named === 0 || Buffer.byteLength(text) <= MOST_BYTES) return text;
  }
}

const inOrder = new Intl.Collator('en-GB');

/** Everybody once, by name; who may hold a surgery by one process may by another. */
function merged(gatherings: Iterable<Gathering>) {
  const people = new Map<string, PresentFollower>();
  let followers = 0;
  for (const gathering of gatherings) {
    followers += gathering.followers;
    for (const person of gathering.people) {
      const mayHold = person.mayHold || people.get(person.id)?.mayHold === true;
      people.set(person.id, { ...person, mayHold });
    }
  }
  const present = [...people.values()].sort(
    (a, b) => inOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  return { present, followers };
}

/** Who follows, by this process and by the others as far as they said so. */
export interface LivePresence extends SurgeryPresence {
  /** The same at once. */
  now(surgery: SurgeryKey): ReturnType<typeof merged>;
  /** Says who follows by this process, to the others too; false where that is what it said before. */
  tell(surgery: SurgeryKey, gathering: Gathering): boolean;
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
  /** Everybody of a surgery, until somebody comes or goes. */
  const known = new Map<string, ReturnType<typeof merged>>();

  function note({ process: whose, followers, people, ...surgery }: Notice): boolean {
    const key = keyOf(surgery);
    const processes = said.get(key) ?? new Map<string, Said>();
    const before = processes.get(whose);
    if (followers === 0) processes.delete(whose);
    else processes.set(whose, { followers, people, at: Date.now() });
    if (processes.size === 0) said.delete(key);
    else said.set(key, processes);
    const isOther =
      (before?.followers ?? 0) !== followers ||
      JSON.stringify(before?.people ?? []) !== JSON.stringify(people);
    if (isOther) known.delete(key);
    return isOther;
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

  function now(surgery: SurgeryKey): ReturnType<typeof merged> {
    const key = keyOf(surgery);
    const before = known.get(key);
    if (before !== undefined) return before;
    const processes = said.get(key);
    if (processes === undefined) return merged([]);
    const made = merged(processes.values());
    known.set(key, made);
    return made;
  }

  return {
    now,
    of: (surgery) => Promise.resolve(now(surgery)),
    tell({ authorityId, number }, gathering) {
      const notice = { process, authorityId, number, ...gathering };
      const isOther = note(notice);
      if (isOther) send(notice);
      return isOther;
    },
    refresh(at = Date.now()) {
      const forgot: SurgeryKey[] = [];
      for (const [key, processes] of said) {
        const [authorityId = 0, number = 0] = key.split('/').map(Number);
        for (const [whose, gathering] of processes) {
          if (whose === process) {
            processes.set(whose, { ...gathering, at });
            send({ process, authorityId, number, ...gathering });
          } else if (at - gathering.at > forgottenMs) {
            processes.delete(whose);
            known.delete(key);
            forgot.push({ authorityId, number });
          }
        }
        if (processes.size === 0) said.delete(key);
      }
      return forgot;
    },
    close: () => subscription.unlisten(),
  };
}
