import { counted } from '@vital-signs/domain';
import type { BulkAnswer } from './BulkDialog';
import styles from './PeoplePage.module.css';

interface BulkLinesProps {
  readonly lines: BulkAnswer['lines'];
  /** How many of them have something wrong. */
  readonly wrong: number;
}

/** What is wrong with the list as a whole is told on a line that names nothing. */
const isOfList = ({ email, name, role, place }: BulkAnswer['lines'][number]) =>
  [email, name, role, place].every((cell) => cell === '');

/** Each line of a list as it was understood, with what is wrong with it. */
export function BulkLines({ lines, wrong }: BulkLinesProps) {
  if (lines.every(isOfList)) {
    return (
      <div role="status">
        <p>The list cannot be read:</p>
        <ul>
          {lines.map(({ line, problem }) => (
            <li key={line}>
              Line {line}: {problem}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div role="status">
      <p>
        {wrong === 0
          ? `${counted(lines.length, 'line')} checked: nothing is wrong.`
          : `${wrong} of ${counted(lines.length, 'line')} cannot be read. Correct ${wrong === 1 ? 'it' : 'them'} and check again.`}
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
                  {[name, email].filter((cell) => cell !== '').join(', ') || 'nobody named'}
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
