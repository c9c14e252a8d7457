import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { findingSubject } from '../../lib/finding-subject';
import { useFrameAuthority } from '../../lib/frame';
import { dataQualityAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TipLayer } from '../../ui/TipLayer';
import { dataQualityQuery } from './data-quality-query';
import { ChecksRun } from './ChecksRun';
import { DecisionDialog } from './DecisionDialog';
import { FindingFilters } from './FindingFilters';
import { FindingGroups } from './FindingGroups';
import {
  filteredFindings,
  findingFilter,
  findingsByCheck,
  qualitySentence,
} from './shown-findings';
import type { DataQuality, Finding } from './shown-findings';
import styles from './DataQualityPage.module.css';

/** What is wrong or doubtful in an authority's record, and what was decided about it. */
export function DataQualityPage(props: PageProps) {
  const { authority, period, place, edition } = props;
  const { query, variables } = dataQualityQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const quality = data?.dataQuality;
  useTitle('Data quality');
  const name = useFrameAuthority()?.name ?? quality?.authority.name;
  return (
    <PageFrame
      hasDownloads
      crumbs={
        name === undefined
          ? []
          : [{ name, address: scorecardAddress(authority, { period, place }) }]
      }
      title="Data quality"
      sentence={quality ? qualitySentence(quality, edition) : undefined}
      isBusy={quality === undefined && error === undefined}
    >
      {error !== undefined && quality === undefined ? (
        <ErrorPanel
          what={`What is doubtful in the record of ${name ?? authority} could not be loaded.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : quality ? (
        <Findings quality={quality} {...props} />
      ) : (
        <SkeletonRows rows={12} widths={WIDTHS} label="Loading the findings" />
      )}
      <TipLayer />
    </PageFrame>
  );
}

const WIDTHS = ['5rem', '16rem', '10rem', '10rem', '20rem'];

interface FindingsProps extends PageProps {
  readonly quality: DataQuality;
}

function Findings({ quality, authority, period, place, edition, search, show }: FindingsProps) {
  const [deciding, setDeciding] = useState<Finding | null>(null);
  const [done, setDone] = useState('');
  const filter = findingFilter(search);
  const shown = filteredFindings(quality.findings, filter);
  const groups = findingsByCheck(shown, quality.checks);
  return (
    <>
      <FindingFilters quality={quality} filter={filter} show={show} />
      <p className={styles.found} role="status">
        {`${shown.length} of ${quality.findings.length} shown. ${done}`}
      </p>
      {quality.findings.length === 0 ? (
        <EmptyPanel sentence="No check has found anything. What was checked stands below." />
      ) : groups.length === 0 ? (
        <EmptyPanel
          sentence={
            filter.state === 'open' && quality.findings.every(({ state }) => state === 'ACCEPTED')
              ? 'Everything that was found has been accepted.'
              : 'Nothing that was found fits these filters.'
          }
        >
          <AppLink href={dataQualityAddress(authority, { period, place }, { state: 'all' })}>
            Show all {quality.findings.length}
          </AppLink>
        </EmptyPanel>
      ) : (
        <FindingGroups
          groups={groups}
          authority={authority}
          at={{ period, place }}
          // What is found in the record of then is not decided about now.
          onDecide={edition === null ? setDeciding : null}
        />
      )}
      <ChecksRun checks={quality.checks} />
      {deciding !== null && (
        <DecisionDialog
          authority={authority}
          finding={deciding}
          onClose={() => setDeciding(null)}
          onDecided={() =>
            setDone(
              deciding.state === 'OPEN'
                ? `Accepted: ${findingSubject(deciding)}.`
                : `Open again: ${findingSubject(deciding)}.`,
            )
          }
        />
      )}
    </>
  );
}
