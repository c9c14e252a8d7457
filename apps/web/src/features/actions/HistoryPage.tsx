import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { dateWords } from '../../lib/date-words';
import { useFrameAuthority } from '../../lib/frame';
import {
  actionAddress,
  placeAddress,
  scorecardAddress,
  surgeryAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import records from '../../ui/record-table.module.css';
import { historyQuery } from './history-query';
import type { History } from './history-query';
import styles from './ActionsPage.module.css';

interface HistoryPageProps extends PageProps {
  /** Slug of the place. */
  readonly slug: string;
}

const KINDS = { SURGERY: 'Surgery', DECISION: 'Decision', ACTION: 'Action' } as const;

/** What was held, decided and agreed about a place, and what became of it, the latest first. */
export function HistoryPage(props: HistoryPageProps) {
  const { authority, slug } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = historyQuery(props);
  const { data, error, loading, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const history = data?.placeHistory;
  const title = history ? `History of ${history.place.name}` : 'History';
  useTitle(title);
  const crumbs = [
    { name, address: scorecardAddress(authority) },
    // The authority as a whole is named once.
    ...(history && history.place.name !== name
      ? [{ name: history.place.name, address: placeAddress(authority, { place: slug }) }]
      : []),
  ];
  if (error && history === undefined) {
    const { sentence, requestId } = failureOf(error);
    return (
      <PageFrame crumbs={crumbs} title={title}>
        <ErrorPanel
          what="The history could not be loaded."
          detail={sentence}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </PageFrame>
    );
  }
  if (history === null) {
    return (
      <PageFrame crumbs={crumbs} title={title}>
        <EmptyPanel sentence={`${name} has no place known as “${slug}”.`} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      hasDownloads
      crumbs={crumbs}
      title={title}
      sentence={history?.sentence}
      isBusy={loading}
    >
      {history ? (
        history.entries.length > 0 && <Entries {...{ authority, history }} />
      ) : (
        <SkeletonRows rows={8} widths={['8rem', '8rem', '24rem']} label="Loading the history" />
      )}
    </PageFrame>
  );
}

interface EntriesProps {
  readonly authority: string;
  readonly history: History;
}

function Entries({ authority, history }: EntriesProps) {
  return (
    <table className={`${records.records} ${styles.actions}`} aria-label="History">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What</th>
          <th scope="col">In words</th>
          <th scope="col">What became of it</th>
          <th scope="col">Place</th>
        </tr>
      </thead>
      <tbody>
        {history.entries.map((entry, index) => (
          // Nothing else tells two entries of the same words apart.
          <tr key={index}>
            <td className={styles.day}>
              <time dateTime={entry.on}>{dateWords(entry.on)}</time>
            </td>
            <td data-label="What">{KINDS[entry.kind]}</td>
            <th scope="row" className={styles.text}>
              <Words {...{ authority, entry }} />
            </th>
            <td data-label="What became of it">{entry.outcome ?? 'nothing is said'}</td>
            <td data-label="Place">{entry.place.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ authority, entry }: { authority: string; entry: History['entries'][number] }) {
  const { kind, text, action, surgery } = entry;
  if (action !== null) return <AppLink href={actionAddress(authority, action)}>{text}</AppLink>;
  if (surgery === null) return text;
  const href = surgeryAddress(authority, surgery.id);
  if (kind === 'SURGERY') return <AppLink href={href}>{text}</AppLink>;
  return (
    <>
      {text}
      <span className={styles.note}>
        In <AppLink href={href}>{surgery.title}</AppLink>
      </span>
    </>
  );
}
