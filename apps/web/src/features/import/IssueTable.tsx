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
  /** Whether the first warning that waits is open at once. */
  readonly opensFirst: boolean;
  /** Goes on to warnings that wait and are not among these. */
  readonly onSeek: () => void;
  /** Asks anew for these issues, and how many warnings wait in all. */
  readonly onAcknowledged: () => Promise<{
    readonly issues: readonly Issue[];
    readonly unacknowledged: number;
  }>;
}

/** What was found, each with where it stands, what was read and what was expected. */
export function IssueTable(props: IssueTableProps) {
  const { authority, work, issues, opensFirst, onSeek, onAcknowledged } = props;
  const waiting = issues.filter((issue) => isWaiting(issue, work));
  const [first] = waiting;
  const [open, setOpen] = useState<number | null>(opensFirst ? (first?.number ?? null) : null);
  const [lastReason, setLastReason] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const focusOn = (number: number) => {
    table.current
      ?.querySelector<HTMLElement>(`[data-issue="${number}"]`)
      ?.scrollIntoView({ block: 'center' });
    setOpen(number);
  };
  /** Goes on from a warning that was acknowledged to the next, here or elsewhere in the list. */
  const goOn = async (from: number) => {
    const left = await onAcknowledged();
    const here = left.issues.filter((issue) => isWaiting(issue, work));
    const next = here.find(({ number }) => number > from) ?? here[0];
    if (next !== undefined) focusOn(next.number);
    else setOpen(null);
    if (next === undefined && left.unacknowledged > 0) onSeek();
  };
  const waitElsewhere = work.state === 'CHECKED' && work.unacknowledged > 0;
  return (
    <>
      {open === null && (first !== undefined || waitElsewhere) && (
        <p>
          <Button onPress={() => (first === undefined ? onSeek() : focusOn(first.number))}>
            Next warning to acknowledge
          </Button>
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
                await goOn(issue.number);
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
