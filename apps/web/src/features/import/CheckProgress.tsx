import { counted } from '@vital-signs/domain';
import type { ImportWork } from './import-query';
import styles from './CheckProgress.module.css';

const PHASES = {
  READING: 'Reading the file',
  CHECKING: 'Checking what it says',
  COMPARING: 'Comparing it with the record',
  STORING: 'Writing it to the record',
} as const;

/** What is being done with a file and how far it is; a change of what is done is read out. */
export function CheckProgress({ work }: { readonly work: ImportWork }) {
  const { phase, progress, rowsRead } = work;
  const words = phase === null ? 'Waiting for its turn' : PHASES[phase];
  return (
    <div className={styles.progress}>
      <p role="status">{words} …</p>
      {/* Without a value the bar says that nobody knows how far. */}
      <progress aria-label={words} max={1} {...(progress !== null && { value: progress })} />
      {rowsRead > 0 && (
        <p className={styles.rows}>{counted(rowsRead, 'row')} below the headings read</p>
      )}
    </div>
  );
}
