import { columnName, counted } from '@vital-signs/domain';
import { momentWords } from '../../lib/date-words';
import { asSentence } from '../../lib/sentence';
import { Button } from '../../ui/Button';
import { AcknowledgeForm } from './AcknowledgeForm';
import type { Issue } from './import-query';
import { SEVERITY_WORDS } from './import-words';
import styles from './IssueTable.module.css';

interface IssueRowProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly importNumber: number;
  readonly issue: Issue;
  readonly mayAcknowledge: boolean;
  /** Whether the reason is being written. */
  readonly isOpen: boolean;
  readonly lastReason: string;
  readonly onOpen: (issue: number | null) => void;
  readonly onAcknowledged: (reason: string) => Promise<void>;
}

/** One issue, and the way to acknowledge it where it is a warning. */
export function IssueRow(props: IssueRowProps) {
  const { issue, mayAcknowledge, isOpen, onOpen } = props;
  const { number, severity, read, expected, sentence, more } = issue;
  const where = issueWhere(issue);
  return (
    <tr data-issue={number} data-severity={severity} className={styles.issue}>
      <th scope="row">{SEVERITY_WORDS[severity]}</th>
      <td className={styles.where}>{where}</td>
      <td data-label="Read" className={styles.read}>
        <ReadWords read={read} />
      </td>
      <td data-label="Expected">{expected ?? '–'}</td>
      <td className={styles.sentence}>
        {asSentence(sentence)}
        {more > 0 && (
          <span className={styles.quiet}>
            {counted(more, 'more of the same was', 'more of the same were')} found and{' '}
            {more === 1 ? 'is' : 'are'} not listed.
          </span>
        )}
        <Acknowledgement issue={issue} />
        {mayAcknowledge && !isOpen && (
          <span>
            <Button
              ariaLabel={`Acknowledge …: warning ${number}, ${where}`}
              onPress={() => onOpen(number)}
            >
              Acknowledge …
            </Button>
          </span>
        )}
        {mayAcknowledge && isOpen && <AcknowledgeForm {...props} onClose={() => onOpen(null)} />}
      </td>
    </tr>
  );
}

/** What stood in the cell, in quotes unless it begins with some. */
function ReadWords({ read }: { readonly read: string | null }) {
  if (read === null) return '–';
  if (read === '') return 'nothing';
  return /^["“‘]/.test(read) ? read : <q>{read}</q>;
}

function Acknowledgement({ issue }: { readonly issue: Issue }) {
  const { acknowledgedBy, acknowledgedAt, acknowledgement } = issue;
  if (acknowledgedAt === null) return null;
  return (
    <span className={styles.quiet}>
      Acknowledged by {acknowledgedBy}, {momentWords(acknowledgedAt)}: {acknowledgement}
    </span>
  );
}

/** Where in the file it stands: "row 14, column C". */
export function issueWhere({ sheet, row, column, columnName: name }: Issue): string {
  const letters = name ?? (column === null ? null : columnName(column));
  const parts = [
    ...(sheet === null ? [] : [sheet]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(letters === null ? [] : [`column ${letters}`]),
  ];
  return parts.length === 0 ? 'the whole file' : parts.join(', ');
}
