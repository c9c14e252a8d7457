import { indicatorTitle } from '@vital-signs/domain';
import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { areaAddress, areasAddress, cardAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import type { RenderNational } from '../../lib/national-benchmarks';
import type { RenderCommentary } from '../../lib/written-commentary';
import { AppLink } from '../../ui/AppLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { GlossaryText } from '../../ui/GlossaryText';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import type { Account } from './account';
import { IndicatorContent } from './IndicatorContent';
import { indicatorQuery } from './indicator-query';
import { NotKnown } from './NotKnown';
import styles from './IndicatorPage.module.css';

interface IndicatorPageProps extends PageProps {
  /** Key of the indicator. */
  readonly indicator: string;
  /** Draws what was written about it here. */
  readonly renderCommentary?: RenderCommentary;
  /** Draws what others had. */
  readonly renderNational?: RenderNational;
}

/** One indicator in one place and month: what it is, why it is so, and what is to be done. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { authority, period, place, search, show } = props;
  const frame = useFrameAuthority();
  const { query, variables } = indicatorQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const before = previousData?.indicatorAccount?.indicator.key === props.indicator;
  const answer = data ?? (loading && before ? previousData : undefined);
  const account = answer?.indicatorAccount;
  useTitle(
    account
      ? titleOf(account)
      : error || account === null
        ? `Indicator ${props.indicator}`
        : undefined,
  );

  const standpoint = { period, place };
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
    ...(account
      ? [
          { name: 'Areas', address: areasAddress(authority, standpoint) },
          {
            name: account.indicator.reportArea.name,
            address: areaAddress(authority, account.indicator.reportArea.slug, standpoint),
          },
        ]
      : []),
  ];
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={`Indicator ${props.indicator}`}>
        <ErrorPanel
          what={`Indicator ${props.indicator} could not be loaded.`}
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (account === null) {
    return (
      <PageFrame crumbs={crumbs} title={`Indicator ${props.indicator}`}>
        <NotKnown {...props} frame={frame} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      beside={
        account && (
          <span data-screen-only="">
            <AppLink href={cardAddress(authority, account.indicator.key, standpoint)}>
              Report card
            </AppLink>
          </span>
        )
      }
      title={account && <Heading account={account} />}
      isBusy={loading}
    >
      {account ? (
        <IndicatorContent
          authority={authority}
          account={account}
          region={answer?.authority?.regionName ?? null}
          reportTitle={answer?.authority?.reportTitle ?? null}
          standpoint={standpoint}
          search={search}
          show={show}
          renderCommentary={props.renderCommentary}
          edition={props.edition}
          renderNational={props.renderNational}
        />
      ) : (
        <SkeletonRows rows={16} widths={['9rem', '100%', '18rem']} label="Loading the indicator" />
      )}
      <TipLayer />
    </PageFrame>
  );
}

function Heading({ account: { indicator } }: { readonly account: Account }) {
  return (
    <>
      {indicator.ref !== null && <span className={styles.ref}>{indicator.ref} </span>}
      <GlossaryText>{indicator.name ?? 'Name not legible'}</GlossaryText>
    </>
  );
}

function titleOf({ indicator, place, period }: Account): string {
  return `${indicatorTitle(indicator)} – ${place.name}, ${period.name}`;
}
