import { formatPeriod, isMeasuredIn, lastMeasuredMonth, periodKey } from '@vital-signs/domain';
import { indicatorAddress } from '../../lib/page-address';
import type { ShowPage } from '../../lib/page-props';
import type { Standpoint } from '../../lib/page-address';
import type { RenderNational } from '../../lib/national-benchmarks';
import { AppLink } from '../../ui/AppLink';
import { ReportAnalysis } from '../../ui/ReportAnalysis';
import { writtenHere } from '../../lib/written-commentary';
import type { RenderCommentary } from '../../lib/written-commentary';
import { AboutIndicator } from './AboutIndicator';
import type { Account } from './account';
import { AccountWords } from './AccountWords';
import { ChartSection } from './ChartSection';
import { IndicatorLead } from './IndicatorLead';
import { PlacesSection } from './PlacesSection';
import styles from './IndicatorPage.module.css';

interface IndicatorContentProps {
  readonly authority: string;
  readonly account: Account;
  readonly region: string | null;
  readonly reportTitle: string | null;
  readonly standpoint: Standpoint;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
  readonly renderCommentary: RenderCommentary | undefined;
  /** Number of the edition that is read; null: as known now. */
  readonly edition: number | null;
  readonly renderNational: RenderNational | undefined;
}

/** The page of an indicator, once its figures are there. */
export function IndicatorContent(props: IndicatorContentProps) {
  const { authority, account, standpoint } = props;
  const { indicator, place, period } = account;
  const { here, report } = writtenHere(account.commentary);
  const isPastEnd = !isMeasuredIn({ start: `${period.key}-01` }, indicator.measuredUntil);
  return (
    <>
      <IndicatorLead account={account} />
      {isPastEnd && indicator.measuredUntil !== null && (
        <LastMonthLink {...props} measuredUntil={indicator.measuredUntil} />
      )}
      <div className={styles.body}>
        <ChartSection {...props} />
        <AccountWords {...props} />
      </div>
      {account.comparison && (
        <PlacesSection
          authority={authority}
          account={account}
          comparison={account.comparison}
          standpoint={standpoint}
        />
      )}
      {props.renderNational?.({
        ...{ authority, indicator: indicator.key, period: period.key },
        ...{ edition: props.edition, published: account.edition?.number ?? null },
        ...{ search: props.search, show: props.show },
      })}
      {report.length > 0 && <ReportAnalysis analysis={report} />}
      {props.renderCommentary?.(
        { ...{ authority, indicator: indicator.key, place, period }, edition: props.edition },
        here,
      )}
      <AboutIndicator authority={authority} account={account} standpoint={standpoint} />
    </>
  );
}

/** The way to the last month in which an indicator was measured that has ended. */
function LastMonthLink({
  authority,
  account,
  standpoint,
  measuredUntil,
}: IndicatorContentProps & { readonly measuredUntil: string }) {
  const last = lastMeasuredMonth(measuredUntil);
  const address = indicatorAddress(authority, account.indicator.key, {
    ...standpoint,
    period: periodKey(last),
  });
  return (
    <p data-screen-only="">
      <AppLink href={address}>See it in {formatPeriod(last)}</AppLink>
    </p>
  );
}
