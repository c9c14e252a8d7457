import { useQuery } from '@apollo/client/react';
import { nounOfPeriodKey, scorecardSentence } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import type { AreasPage_SummaryFragment } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useRatingWording } from '../../lib/state-words';
import type { AuthorityWords } from '../../lib/state-words';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { areasQuery } from './areas-query';
import { AreasTable } from './AreasTable';
import { NotKnown } from './NotKnown';

/** The whole report at one glance: each of its areas, how it stands and what turned. */
export function AreasPage(props: PageProps) {
  const { authority, period, place } = props;
  const frame = useFrameAuthority();
  const wording = useRatingWording();
  const { query, variables } = areasQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const summaries = (data ?? (loading ? previousData : undefined))?.areaSummaries;
  const [first] = summaries ?? [];
  useTitle(
    first
      ? `Report areas – ${first.place.name}, ${first.period.name}`
      : error || summaries
        ? 'Report areas'
        : undefined,
  );

  const standpoint = { period, place };
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
  ];
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title="Report areas">
        <ErrorPanel
          what="The areas of the report could not be loaded."
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (summaries && first === undefined) {
    return (
      <PageFrame crumbs={crumbs} title="Report areas">
        <NotKnown {...props} what={null} frame={frame} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      title="Report areas"
      isBusy={loading}
      {...(summaries && first && { sentence: standingOf(first, summaries, wording) })}
    >
      {summaries && first ? (
        <AreasTable authority={authority} summaries={summaries} standpoint={standpoint} />
      ) : (
        <SkeletonRows
          rows={14}
          widths={['16rem', '4rem', '4rem', '4rem', '4rem', '1fr']}
          label="Loading the areas"
        />
      )}
      <TipLayer />
    </PageFrame>
  );
}

function standingOf(
  { place, period }: AreasPage_SummaryFragment,
  summaries: readonly AreasPage_SummaryFragment[],
  wording: AuthorityWords,
): string {
  const rows = summaries.flatMap(({ readings }) => readings);
  const said = scorecardSentence(
    rows.map(({ indicator: { ref, name }, state, secondState, absence, meaning }) => ({
      name: ref ?? name ?? 'a row without a name',
      ...{ state, second: secondState, absence, meaning },
    })),
    wording,
    nounOfPeriodKey(period.key),
  );
  return `${place.name}, ${period.name}. ${said}`;
}
