import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { ImportColumnsDocument } from '../../apollo/generated/documents';
import { importsAddress, nationalAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Select } from '../../ui/Select';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ColumnsForm } from './ColumnsForm';
import type { ImportStepProps } from './ImportContent';
import type { Sheet } from './import-query';
import styles from './ImportPage.module.css';

/** What each column of the file is: as it is proposed, as it was the last time, or as somebody says. */
export function ColumnsStep(props: ImportStepProps) {
  const { authority, work, search, show } = props;
  const sheet = search['sheet'] ?? work.mapping?.sheet ?? null;
  const { data, error, refetch } = useQuery(ImportColumnsDocument, {
    variables: { authority, number: work.number, sheet },
    fetchPolicy: 'no-cache',
  });
  const file = data?.import;
  const proposal = file?.proposal;
  return (
    <section className={styles.part} aria-labelledby="columns-heading">
      <h2 id="columns-heading">What the columns are</h2>
      {file && (file.sheets?.length ?? 0) > 1 && (
        <Select
          label="Table"
          options={(file.sheets ?? []).map(sheetChoice)}
          value={proposal?.mapping.sheet ?? sheet ?? ''}
          onChange={(key) => show({ sheet: key })}
        />
      )}
      {file && proposal && proposal.refusal !== null ? (
        <EmptyPanel sentence={proposal.refusal}>
          <AppLink href={nationalAddress(authority)}>Go to the national figures</AppLink>
        </EmptyPanel>
      ) : file && proposal && data.authority ? (
        <ColumnsForm
          key={proposal.mapping.sheet ?? ''}
          {...props}
          proposal={proposal}
          catalogue={data.authority}
          published={data.editions.map(({ period }) => period.key)}
        />
      ) : file ? (
        <EmptyPanel
          sentence={
            file.sheets === null
              ? 'The file is no longer kept here.'
              : 'There is no table of that name in the file.'
          }
        >
          <AppLink href={importsAddress(authority)}>Load it again</AppLink>
        </EmptyPanel>
      ) : error ? (
        <ErrorPanel
          what="The file could not be looked into."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={10} widths={['100%']} label="Looking into the file" />
      )}
    </section>
  );
}

function sheetChoice({ name, rows, hidden }: Sheet) {
  const count = `${rows.toLocaleString('en-GB')} rows`;
  return { key: name ?? '', label: name ?? 'the file', note: hidden ? `${count}, hidden` : count };
}
