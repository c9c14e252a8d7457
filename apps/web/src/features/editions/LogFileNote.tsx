import { MOST_CHANGES_IN_A_FILE } from './editions-query';
import type { WholeLog } from './use-whole-log';

interface LogFileNoteProps extends Pick<WholeLog, 'state'> {
  /** How many changes there are. */
  readonly total: number;
}

/** What a file of the log does not hold, and that it is not whole yet; nothing where it holds all. */
export function LogFileNote({ state, total }: LogFileNoteProps) {
  if (state === 'WAITING') {
    return (
      <p data-download="waiting" data-screen-only="">
        All {total.toLocaleString('en-GB')} changes are being fetched …
      </p>
    );
  }
  if (state === 'FAILED') {
    return (
      <p data-download="notes">
        The other changes could not be fetched: a file holds those that are shown, of{' '}
        {total.toLocaleString('en-GB')}.
      </p>
    );
  }
  if (state !== 'THERE' || total <= MOST_CHANGES_IN_A_FILE) return null;
  return (
    <p data-download="notes">
      A file holds the first {MOST_CHANGES_IN_A_FILE.toLocaleString('en-GB')} of{' '}
      {total.toLocaleString('en-GB')} changes, ratings that are others before all else.
    </p>
  );
}
