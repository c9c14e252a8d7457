import { MINUTED_ROWS, minutedFigure } from '@vital-signs/domain';
import type { Minutes } from './minutes-query';
import styles from './Minutes.module.css';

type Seen = Minutes['items'][number]['seen'][number];

/** What was looked at as it stood then, with what else was known of it and stood on no screen perhaps. */
export function SeenInMinutes({ seen }: { readonly seen: Seen }) {
  const { figure, lines } = seen;
  return (
    <div className={styles.seen}>
      <p className={styles.by}>
        {seen.when}: {seen.about}
      </p>
      {figure !== null && <p className={styles.figure}>{figure}</p>}
      {lines.length > 0 && <p>{lines.join(' ')}</p>}
      {seen.rows.length > 0 && (
        <table className={styles.table}>
          <caption>{MINUTED_ROWS}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">As it stood</th>
              <th scope="col">Rating</th>
            </tr>
          </thead>
          <tbody>
            {seen.rows.map(({ name, shown, rating, isModelled }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{minutedFigure({ shown, isModelled })}</td>
                <td>{rating ?? 'not rated'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
