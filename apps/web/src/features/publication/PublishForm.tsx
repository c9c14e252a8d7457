import { useQuery } from '@apollo/client/react';
import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { PublicationPreviewDocument } from '../../apollo/generated/documents';
import type { PublicationPreviewQueryVariables } from '../../apollo/generated/documents';
import type { FrameAuthority } from '../../lib/frame';
import type { ShowPage } from '../../lib/page-props';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { PreviewPanel } from './PreviewPanel';
import { AUDIENCES } from './publication-words';
import type { Edition } from './publish-query';
import styles from './PublishPage.module.css';

interface PublishFormProps {
  readonly frame: FrameAuthority;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
  readonly onPublished: (edition: Edition) => void;
}

/** Which month for whom, kept in the address; and what publishing it would hold and hide. */
export function PublishForm({ frame, search, show, onPublished }: PublishFormProps) {
  const months = [...frame.months].reverse();
  const chosen = months.find((key) => key === search['month']) ?? months[0];
  const readers = AUDIENCES.find(({ key }) => key === search['audience']) ?? AUDIENCES[0];
  if (chosen === undefined) {
    return <EmptyPanel sentence={`There are no figures of ${frame.name} to publish.`} />;
  }
  return (
    <section className={styles.part} aria-labelledby="publish-heading">
      <h2 id="publish-heading">A new edition</h2>
      <div className={styles.choices}>
        <Select
          label="Month"
          options={months.map((key) => ({ key, label: formatPeriod(parsePeriodKey(key)) }))}
          value={chosen}
          onChange={(key) => show({ month: key === months[0] ? null : key })}
        />
        <Segmented
          label="For"
          options={AUDIENCES}
          value={readers.key}
          onChange={(key) => show({ audience: key === AUDIENCES[0].key ? null : key })}
        />
      </div>
      <PreviewOf
        // What was typed belongs to the month and the readers that it was typed for.
        key={`${chosen}/${readers.key}`}
        variables={{ authority: frame.slug, month: chosen, audience: readers.audience }}
        onPublished={onPublished}
      />
    </section>
  );
}

interface PreviewOfProps {
  readonly variables: PublicationPreviewQueryVariables;
  readonly onPublished: (edition: Edition) => void;
}

function PreviewOf({ variables, onPublished }: PreviewOfProps) {
  const { data, loading, error, refetch } = useQuery(PublicationPreviewDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
    // The record may have changed since one last looked.
    fetchPolicy: 'network-only',
  });
  if (data && !loading) {
    return (
      <PreviewPanel
        authority={variables.authority}
        preview={data.publicationPreview}
        onPublished={onPublished}
      />
    );
  }
  if (error) {
    return (
      <ErrorPanel
        what="What it would hold could not be worked out."
        detail={failureOf(error).sentence}
        requestId={failureOf(error).requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <>
      <p>Working out what it would hold, and what has to be hidden …</p>
      <SkeletonRows rows={4} widths={['30rem']} label="Working out what it would hold" />
    </>
  );
}
