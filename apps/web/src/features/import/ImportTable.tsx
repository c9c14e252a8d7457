import { momentWords } from '../../lib/date-words';
import { importAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { figuresWords, isOpen, sizeWords, stateSymbol, stateWords } from './import-words';
import type { ImportHead } from './import-query';
import styles from './ImportTable.module.css';

interface ImportTableProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly imports: readonly ImportHead[];
  readonly onUndo: (chosen: ImportHead) => void;
}

/** Files that were loaded, the latest first, with what became of each. */
export function ImportTable({ authority, imports, onUndo }: ImportTableProps) {
  return (
    <table className={styles.table} aria-label="Imports">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">State</th>
          <th scope="col">Figures</th>
          <th scope="col">Loaded by</th>
          <th scope="col">Why</th>
          <th scope="col" data-screen-only="">
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <ImportRow
            key={each.number}
            authority={authority}
            head={each}
            onUndo={() => onUndo(each)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ImportRowProps {
  readonly authority: string;
  readonly head: ImportHead;
  readonly onUndo: () => void;
}

function ImportRow({ authority, head, onUndo }: ImportRowProps) {
  const { number, fileName, fileKind, size, state, person, receivedAt, reason, problem } = head;
  const address = importAddress(authority, number);
  return (
    <tr>
      <th scope="row" className={styles.file}>
        <AppLink href={address}>
          {number}: {fileName}
        </AppLink>
        <span className={styles.quiet}>
          {fileKind}, {sizeWords(size)}
        </span>
      </th>
      <td>
        <ImportStateWords head={head} />
        {problem !== null && <span className={styles.quiet}>{problem}</span>}
      </td>
      <td data-label="Figures">{figuresWords(head) ?? '–'}</td>
      <td>
        {person}
        <span className={styles.quiet}>{momentWords(receivedAt)}</span>
      </td>
      <td className={styles.why}>{reason}</td>
      <td className={styles.change} data-screen-only="">
        {state === 'STORED' && (
          <Button ariaLabel={`Take back …: import ${number}`} onPress={onUndo}>
            Take back …
          </Button>
        )}
        {isOpen(state) && (
          <AppLink href={address} aria-label={`Go on: import ${number}`}>
            Go on
          </AppLink>
        )}
      </td>
    </tr>
  );
}

/** Where an import stands, as a symbol and in words. */
export function ImportStateWords({
  head,
}: {
  readonly head: Pick<ImportHead, 'state' | 'expiredAt'>;
}) {
  const { state } = head;
  return (
    <span className={styles.state} data-state={state}>
      <span className={styles.symbol} aria-hidden="true">
        {stateSymbol(state)}
      </span>
      {stateWords(head)}
    </span>
  );
}
