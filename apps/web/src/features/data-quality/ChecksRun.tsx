import type { CheckRun } from './shown-findings';
import styles from './ChecksRun.module.css';

interface ChecksRunProps {
  readonly checks: readonly CheckRun[];
}

/** Every check that was run, also those that found nothing, with how much each looked at. */
export function ChecksRun({ checks }: ChecksRunProps) {
  return (
    <section className={styles.checks}>
      <h2>What was checked</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">What is compared with what</th>
            <th scope="col" className={styles.number}>
              Compared
            </th>
            <th scope="col" className={styles.number}>
              Found
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ check, name, description, compared, found }) => (
            <tr key={check}>
              <th scope="row">{name}</th>
              <td>{description}</td>
              <td className={styles.number} data-label="Compared">
                {compared === null ? 'not shown' : compared.toLocaleString('en-GB')}
              </td>
              <td className={styles.number} data-label="Found">
                {found}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
