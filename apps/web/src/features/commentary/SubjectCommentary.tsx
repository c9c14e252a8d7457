import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { CommentaryHereDocument } from '../../apollo/generated/documents';
import { writtenHere } from '../../lib/written-commentary';
import type { CommentarySubject } from '../../lib/written-commentary';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { ReportAnalysis } from '../../ui/ReportAnalysis';
import { CommentarySection } from './CommentarySection';
import { aboutOf } from './commentary-words';

interface SubjectCommentaryProps {
  readonly subject: CommentarySubject;
}

/** What a report says and what was written here about a heading or a place, for pages that do not ask for it themselves. */
export function SubjectCommentary({ subject }: SubjectCommentaryProps) {
  const { authority, place, period, edition = null } = subject;
  const { data, error, refetch } = useQuery(CommentaryHereDocument, {
    variables: { authority, about: aboutOf(subject), edition },
  });
  if (error) {
    return (
      <ErrorPanel
        what={`The commentary about ${place.name}, ${period.name}, could not be loaded.`}
        detail={failureOf(error).sentence}
        requestId={failureOf(error).requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return null;
  const { here, report } = writtenHere(data.commentary);
  return (
    <>
      {report.length > 0 && <ReportAnalysis analysis={report} />}
      <CommentarySection subject={subject} written={here} hasReport={report.length > 0} />
    </>
  );
}
