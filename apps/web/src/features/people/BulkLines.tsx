import { counted } from '@vital-signs/domain';
import type { BulkAnswer } from './BulkDialog';
import styles from './PeoplePage.module.css';

interface BulkLinesProps {
  readonly lines: BulkAnswer['lines'];
  /** How many of them have something wrong. */
  readonly wrong: number;
}

/** Each line of a list as it was understood, with what is wrong with it. */
export function BulkLines({ lines, wrong }: BulkLinesProps) {
  return (
    <div role="status">
      <p>
        {wrong === 0
          ? `${counted(lines.length, 'line')} checked: nothing is wrong.`
          : `${wrong} of ${counted(lines.length, 'line')} cannot be taken so. Mend them and check again.`}
      </p>
      <div className={styles.scroll} role="group" aria-label="Lines as they were read" tabIndex={0}>
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Person</th>
              <th scope="col">Role</th>
              <th scope="col">Place</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, email, name, role, place, problem }) => (
              <tr key={line}>
                <td data-label="Line">{line}</td>
                <th scope="row">
                  {name}, {email}
                </th>
                <td data-label="Role">{role}</td>
                <td data-label="Place">{place}</td>
                <td data-label="What is wrong">{problem ?? 'nothing'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
