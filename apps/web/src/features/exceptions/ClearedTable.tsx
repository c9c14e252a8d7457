import { useNamedRatings } from '../../lib/state-words';
import type { Cleared } from './exceptions-query';
import { IndicatorName } from './IndicatorName';
import records from '../../ui/record-table.module.css';
import styles from './ExceptionsPage.module.css';

interface ClearedTableProps {
  readonly authority: string;
  readonly period: string;
  readonly below: boolean;
  readonly cleared: readonly Cleared[];
}

/** What was an exception in the period before and is none now: why it was one, and what it is now. */
export function ClearedTable({ cleared, ...at }: ClearedTableProps) {
  const says = useNamedRatings();
  return (
    <section className={styles.part} aria-label="What cleared">
      <h2>What cleared</h2>
      {cleared.length === 0 ? (
        <p className={styles.quiet}>
          Nothing that was an exception in the period before is none now.
        </p>
      ) : (
        <table className={`${records.records} ${styles.cleared}`}>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Now</th>
              <th scope="col">Why it was one</th>
            </tr>
          </thead>
          <tbody>
            {cleared.map(({ reading, place, rules, withoutFigure }) => (
              <tr key={`${place.slug} ${reading.indicator.key}`}>
                <th scope="row" className={styles.indicator}>
                  <IndicatorName {...at} reading={reading} place={place} />
                </th>
                <td className={styles.figure} data-label="Now">
                  {withoutFigure
                    ? 'No figure: nobody can say that it is over'
                    : `${reading.shown ?? ''}, ${says(reading.secondState === null ? [reading.state] : [reading.state, reading.secondState])}`}
                </td>
                <td className={styles.reasons} data-label="Why it was one">
                  <ul>
                    {rules.map(({ rule, sentence }) => (
                      <li key={rule}>{sentence}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
