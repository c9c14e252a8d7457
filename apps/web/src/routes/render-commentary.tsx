import { CommentarySection } from '../features/commentary/CommentarySection';
import { SubjectCommentary } from '../features/commentary/SubjectCommentary';
import type { RenderCommentary } from '../lib/written-commentary';

/** What was written about the subject of a page, for pages that stand in no feature with it. */
export const renderCommentary: RenderCommentary = (subject, written) =>
  written === null ? (
    <SubjectCommentary subject={subject} />
  ) : (
    <CommentarySection subject={subject} written={written} />
  );
