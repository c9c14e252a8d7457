import type { ReactNode } from 'react';
import type { WrittenCommentary_CommentaryFragment } from '../apollo/generated/documents';

export type WrittenCommentary = WrittenCommentary_CommentaryFragment;

/** What a commentary is about: a heading, a section or an indicator, or else the place in its month. */
export interface CommentarySubject {
  /** Slug of the authority. */
  readonly authority: string;
  /** Slug of a heading of the report. */
  readonly area?: string;
  readonly section?: string;
  readonly indicator?: string;
  readonly place: { readonly slug: string; readonly name: string };
  readonly period: { readonly key: string; readonly name: string };
  /** Number of the edition as which the page is read; left out or null: as known now. */
  readonly edition?: number | null;
}

/**
 * Draws what was written about the subject of a page, with what the viewer may do about it. The
 * routes hand it to the pages, which know nothing of how it is drawn.
 */
export type RenderCommentary = (
  subject: CommentarySubject,
  /** Null: the page does not know, and it is asked for. */
  written: readonly WrittenCommentary[] | null,
) => ReactNode;

/** Parts what was written here from what a report says. */
export function writtenHere<Each extends { readonly authorId: string | null }>(
  commentary: readonly Each[],
): { readonly here: readonly Each[]; readonly report: readonly Each[] } {
  return {
    here: commentary.filter(({ authorId }) => authorId !== null),
    report: commentary.filter(({ authorId }) => authorId === null),
  };
}
