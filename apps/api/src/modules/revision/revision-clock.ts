import type { Database, Subscription } from '@vital-signs/database';
import type { RevisionRepository } from './revision.repository';

/** Knows the latest revision of every authority without asking the database each time. */
export interface RevisionClock {
  /** Null where there is no authority of that name. */
  current(slug: string): Promise<number | null> | number;
  close(): Promise<void>;
}

const CHANNEL = 'revision';

/** What the database says on the channel; anything else is not for us. */
function readNotice(payload: string): { authorityId: number; revision: number } | null {
  const notice: unknown = JSON.parse(payload);
  if (typeof notice !== 'object' || notice === null) return null;
  const { authorityId, revision } = notice as Record<string, unknown>;
  return typeof authorityId === 'number' && typeof revision === 'number'
    ? { authorityId, revision }
    : null;
}

/**
 * Hears of revisions as they are committed: of this process's own at once, of those of others by
 * the database's notifications. While the connection that hears is lost, every question goes to the
 * database.
 */
export async function startRevisionClock(
  database: Database,
  repository: RevisionRepository,
): Promise<RevisionClock> {
  const authorities = new Map<string, number>();
  const revisions = new Map<number, number>();
  const note = (authorityId: number, revision: number) => {
    revisions.set(authorityId, Math.max(revision, revisions.get(authorityId) ?? 0));
  };
  const subscription: Subscription = await database.listen(
    CHANNEL,
    (payload) => {
      const notice = readNotice(payload);
      if (notice !== null) note(notice.authorityId, notice.revision);
    },
    // What was said while nobody listened is not known: ask again.
    { onReconnect: () => authorities.clear() },
  );

  async function ask(slug: string): Promise<number | null> {
    const found = await repository.current(slug);
    if (found === null) return null;
    note(found.authorityId, found.revision);
    authorities.set(slug, found.authorityId);
    return revisions.get(found.authorityId) ?? found.revision;
  }

  return {
    current(slug) {
      const authorityId = subscription.connected ? authorities.get(slug) : undefined;
      const revision = authorityId === undefined ? undefined : revisions.get(authorityId);
      return revision ?? ask(slug);
    },
    close: () => subscription.unlisten(),
  };
}
