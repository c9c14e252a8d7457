import { useQuery } from '@apollo/client/react';
import { columnName } from '@vital-signs/domain';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ImportChangesDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Segmented } from '../../ui/Segmented';
import { SkeletonRows } from '../../ui/SkeletonRows';
import type { ImportStepProps } from './ImportContent';
import type { Change, ImportWork } from './import-query';
import { BASIS_WORDS, indicatorWords } from './import-words';
import pageStyles from './ImportPage.module.css';
import styles from './RecordTable.module.css';

const KINDS = { changed: 'CHANGED', new: 'NEW', same: 'SAME' } as const;
type Kind = keyof typeof KINDS;

/** How many figures are asked for at first, and at most: beyond that nobody reads a list. */
const FIRST = 100;
const MOST = 1000;

/** Every figure that the file speaks of, old and new: those that change, that are new, or both the same. */
export function ChangesPart({ authority, work, search, show }: ImportStepProps) {
  const [first, setFirst] = useState(FIRST);
  const kind = kindOf(search, work);
  const { data, error, refetch } = useQuery(ImportChangesDocument, {
    variables: { authority, number: work.number, first, after: null, change: KINDS[kind] },
    fetchPolicy: 'no-cache',
  });
  const changes = data?.import?.preview?.changes;
  const count = countOf(kind, work);
  return (
    <section className={pageStyles.part} aria-labelledby="changes-heading">
      <h3 id="changes-heading">Figures</h3>
      <Segmented
        label="Show"
        options={[
          { key: 'changed', label: `Changed ${countOf('changed', work)}` },
          { key: 'new', label: `New ${countOf('new', work)}` },
          { key: 'same', label: `The same ${countOf('same', work)}` },
        ]}
        value={kind}
        onChange={(key) => show({ figures: key }, { replace: true })}
      />
      {changes ? (
        changes.length === 0 ? (
          <EmptyPanel sentence="There are none of this kind." />
        ) : (
          <ChangeTable changes={changes} />
        )
      ) : error ? (
        <ErrorPanel
          what="The figures could not be listed."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={['100%']} label="Loading the figures" />
      )}
      {changes && changes.length < count && (
        <p className={pageStyles.actions}>
          <span>
            The first {changes.length.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')}.
          </span>
          {changes.length === first && first < MOST && (
            <Button onPress={() => setFirst(MOST)}>Show more</Button>
          )}
        </p>
      )}
    </section>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <table className={styles.table} aria-label="Figures">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Place</th>
          <th scope="col">Period</th>
          <th scope="col" className={styles.number}>
            On record
          </th>
          <th scope="col" className={styles.number}>
            In the file
          </th>
          <th scope="col">Cell</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(
          ({ indicator, place, period, basis, before, beforeIsModelled, after, row, column }) => (
            <tr key={`${row}/${column}`}>
              <th scope="row">{indicatorWords(indicator)}</th>
              <td>{place.name}</td>
              <td>
                {period.name} <span className={styles.quiet}>{BASIS_WORDS[basis]}</span>
              </td>
              <td className={styles.number} data-label="On record">
                {before ?? '–'}
                {beforeIsModelled && <span className={styles.quiet}> modelled</span>}
              </td>
              <td className={`${styles.number} ${styles.strong}`} data-label="In the file">
                {after ?? '–'}
              </td>
              <td data-label="Cell">
                {columnName(column)}
                {row}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function countOf(kind: Kind, { cellsChanged, cellsNew, cellsSame }: ImportWork): number {
  return { changed: cellsChanged, new: cellsNew, same: cellsSame }[kind];
}

/** The kind that the address asks for; otherwise what changes, where anything does. */
function kindOf(search: Readonly<Record<string, string>>, work: ImportWork): Kind {
  const asked = search['figures'];
  if (asked === 'changed' || asked === 'new' || asked === 'same') return asked;
  return work.cellsChanged > 0 || work.cellsNew === 0 ? 'changed' : 'new';
}
