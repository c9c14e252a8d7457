import { useQuery } from '@apollo/client/react';
import { counted, formatPeriod, month as monthOf } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { PreviewIndicatorEndDocument } from '../../apollo/generated/documents';
import styles from './CataloguePage.module.css';

interface EndPreviewProps {
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** The first day on which it is no longer measured; null: its end is taken back. */
  readonly on: string | null;
}

/** Which months an indicator would leave, or stand in again, before it is said so. */
export function EndPreview({ authority, indicator, on }: EndPreviewProps) {
  const { data, error } = useQuery(PreviewIndicatorEndDocument, {
    variables: { authority, key: indicator, on },
    fetchPolicy: 'network-only',
  });
  const preview = data?.previewIndicatorEnd;
  if (error !== undefined) return <p role="status">{failureOf(error).sentence}</p>;
  return (
    <section className={styles.preview} aria-label="What it would change" role="status">
      {preview === undefined ? (
        <p>Looking which months it reaches …</p>
      ) : preview.problems.length > 0 ? (
        preview.problems.map(({ sentence }) => <p key={sentence}>{sentence}</p>)
      ) : (
        <>
          <p>{preview.sentence}</p>
          {preview.months.length > 0 && (
            // It can be scrolled, so it can have the focus.
            <ul className={styles.changes} tabIndex={0} aria-label="The months">
              {preview.months.map(({ month, figures, edition }) => (
                <li key={month}>
                  {formatPeriod(monthOf(month.slice(0, 7)))}: {counted(figures, 'figure')}
                  {edition !== null && (
                    <span className={styles.quiet}>, kept by edition {edition}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
