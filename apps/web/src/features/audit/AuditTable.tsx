import { exactMomentWords } from '../../lib/date-words';
import { kindWords } from './audit-filter';
import type { AuditEvent } from './audit-query';
import { changedLines } from './changed-lines';
import styles from './AuditTable.module.css';

/** Events, each in a row, with what it changed to be unfolded. */
export function AuditTable({ events }: { readonly events: readonly AuditEvent[] }) {
  return (
    <table className={styles.table} aria-label="Events">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">To what</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  );
}

const OUTCOMES = { REFUSED: 'refused', FAILED: 'did not succeed' } as const;

function EventRow({ event }: { readonly event: AuditEvent }) {
  const { at, kind, outcome, actor, address, requestId, subject, sentence } = event;
  const changes = changedLines(event.before, event.after);
  return (
    <tr>
      <td className={styles.when}>
        <time dateTime={at}>{exactMomentWords(at)}</time>
      </td>
      <td className={styles.who}>
        {actor}
        {address !== null && <span className={styles.quiet}>from {address}</span>}
      </td>
      <td>
        {sentence}
        <span className={styles.quiet}>
          {kindWords(kind)}
          {outcome !== 'DONE' && !kind.endsWith(`.${outcome.toLowerCase()}`) && (
            <>
              , <strong className={styles.outcome}>{OUTCOMES[outcome]}</strong>
            </>
          )}
        </span>
        {(changes.length > 0 || requestId !== null) && (
          <details className={styles.changes}>
            <summary>{changes.length > 0 ? 'What changed' : 'Details'}</summary>
            <ul>
              {changes.map(({ name, before, after }) => (
                <li key={name}>
                  {name !== '' && <span className={styles.name}>{name}: </span>}
                  {before !== null && `was ${before}`}
                  {before !== null && after !== null && ', '}
                  {after !== null && (
                    <>
                      now <strong>{after}</strong>
                    </>
                  )}
                </li>
              ))}
              {requestId !== null && (
                <li>
                  <span className={styles.name}>request: </span>
                  {requestId}
                </li>
              )}
            </ul>
          </details>
        )}
      </td>
      <td className={styles.subject}>{subject}</td>
    </tr>
  );
}
