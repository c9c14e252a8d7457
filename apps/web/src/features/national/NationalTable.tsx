import { asSentence } from '../../lib/sentence';
import type { Benchmarks } from './national-panel-query';
import styles from './NationalPanel.module.css';

const NAMES: Readonly<Record<Benchmarks['comparators'][number]['comparator'], string>> = {
  NEIGHBOUR_MEAN: 'Neighbours, mean',
  NEIGHBOUR_MEDIAN: 'Neighbours, median',
  BEST_NEIGHBOUR: 'Best neighbour',
  NATIONAL: 'England',
  NATIONAL_TOP_QUARTILE: 'Best quarter',
  REGION: 'Region',
};

/** Columns that are there for files alone, in which each edge of the quarters is a number. */
const EDGES = ['First quarter ends at', 'Second quarter ends at', 'Third quarter ends at'];

/** Every comparison, with what it is made of and where that was published. */
export function NationalTable({ benchmarks }: { readonly benchmarks: Benchmarks }) {
  const { comparators, quartiles } = benchmarks;
  const edges = quartiles?.words.split(', ') ?? [];
  const rows = [
    ...comparators.map(({ comparator, ...row }) => ({
      ...{ name: NAMES[comparator], edges: [], ...row },
    })),
    ...(quartiles === null ? [] : [{ name: 'Quarters', edges, ...quartiles }]),
  ];
  return (
    <div className={styles.frame} role="group" aria-label="Published comparisons" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Compared with</th>
            <th scope="col" className={styles.number}>
              Figure
            </th>
            {quartiles !== null &&
              EDGES.map((edge) => (
                <th key={edge} scope="col" hidden>
                  {edge}
                </th>
              ))}
            <th scope="col">Made of</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, words, edges, basis, source }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number} data-download={edges.length > 0 ? 'none' : undefined}>
                {words}
              </td>
              {quartiles !== null &&
                EDGES.map((edge, at) => (
                  <td key={edge} hidden>
                    {edges[at]}
                  </td>
                ))}
              <td>{asSentence(basis)}</td>
              <td className={styles.source}>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
