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

const nameOf = (authorityId: number, number: number) => `${authorityId}/${number}`;

/**
 * Hears of changes of surgeries as they are committed, as the clock of revisions does of those. While the
 * connection that hears is lost, every question goes to the database.
 */
export async function startSurgeryClock(
  database: Database,
  now: () => number = Date.now,
): Promise<SurgeryClock> {
  const surgeries = new LRUCache<string, Known>({ max: MOST_REMEMBERED });
  /** The latest version of each that was heard of. */
  const heard = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const asking = new Map<string, Promise<Known | null>>();

  const subscription: Subscription = await database.listen(
    CHANNEL,
    (payload) => {
      const notice = JSON.parse(payload) as Readonly<Record<string, unknown>> | null;
      const { authorityId, surgeryId, version } = notice ?? {};
      if (typeof authorityId !== 'number' || typeof surgeryId !== 'number') return;
      if (typeof version === 'number') heard.set(nameOf(authorityId, surgeryId), version);
    },
    // What was said while nobody listened is not known: ask again.
    { onReconnect: () => surgeries.clear() },
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

  const isLatest = ({ authorityId, number, version }: Known) =>
    (heard.get(nameOf(authorityId, number)) ?? version) === version;

  /** Asks once for all who ask before anything more is heard of it. */
  async function ask(name: string, authority: string, number: number): Promise<string | null> {
    const before = surgeries.peek(name);
    const asked = `${name} ${before === undefined ? '' : (heard.get(nameOf(before.authorityId, number)) ?? '')}`;
    let reading = asking.get(asked);
    if (reading === undefined || !subscription.connected) {
      reading = read(authority, number).finally(() => asking.delete(asked));
      asking.set(asked, reading);
    }
    const first = await reading;
    // It may have changed between the reading and now.
    const known = first === null || isLatest(first) ? first : await read(authority, number);
    if (known === null) return null;
    surgeries.set(name, known);
    return told(known);
  }

  return {
    current(authority, id) {
      const number = surgeryNumber(id);
      if (number === null) return Promise.resolve(null);
      const name = JSON.stringify([authority, number]);
      const known = subscription.connected ? surgeries.get(name) : undefined;
      return known !== undefined && isLatest(known) ? told(known) : ask(name, authority, number);
    },
    close: () => subscription.unlisten(),
  };
}
