import { useQuery } from '@apollo/client/react';
import { indicatorTitle } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { cardsAddress, indicatorAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { CaseListLink } from '../../ui/CaseListLink';
import { useCaseLists } from '../../ui/use-case-lists';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import type { Card } from '../../charts/card';
import { cardQuery } from './card-query';
import { PrintButton } from './PrintButton';
import { WritableCard } from './WritableCard';
import styles from './ReportCard.module.css';

interface CardPageProps extends PageProps {
  /** Key of the indicator. */
  readonly indicator: string;
}

/** The report card of one indicator. */
export function CardPage(props: CardPageProps) {
  const { authority, indicator, period, place, edition } = props;
  const frame = useFrameAuthority();
  const { query, variables } = cardQuery(props);
  const { data, previousData, loading, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const answer = data ?? (loading ? previousData : undefined);
  const card = answer?.reportCard;
  const standpoint = { period, place };
  useTitle(
    card
      ? `Report card: ${indicatorTitle(card.indicator)} – ${card.place.name}, ${card.period.name}`
      : error || card === null
        ? `Report card of ${indicator}`
        : undefined,
  );
  const crumbs = [
    { name: frame?.name ?? authority, address: scorecardAddress(authority, standpoint) },
    { name: 'Report cards', address: cardsAddress(authority, standpoint) },
  ];
  const title = `Report card${card ? '' : ` of ${indicator}`}`;
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={title}>
        <ErrorPanel
          what="The report card could not be loaded."
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (card === null) {
    return (
      <PageFrame crumbs={crumbs} title={title}>
        <EmptyPanel sentence={`There is no report card of ${indicator} for that month and place.`}>
          <p>
            <AppLink href={indicatorAddress(authority, indicator)}>To the indicator’s page</AppLink>
          </p>
        </EmptyPanel>
      </PageFrame>
    );
  }
  return (
    <PageFrame crumbs={crumbs} title={card && title} beside={<PrintButton />} isBusy={loading}>
      {card ? (
        <div className={styles.cards}>
          <CardCaseList {...{ authority, card, edition }} />
          <WritableCard
            {...{ authority, card, standpoint }}
            authorityName={answer?.authority?.name ?? authority}
            region={answer?.authority?.regionName ?? null}
            isFrozen={edition !== null}
            onWritten={async () => void (await refetch())}
          />
        </div>
      ) : (
        <SkeletonRows rows={16} widths={['100%']} label="Loading the report card" />
      )}
    </PageFrame>
  );
}

interface CardCaseListProps {
  readonly authority: string;
  readonly card: Card;
  readonly edition: number | null;
}

/** Above the card, on the screen alone: the card itself is printed and handed round. */
function CardCaseList({ authority, card, edition }: CardCaseListProps) {
  const { indicator, place, period } = card;
  const lists = useCaseLists({
    ...{ authority, edition, period: period.key, indicators: [indicator.key] },
    place: place.slug,
  });
  return <CaseListLink list={lists.get(indicator.key)} />;
}
