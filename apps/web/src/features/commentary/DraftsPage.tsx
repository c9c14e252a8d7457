import { useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import {
  areaAddress,
  indicatorAddress,
  placeAddress,
  scorecardAddress,
  sectionAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import type { WrittenCommentary } from '../../lib/written-commentary';
import { AppLink } from '../../ui/AppLink';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { CommentaryEntry } from './CommentaryEntry';
import { subjectWords } from './commentary-words';
import { draftsQuery } from './drafts-query';
import styles from './Commentary.module.css';

/** Drafts that wait for the viewer's approval, the oldest first. */
export function DraftsPage(props: PageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = draftsQuery(props);
  // Others write and approve meanwhile.
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const [done, setDone] = useState<Done | null>(null);
  useTitle('Commentary to approve');
  const drafts = data?.commentaryToApprove;
  return (
    <PageFrame
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Commentary to approve"
      sentence={
        drafts &&
        `${drafts.length === 0 ? 'No draft waits' : counted(drafts.length, 'draft waits', 'drafts wait')} for approval. Approved commentary is shown to the authority’s own people, and where it is approved for the public too, it can stand in a public edition.`
      }
      isBusy={drafts === undefined && error === undefined}
    >
      <DoneNote done={done} />
      {drafts ? (
        drafts.length === 0 ? (
          <EmptyPanel
            sentence={
              done === null
                ? 'There is nothing for you to approve.'
                : 'You have dealt with every draft that waited.'
            }
          />
        ) : (
          drafts.map((draft) => (
            <section
              key={draft.id}
              className={styles.section}
              aria-label={subjectWords(draft, name)}
            >
              <h2 className={styles.subject}>
                <AppLink href={draftAddress(authority, draft)}>{subjectWords(draft, name)}</AppLink>
              </h2>
              <CommentaryEntry
                commentary={draft}
                authority={authority}
                onDone={(words) => setDone({ words })}
              />
            </section>
          ))
        )
      ) : error ? (
        <ErrorPanel
          what={`The drafts of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={6} widths={['100%']} label="Loading the drafts" />
      )}
    </PageFrame>
  );
}

/** The page on which a draft stands. */
function draftAddress(
  authority: string,
  { area, section, indicator, place, period }: WrittenCommentary,
): string {
  const at = { period: period.key, place: place?.slug ?? null };
  if (section) return sectionAddress(authority, section.slug, at);
  if (indicator) return indicatorAddress(authority, indicator.key, at);
  return area ? areaAddress(authority, area.slug, at) : placeAddress(authority, at);
}
