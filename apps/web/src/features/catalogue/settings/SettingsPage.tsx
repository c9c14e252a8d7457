import { useQuery } from '@apollo/client/react';
import type { RatingPrecision } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { failureOf } from '../../../apollo/failure';
import { useFrameAuthority } from '../../../lib/frame';
import { scorecardAddress } from '../../../lib/page-address';
import type { PageProps } from '../../../lib/page-props';
import { useTitle } from '../../../lib/page-title';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { PageFrame } from '../../../ui/PageFrame';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { CalendarForm } from './CalendarForm';
import { ExceptionRulesForm } from './ExceptionRulesForm';
import { JudgingForm } from './JudgingForm';
import { LayoutForm } from './LayoutForm';
import { settingsQuery } from './settings-query';
import { SmallNumbersForm } from './SmallNumbersForm';
import styles from '../CataloguePage.module.css';

/** Rows of a scorecard to be drawn by a layout that is not saved. */
export interface SampleAsked {
  readonly authority: string;
  readonly regionName: string | null;
  readonly precision: RatingPrecision;
  readonly indicators: readonly string[];
  /** As JSON. */
  readonly layout: string;
}

interface SettingsPageProps extends PageProps {
  readonly renderSample: (sample: SampleAsked) => ReactNode;
}

/** How an authority judges, counts and shows, for those who may change it. */
export function SettingsPage(props: SettingsPageProps) {
  const { authority, renderSample } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = settingsQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    // Others change them too.
    fetchPolicy: 'cache-and-network',
  });
  useTitle('Settings');
  const settings = data?.settings;
  return (
    <PageFrame
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Settings"
      sentence={`How ${name} judges, counts and shows its figures. A change holds from the moment it is saved; published editions keep the settings of their time, and whoever reads what is published sees it with the next one.`}
      isBusy={data === undefined && error === undefined}
    >
      {settings ? (
        <div className={styles.part}>
          <JudgingForm authority={authority} settings={settings} />
          <CalendarForm authority={authority} settings={settings} />
          <LayoutForm authority={authority} settings={settings} renderSample={renderSample} />
          <SmallNumbersForm authority={authority} settings={settings} />
          <ExceptionRulesForm authority={authority} settings={settings} />
        </div>
      ) : error ? (
        <ErrorPanel
          what={`The settings of ${name} could not be read.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={['24rem', '10rem', '12rem']} label="Loading the settings" />
      )}
    </PageFrame>
  );
}
