import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { actionsAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ActionsContent } from './ActionsContent';
import { actionsQuery } from './actions-query';

const TITLE = 'Actions';
const WIDTHS = ['18rem', '12rem', '8rem', '8rem', '8rem', '14rem'];

/** What is to be done in an authority, by whom and by when, and what became of it. */
export function ActionsPage(props: PageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = actionsQuery(props);
  // Others write actions too, whenever one looks.
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useTitle(TITLE);
  const list = (data ?? (loading ? previousData : undefined))?.actionList;
  const crumbs = [{ name, address: scorecardAddress(authority) }];
  if (error && list === undefined) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={TITLE}>
        <ErrorPanel
          what={`The actions of ${name} could not be listed.`}
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (list === null) {
    return (
      <PageFrame crumbs={crumbs} title={TITLE}>
        <EmptyPanel sentence="What these actions are filtered by is not known here.">
          <p>
            <AppLink href={actionsAddress(authority)}>To all actions</AppLink>
          </p>
        </EmptyPanel>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      title={TITLE}
      sentence={list?.sentence}
      isBusy={loading}
    >
      {list ? (
        <ActionsContent list={list} onChanged={async () => void (await refetch())} {...props} />
      ) : (
        <SkeletonRows rows={10} widths={WIDTHS} label="Loading the actions" />
      )}
    </PageFrame>
  );
}
