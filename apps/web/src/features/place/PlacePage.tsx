import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { placeAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import type { RenderActions } from '../../lib/render-actions';
import type { RenderCommentary } from '../../lib/written-commentary';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { GlossaryText } from '../../ui/GlossaryText';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { PlaceContent } from './PlaceContent';
import { placeQuery } from './place-query';
import { usePlaceFocus } from './use-place-focus';

interface PlacePageProps extends PageProps {
  readonly renderCommentary?: RenderCommentary;
  /** Draws what is to be done there. */
  readonly renderActions?: RenderActions;
}

/** A place at a glance: what is red, what turned, how far from green, where it differs. */
export function PlacePage(props: PlacePageProps) {
  const { authority, period, place } = props;
  const frame = useFrameAuthority();
  const { query, variables } = placeQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const summary = (data ?? (loading ? previousData : undefined))?.placeSummary;
  usePlaceFocus(summary?.place.slug);

  const above = summary?.place.parent;
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, { period }) },
    ...(above && above.kind !== 'AUTHORITY'
      ? [{ name: above.name, address: placeAddress(authority, { period, place: above.slug }) }]
      : []),
  ];
  const named = place ?? frame?.name ?? authority;
  useTitle(
    summary
      ? `${summary.place.name}, ${summary.period.name}`
      : error || summary === null
        ? `Place ${named}`
        : undefined,
  );
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={`Place ${named}`}>
        <ErrorPanel
          what={`The page of ${named} could not be loaded.`}
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (summary === null) {
    const isKnown = place === null || (frame?.places ?? []).some(({ slug }) => slug === place);
    return (
      <PageFrame crumbs={crumbs} title={`Place ${named}`}>
        <EmptyPanel
          sentence={
            isKnown
              ? `${named} has no figures${period === null ? ' yet' : ' of that month'}.`
              : `${frame?.name ?? authority} has no place known as “${place}”.`
          }
        >
          <p>
            <AppLink href={placeAddress(authority, isKnown ? { place } : { period })}>
              {isKnown ? 'To its latest month' : `To ${frame?.name ?? authority} as a whole`}
            </AppLink>
          </p>
        </EmptyPanel>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      title={summary?.place.name}
      sentence={summary && <GlossaryText>{summary.sentence}</GlossaryText>}
      isBusy={loading}
    >
      {summary ? (
        <>
          <PlaceContent
            authority={authority}
            summary={summary}
            standpoint={{ period, place }}
            edition={props.edition}
            renderActions={props.edition === null ? props.renderActions : undefined}
          />
          {props.renderCommentary?.(
            {
              ...{ authority, place: summary.place, period: summary.period },
              edition: props.edition,
            },
            null,
          )}
        </>
      ) : (
        <SkeletonRows
          rows={12}
          widths={['5rem', '100%', '6rem']}
          label="Loading the page of the place"
        />
      )}
      <TipLayer />
    </PageFrame>
  );
}
