import { actionAddress, areaAddress, indicatorAddress, placeAddress } from '../../lib/page-address';
import { dateWords } from '../../lib/date-words';
import { AppLink } from '../../ui/AppLink';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import records from '../../ui/record-table.module.css';
import type { Listed } from './actions-query';
import styles from './ActionsPage.module.css';

/** Which actions are chosen to be changed together. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, isChosen: boolean) => void;
}

interface ActionsTableProps {
  readonly authority: string;
  readonly listed: readonly Listed[];
  readonly label: string;
  /** Left out: nothing is chosen. */
  readonly choosing?: Choosing | null;
}

/** Actions, each with what it is about, who does it by when, and what it should achieve. */
export function ActionsTable({ authority, listed, label, choosing = null }: ActionsTableProps) {
  return (
    <table className={`${records.records} ${styles.actions}`} aria-label={label}>
      <thead>
        <tr>
          {choosing !== null && (
            <th scope="col">
              <VisuallyHidden>Choose</VisuallyHidden>
            </th>
          )}
          <th scope="col">Action</th>
          <th scope="col">About</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">How it stands</th>
          <th scope="col">Should achieve</th>
        </tr>
      </thead>
      <tbody>
        {listed.map((each) => (
          <ActionRow key={each.action.id} {...{ authority, listed: each, choosing }} />
        ))}
      </tbody>
    </table>
  );
}

interface ActionRowProps {
  readonly authority: string;
  readonly listed: Listed;
  readonly choosing: Choosing | null;
}

function ActionRow({ authority, listed, choosing }: ActionRowProps) {
  const { action, place, surgery, closedBecause, reviewDue, mayChange, isMine } = listed;
  const { id, text, owner, dueOn, state, isOverdue, standing, expected } = action;
  return (
    <tr data-over={state !== 'OPEN' || undefined}>
      {choosing !== null && (
        <td className={styles.choose}>
          {mayChange && (
            <input
              type="checkbox"
              aria-label={`Choose: ${text}`}
              checked={choosing.chosen.has(id)}
              onChange={({ currentTarget }) => choosing.choose(id, currentTarget.checked)}
            />
          )}
        </td>
      )}
      <th scope="row" className={styles.text}>
        <AppLink href={actionAddress(authority, id)}>{text}</AppLink>
        <span className={styles.note} data-download="beside">
          Agreed on {dateWords(action.agreedOn)}
          {surgery !== null && `, in the surgery “${surgery.title}”`}
        </span>
      </th>
      <td data-label="About" className={styles.about}>
        <Subject {...{ authority, listed }} />{' '}
        <AppLink href={placeAddress(authority, { place: place.slug })}>{place.name}</AppLink>
      </td>
      <td data-label="Owner">
        {owner ?? 'not stated'}
        {isMine && <span className={styles.note}>Yours</span>}
      </td>
      <td data-label="Due" className={styles.day}>
        {dueOn === null ? 'no date' : <time dateTime={dueOn}>{dateWords(dueOn)}</time>}
      </td>
      <td data-label="How it stands">
        <span className={styles.standing} data-overdue={isOverdue || undefined}>
          {isOverdue ? 'Overdue' : stateWord(state)}
        </span>
        {closedBecause !== null && <span className={styles.note}>{closedBecause}</span>}
        {reviewDue !== null && <span className={styles.note}>{reviewDue}</span>}
        <VisuallyHidden>
          <span data-download="none">, {standing}</span>
        </VisuallyHidden>
      </td>
      <td data-label="Should achieve">{expected ?? 'not stated'}</td>
    </tr>
  );
}

function Subject({ authority, listed }: Pick<ActionRowProps, 'authority' | 'listed'>) {
  const { about, indicator, area, place } = listed;
  if (about === null) return null;
  const at = { place: place.slug };
  const href =
    indicator !== null
      ? indicatorAddress(authority, indicator, at)
      : area === null
        ? null
        : areaAddress(authority, area, at);
  return <>{href === null ? about : <AppLink href={href}>{about}</AppLink>},</>;
}

/** How an action stands, in a word. */
export function stateWord(state: Listed['action']['state']): string {
  return { OPEN: 'Open', DONE: 'Done', DROPPED: 'Dropped' }[state];
}
