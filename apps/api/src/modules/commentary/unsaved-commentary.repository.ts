import type { Queryable } from '@vital-signs/database';
import type { CommentaryAbout } from './commentary-draft';

/** Words that somebody was writing and has not saved as a draft yet. */
export interface UnsavedCommentaryRow {
  text: string;
  savedAt: Date;
  /** The number of the commentary that is rewritten; null: a new one. */
  commentaryId: number | null;
}

/** Whose unsaved words, and about what. */
export interface UnsavedKey {
  readonly authorityId: number;
  readonly userId: string;
  readonly subject: string;
}

/** Nobody but their writer reads them; they are no part of the record and of no revision. */
export interface UnsavedCommentaryRepository {
  of(key: UnsavedKey): Promise<UnsavedCommentaryRow | null>;
  /** Keeps the words instead of those before, and says when. */
  keep(key: UnsavedKey, text: string, commentaryId: number | null): Promise<Date>;
  discard(key: UnsavedKey): Promise<void>;
}

/** The name under which unsaved words about something are kept. */
export function unsavedSubject(
  { area, section, indicator, place, period }: CommentaryAbout,
  commentaryId: number | null,
): string {
  if (commentaryId !== null) return unsavedRewrite(commentaryId);
  const on =
    area === null
      ? section === null
        ? indicator === null
          ? 'place'
          : `indicator ${indicator}`
        : `section ${section}`
      : `area ${area}`;
  return `${on} ${place} ${period.start.slice(0, 7)}`;
}

/** The name under which words that are to take the place of others are kept. */
export function unsavedRewrite(commentaryId: number): string {
  return `commentary ${commentaryId}`;
}

export function createUnsavedCommentaryRepository(
  database: Queryable,
): UnsavedCommentaryRepository {
  const values = ({ authorityId, userId, subject }: UnsavedKey) => [authorityId, userId, subject];
  return {
    async of(key) {
      const [row] = await database.query<UnsavedCommentaryRow>(
        `SELECT text, "savedAt", "commentaryId" FROM "UnsavedCommentary"
          WHERE "authorityId" = $1 AND "userId" = $2 AND subject = $3`,
        values(key),
      );
      return row ?? null;
    },

    async keep(key, text, commentaryId) {
      const [row] = await database.query<{ savedAt: Date }>(
        `INSERT INTO "UnsavedCommentary" ("authorityId", "userId", subject, text, "commentaryId")
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ("authorityId", "userId", subject) DO UPDATE
           SET text = excluded.text, "savedAt" = CURRENT_TIMESTAMP
         RETURNING "savedAt"`,
        [...values(key), text, commentaryId],
      );
      if (row === undefined) throw new Error('Unsaved words were kept without a time.');
      return row.savedAt;
    },

    async discard(key) {
      await database.query(
        `DELETE FROM "UnsavedCommentary"
          WHERE "authorityId" = $1 AND "userId" = $2 AND subject = $3`,
        values(key),
      );
    },
  };
}
