import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ImportIssuesDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Segmented } from '../../ui/Segmented';
import { SkeletonRows } from '../../ui/SkeletonRows';
import type { ImportStepProps } from './ImportContent';
import { issueFilterOf, issueFilters, issuesAsked } from './issue-filters';
import { IssueTable } from './IssueTable';
import styles from './ImportPage.module.css';

/** Issues of one page of the list. */
const AT_ONCE = 200;

/** What was found, all of it or of one kind, a page at a time. */
export function IssuesPart(props: ImportStepProps) {
  const { work, search, show } = props;
  const filter = issueFilterOf(search);
  // Whoever goes on to the warnings that wait elsewhere in the list is led to the first of them.
  const [isSeeking, setSeeking] = useState(false);
  const choose = (key: string, seeks: boolean) => {
    setSeeking(seeks);
    show({ severity: key === 'all' ? null : key }, { replace: true });
  };
  return (
    <>
      <Segmented
        label="Show"
        options={issueFilters(work, filter)}
        value={filter}
        onChange={(key) => choose(key, false)}
      />
      <Issues
        key={`${filter} ${isSeeking}`}
        {...props}
        opensFirst={isSeeking}
        onSeek={() => choose('waiting', true)}
      />
    </>
  );
}

interface IssuesProps extends ImportStepProps {
  readonly opensFirst: boolean;
  readonly onSeek: () => void;
}

function Issues({ authority, work, search, opensFirst, onSeek }: IssuesProps) {
  /** Numbers of the issues after which the pages up to this one begin. */
  const [starts, setStarts] = useState<readonly number[]>([]);
  const { data, error, refetch } = useQuery(ImportIssuesDocument, {
    variables: {
      ...{ authority, number: work.number, after: starts.at(-1) ?? null },
      // One more than is shown says whether there are others.
      ...{ first: AT_ONCE + 1, ...issuesAsked(issueFilterOf(search)) },
    },
    // Never kept: another check finds other issues.
    fetchPolicy: 'no-cache',
  });
  const found = data?.import?.issues;
  if (found === undefined) {
    if (error === undefined) {
      return (
        <SkeletonRows rows={6} widths={['6rem', '8rem', '30rem']} label="Loading the issues" />
      );
    }
    return (
      <ErrorPanel
        what="What the checks found could not be loaded."
        detail={failureOf(error).sentence}
        requestId={failureOf(error).requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  const issues = found.slice(0, AT_ONCE);
  const last = found.length > AT_ONCE ? issues.at(-1) : undefined;
  const begins = starts.length * AT_ONCE;
  return (
    <>
      {issues.length === 0 ? (
        <EmptyPanel sentence="None of this kind was found." />
      ) : (
        <IssueTable
          key={begins}
          authority={authority}
          work={work}
          issues={issues}
          opensFirst={opensFirst}
          onSeek={onSeek}
          onAcknowledged={async () => {
            // Whoever has gone on to another step meanwhile is led nowhere.
            const again = await refetch().then(
              (answer) => answer.data?.import,
              () => null,
            );
            return {
              issues: again?.issues.slice(0, AT_ONCE) ?? [],
              unacknowledged: again?.unacknowledged ?? 0,
            };
          }}
        />
      )}
      {(begins > 0 || last !== undefined) && (
        <p className={styles.actions}>
          {begins > 0 && (
            <Button onPress={() => setStarts(starts.slice(0, -1))}>The {AT_ONCE} before</Button>
          )}
          <span role="status">
            Issues {(begins + 1).toLocaleString('en-GB')} to{' '}
            {(begins + issues.length).toLocaleString('en-GB')}
            {last === undefined ? ', the last ones' : ''}
          </span>
          {last !== undefined && (
            <Button onPress={() => setStarts([...starts, last.number])}>The next ones</Button>
          )}
        </p>
      )}
    </>
  );
}
