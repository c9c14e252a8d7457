import { useQuery } from '@apollo/client/react';
import { ImportUnderstoodDocument } from '../../apollo/generated/documents';
import { FiguresTable } from './FiguresTable';
import type { ImportStepProps } from './ImportContent';
import { indicatorWords } from './import-words';
import { figureWords } from './understood-figure';
import styles from './ImportPage.module.css';

const LABEL = 'The first figures as they were understood';

/** The first figures of the file as the check understood them; nothing where it understood none. */
export function UnderstoodTable({ authority, work }: ImportStepProps) {
  const { data } = useQuery(ImportUnderstoodDocument, {
    variables: { authority, number: work.number },
    skip: work.cellsRead === 0,
    fetchPolicy: 'no-cache',
  });
  const cells = data?.import?.understood ?? [];
  if (cells.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="understood-heading">
      <h3 id="understood-heading">{LABEL}</h3>
      <FiguresTable
        label={LABEL}
        figures={cells.map(
          ({ row, column, indicator, place, period, basis, text, ...measured }) => ({
            ...{ row, column, basis, text },
            indicator: indicatorWords(indicator),
            place: place.name,
            period: period.name,
            figure: figureWords(measured, indicator.unit ?? ''),
          }),
        )}
      />
    </section>
  );
}
