import { useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import type { ImportWork, Issue } from './import-query';
import { IssueRow } from './IssueRow';
import styles from './IssueTable.module.css';

interface IssueTableProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly work: ImportWork;
  readonly issues: readonly Issue[];
  /** Asks anew for the issues. */
  readonly onAcknowledged: () => Promise<void>;
}

/** What was found, each with where it stands, what was read and what was expected. */
export function IssueTable({ authority, work, issues, onAcknowledged }: IssueTableProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [lastReason, setLastReason] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const waiting = issues.filter((issue) => isWaiting(issue, work));
  const next = (after: number) =>
    waiting.find(({ number }) => number > after) ?? waiting.find(({ number }) => number !== after);
  const focusOn = (number: number) => {
    table.current
      ?.querySelector<HTMLElement>(`[data-issue="${number}"]`)
      ?.scrollIntoView({ block: 'center' });
    setOpen(number);
  };
  const [first] = waiting;
  return (
    <>
      {first !== undefined && open === null && (
        <p>
          <Button onPress={() => focusOn(first.number)}>Next warning to acknowledge</Button>
        </p>
      )}
      <table ref={table} className={styles.table} aria-label="Issues">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Where</th>
            <th scope="col">Read</th>
            <th scope="col">Expected</th>
            <th scope="col">What it is, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <IssueRow
              key={issue.number}
              authority={authority}
              importNumber={work.number}
              issue={issue}
              mayAcknowledge={isWaiting(issue, work)}
              isOpen={open === issue.number}
              lastReason={lastReason}
              onOpen={setOpen}
              onAcknowledged={async (reason) => {
                setLastReason(reason);
                const following = next(issue.number);
                await onAcknowledged();
                if (following === undefined) setOpen(null);
                else focusOn(following.number);
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Whether somebody still has to say why the file is loaded all the same. */
function isWaiting({ severity, acknowledgedAt }: Issue, { state }: ImportWork): boolean {
  return state === 'CHECKED' && severity === 'WARNING' && acknowledgedAt === null;
}
