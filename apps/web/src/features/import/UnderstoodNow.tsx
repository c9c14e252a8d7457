import { columnName, counted } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { FiguresTable } from './FiguresTable';
import { SEVERITY_WORDS } from './import-words';
import type { Understood } from './understand-rows';
import pageStyles from './ImportPage.module.css';
import styles from './ColumnsStep.module.css';

const FIGURES_SHOWN = 8;
const ISSUES_SHOWN = 12;

/** What the first rows become, as the columns are understood now; what is wrong with them first. */
export function UnderstoodNow({ understood }: { readonly understood: Understood }) {
  const { figures, issues } = understood;
  const telling = issues.filter(({ severity }) => severity !== 'NOTE');
  const shown = telling.slice(0, ISSUES_SHOWN);
  return (
    <section className={pageStyles.part} aria-labelledby="now-heading">
      <h3 id="now-heading">What the first rows become</h3>
      <p role="status">{understoodSentence(understood)}</p>
      {shown.length > 0 && (
        <ul className={styles.issues} aria-label="What is not understood">
          {shown.map(({ severity, row, column, read, expected, sentence, more }, index) => (
            <li key={index} data-severity={severity}>
              <strong>
                {SEVERITY_WORDS[severity]}
                {whereWords(row, column)}
              </strong>{' '}
              {asSentence(sentence)}
              {read !== null && read !== '' && (
                <span className={styles.hint}>
                  {' '}
                  Read: <q>{read}</q>
                  {expected !== null && `; expected: ${expected}`}.
                </span>
              )}
              {more > 0 && <span className={styles.hint}> And {more} more of the same.</span>}
            </li>
          ))}
        </ul>
      )}
      {telling.length > shown.length && (
        <p className={styles.hint}>
          And {counted(telling.length - shown.length, 'more')}; the check lists them all.
        </p>
      )}
      {figures.length > 0 && (
        <FiguresTable label="Figures of the first rows" figures={figures.slice(0, FIGURES_SHOWN)} />
      )}
    </section>
  );
}

function understoodSentence({ figures, issues }: Understood): string {
  const failures = issues.filter(({ severity }) => severity === 'FAIL').length;
  const read = `${counted(figures.length, 'figure is', 'figures are')} understood in the first rows`;
  if (failures > 0) return `${read}; ${counted(failures, 'thing stops', 'things stop')} the file.`;
  return `${read}. The check reads the whole file.`;
}

function whereWords(row: number | null, column: number | null): string {
  const cell = `${column === null ? '' : columnName(column)}${row ?? ''}`;
  return cell === ''
    ? ':'
    : `, ${row === null ? 'column ' : column === null ? 'row ' : ''}${cell}:`;
}
