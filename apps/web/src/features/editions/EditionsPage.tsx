import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { momentWords } from '../../lib/date-words';
import { useFrameAuthority } from '../../lib/frame';
import { editionAddress, scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import styles from './EditionsPage.module.css';
import { accurateWords, editionWords, publicAddress } from './edition-words';
import { editionsQuery } from './editions-query';
import type { ListedEdition } from './editions-query';

/** The published months of an authority, each with the way to it and to what has changed since. */
export function EditionsPage(props: PageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = editionsQuery(props);
  const { data, error, refetch } = useQuery(query, { variables });
  useTitle('Editions');
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Editions"
      sentence="Each edition holds a month as it was published, and is never changed. What was corrected since is told beside it."
      isBusy={data === undefined && error === undefined}
    >
      {data ? (
        data.editions.length === 0 ? (
          <EmptyPanel sentence="No month was published yet." />
        ) : (
          <EditionsTable authority={authority} editions={data.editions} />
        )
      ) : error ? (
        <ErrorPanel
          what={`The editions of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows
          rows={8}
          widths={['8rem', '12rem', '10rem', '14rem']}
          label="Loading the editions"
        />
      )}
    </PageFrame>
  );
}

interface EditionsTableProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly editions: readonly ListedEdition[];
}

function EditionsTable({ authority, editions }: EditionsTableProps) {
  return (
    <table className={styles.table} aria-label="Editions">
      <thead>
        <tr>
          <th scope="col">Edition</th>
          <th scope="col">Month</th>
          <th scope="col">Accurate as of</th>
          <th scope="col">Published</th>
          <th scope="col">Figures</th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <tr key={edition.id}>
            <th scope="row">
              <AppLink href={editionAddress(authority, edition.number)}>
                {editionWords(edition)}
              </AppLink>
            </th>
            <td>{edition.period.name}</td>
            <td data-label="Accurate as of">{accurateWords(edition)}</td>
            <td>
              {edition.publishedBy}, {momentWords(edition.publishedAt)}
            </td>
            <td>
              <AsPublished authority={authority} edition={edition} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AsPublishedProps {
  readonly authority: string;
  readonly edition: ListedEdition;
}

/** The way to the figures that an edition published. */
export function AsPublished({ authority, edition }: AsPublishedProps) {
  const { number, period, audience } = edition;
  const words = `${period.name} as published in edition ${number}`;
  if (audience === 'PUBLIC') return <a href={publicAddress(authority, number)}>{words}</a>;
  const address = scorecardAddress(authority, { period: period.key }, { edition: String(number) });
  return <AppLink href={address}>{words}</AppLink>;
}
