import { importAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import type { ImportWork, OtherImport } from './import-query';
import { isOpen, stateWords } from './import-words';
import styles from './ImportPage.module.css';

interface OthersNoteProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly work: ImportWork;
  readonly others: readonly OtherImport[];
}

/** That somebody else loads at the same time, so that nobody loads the same month twice unawares. */
export function OthersNote({ authority, work, others }: OthersNoteProps) {
  const open = others.filter(({ number, state }) => number !== work.number && isOpen(state));
  if (open.length === 0 || !isOpen(work.state)) return null;
  return (
    <ul className={styles.others} aria-label="Other imports that are not finished">
      {open.map(({ number, state, fileName, person }) => (
        <li key={number}>
          <AppLink href={importAddress(authority, number)}>
            Import {number}: {fileName}
          </AppLink>{' '}
          of {person} is not finished either: {stateWords({ state, expiredAt: null })}. Whichever is
          stored second is checked again against what the first one stored.
        </li>
      ))}
    </ul>
  );
}
