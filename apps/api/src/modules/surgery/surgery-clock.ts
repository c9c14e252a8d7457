import type { Database, Subscription } from '@vital-signs/database';
import { unpublishedUntil } from '@vital-signs/domain';
import { LRUCache } from 'lru-cache';
import { surgeryNumber } from './surgery.service';

/** Knows how every surgery stands without asking the database each time. */
export interface SurgeryClock {
  /**
   * Tells what is shown in a surgery from what was shown before it changed, or before its time to show
   * unpublished figures was over. Null where there is no such surgery.
   */
  current(authority: string, id: string): Promise<string | null> | string;
  close(): Promise<void>;
}

const CHANNEL = 'surgery';
const MOST_REMEMBERED = 500;

interface Known {
  readonly authorityId: number;
  readonly number: number;
  readonly version: number;
  /** When it shows unpublished figures no more; null: it shows none, or has not begun. */
  readonly until: number | null;
}

/** What is known of a surgery, and what was heard of it: remembered and forgotten together. */
interface Remembered {
  readonly known?: Known | undefined;
  /** The version that was heard of last. */
  readonly heard?: number | undefined;
}

const nameOf = (authorityId: number, number: number) => `${authorityId}/${number}`;

/**
 * Hears of changes of surgeries as they are committed, as the clock of revisions does of those. While the
 * connection that hears is lost, every question goes to the database.
 */
export async function startSurgeryClock(
  database: Database,
  now: () => number = Date.now,
): Promise<SurgeryClock> {
  const surgeries = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });
  /** Numbers of authorities by their names in addresses. */
  const authorities = new Map<string, number>();
  const asking = new Map<string, Promise<Known | null>>();

  const subscription: Subscription = await database.listen(
    CHANNEL,
    (payload) => {
      const notice = JSON.parse(payload) as Readonly<Record<string, unknown>> | null;
      const { authorityId, surgeryId, version } = notice ?? {};
      if (typeof authorityId !== 'number' || typeof surgeryId !== 'number') return;
      if (typeof version !== 'number') return;
      const name = nameOf(authorityId, surgeryId);
      surgeries.set(name, { ...surgeries.peek(name), heard: version });
    },
    {
      // What was said while nobody listened is not known, and the record may have gone back: ask again.
      onReconnect: () => {
        surgeries.clear();
        authorities.clear();
      },
    },
  );

  async function read(authority: string, number: number): Promise<Known | null> {
    const [row] = await database.query<
      Omit<Known, 'until'> &
        Parameters<typeof unpublishedUntil>[0] & { readonly begun: Date | null }
    >(
      `SELECT s."authorityId", s.id AS number, s.version, s."showsUnpublished", s.minutes,
              s."openedAt" AS begun
         FROM "Surgery" s JOIN "Authority" a ON a.id = s."authorityId"
        WHERE a.slug = $1 AND s.id = $2`,
      [authority, number],
    );
    if (row === undefined) return null;
    const { authorityId, version, begun, ...shown } = row;
    const until = unpublishedUntil({ ...shown, openedAt: begun?.toISOString() ?? null });
    return { authorityId, number, version, until: until === null ? null : Date.parse(until) };
  }

  const told = ({ number, version, until }: Known) =>
    `${number} ${version}${until !== null && now() > until ? ' over' : ''}`;

  const nameIn = (authority: string, number: number) =>
    nameOf(authorities.get(authority) ?? 0, number);
  const heardOf = ({ authorityId, number }: Known) =>
    surgeries.peek(nameOf(authorityId, number))?.heard;
  const isLatest = (known: Known) => (heardOf(known) ?? known.version) === known.version;

  /** Asks once for all who ask before anything more is heard of it. */
  async function ask(authority: string, number: number): Promise<string | null> {
    const heard = surgeries.peek(nameIn(authority, number))?.heard ?? '';
    const asked = JSON.stringify([authority, number, heard]);
    let reading = asking.get(asked);
    if (reading === undefined || !subscription.connected) {
      reading = read(authority, number).finally(() => asking.delete(asked));
      asking.set(asked, reading);
    }
    const first = await reading;
    if (first === null) return null;
    const before = heardOf(first);
    // It may have changed between the reading and now.
    const known = isLatest(first) ? first : await read(authority, number);
    if (known === null) return null;
    const name = nameOf(known.authorityId, number);
    const since = heardOf(known);
    // What is read after it was heard of stands, also below it: the record went back.
    surgeries.set(name, { known, heard: since === before ? known.version : since });
    authorities.set(authority, known.authorityId);
    return told(known);
  }

  return {
    current(authority, id) {
      const number = surgeryNumber(id);
      if (number === null) return Promise.resolve(null);
      const known = subscription.connected
        ? surgeries.get(nameIn(authority, number))?.known
        : undefined;
      return known !== undefined && isLatest(known) ? told(known) : ask(authority, number);
    },
    close: () => subscription.unlisten(),
  };
}
