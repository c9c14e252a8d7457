import { useQuery } from '@apollo/client/react';
import type { RatingPrecision } from '@vital-signs/domain';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ScorecardSampleDocument } from '../../apollo/generated/documents';
import type { ScorecardSampleQuery } from '../../apollo/generated/documents';
import { StateWordsContext } from '../../lib/state-words';
import { tableColumns } from './columns';
import { lineCell } from './line-cells';
import { shownScorecard } from './shown-scorecard';
import { tableItems } from './table-item';
import { useShownColumns } from './use-shown-columns';
import styles from './ScorecardSample.module.css';

interface ScorecardSampleProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly regionName: string | null;
  readonly precision: RatingPrecision;
  /** Keys of the indicators that are drawn. */
  readonly indicators: readonly string[];
  /** The layout as JSON. */
  readonly layout: string;
}

/** The first rows of a scorecard, drawn by a layout that is not saved yet. */
export function ScorecardSample(props: ScorecardSampleProps) {
  const { authority, indicators, layout } = props;
  const { data, previousData, error } = useQuery(ScorecardSampleDocument, {
    variables: { authority, indicators, as: layout },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.scorecard;
  if (error !== undefined) return <p role="status">{failureOf(error).sentence}</p>;
  return found ? <SampleTable {...props} found={found} /> : null;
}

interface SampleTableProps extends ScorecardSampleProps {
  readonly found: NonNullable<ScorecardSampleQuery['scorecard']>;
}

/** Whether what an element holds is wider than the element, as it is laid out now. */
function useIsWider(columns: number) {
  const element = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const look = () => setWider(current.scrollWidth > current.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [columns]);
  return { element, isWider };
}

const NOTHING_OPEN: ReadonlySet<string> = new Set();

function SampleTable({ authority, regionName, precision, found }: SampleTableProps) {
  const { drawn, drawnSaid, ...rest } = found;
  const scorecard = shownScorecard({ ...rest, layout: drawn, said: drawnSaid }, authority);
  const { layout, rows } = scorecard;
  const all = tableColumns({ scorecard, months: layout.trendMonths, regionName });
  const columns = useShownColumns({ all, chosen: null, sort: null, rows });
  const { element: sample, isWider } = useIsWider(columns.length);
  const items = tableItems({
    ...{ scorecard, rows, underHeadings: true, open: NOTHING_OPEN },
    teamsOf: () => 'LOADING',
  });
  return (
    <StateWordsContext value={layout}>
      {isWider && (
        <p className={styles.wider}>
          The sample is wider than this page: scroll it sideways to see all of its {columns.length}{' '}
          columns.
        </p>
      )}
      {/* It can be scrolled, so it can have the focus. */}
      <div
        ref={sample}
        className={styles.sample}
        tabIndex={0}
        role="region"
        aria-label="The first rows, so laid out"
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ id, heading, title }) => (
                <th key={id} scope="col" aria-label={title}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) =>
              item.kind === 'AREA' ? (
                <tr key={item.key}>
                  <th colSpan={columns.length} scope="rowgroup" className={styles.group}>
                    {item.name}
                  </th>
                </tr>
              ) : item.kind === 'LINE' ? (
                <tr key={item.key}>
                  {columns.map((column) => (
                    <td key={column.id} data-kind={column.column}>
                      {lineCell(item.line, column, precision)}
                    </td>
                  ))}
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </div>
      {layout.notes.length > 0 && (
        <ul className={styles.notes}>
          {layout.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </StateWordsContext>
  );
}
