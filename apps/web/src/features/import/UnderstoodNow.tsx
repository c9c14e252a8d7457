import { columnName, counted } from '@vital-signs/domain';
import type { ListedIssue } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { FiguresTable } from './FiguresTable';
import { SEVERITY_WORDS } from './import-words';
import type { Understood } from './understand-rows';
import pageStyles from './ImportPage.module.css';
import styles from './ColumnsStep.module.css';

const FIGURES_SHOWN = 8;
const GROUPS_SHOWN = 8;

/** What the first rows become, as the columns are understood now; what is wrong with them first. */
export function UnderstoodNow({ understood }: { readonly understood: Understood }) {
  const { figures, issues } = understood;
  const groups = groupedIssues(issues);
  const shown = groups.slice(0, GROUPS_SHOWN);
  return (
    <section className={pageStyles.part} aria-labelledby="now-heading">
      <h3 id="now-heading">What the first rows become</h3>
      <p role="status">{understoodSentence(understood)}</p>
      {shown.length > 0 && (
        <ul className={styles.issues} aria-label="What is not understood">
          {shown.map(({ issue: { severity, code, row, column, sentence }, others }) => (
            <li key={`${code} ${column ?? sentence}`} data-severity={severity}>
              <strong>
                {SEVERITY_WORDS[severity]}
                {whereWords(row, column)}
              </strong>{' '}
              {asSentence(sentence)}
              {others > 0 && (
                <span className={styles.hint}>
                  {' '}
                  {column === null
                    ? `And ${others} more like it.`
                    : `And ${others} more like it in column ${columnName(column)}.`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {groups.length > shown.length && (
        <p className={styles.hint}>
          And {counted(groups.length - shown.length, 'other thing')}; the check lists them all.
        </p>
      )}
      {figures.length > 0 && (
        <FiguresTable label="Figures of the first rows" figures={figures.slice(0, FIGURES_SHOWN)} />
      )}
    </section>
  );
}

/** What is wrong, once for each column that it is wrong in; what is merely told is left to the check. */
export function groupedIssues(issues: readonly ListedIssue[]) {
  const groups = new Map<string, { readonly issue: ListedIssue; others: number }>();
  for (const issue of issues) {
    if (issue.severity === 'NOTE') continue;
    // What is missing is said of the whole file, each time of something else.
    const key = `${issue.code} ${issue.column ?? issue.sentence}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { issue, others: issue.more });
    else known.others += 1 + issue.more;
  }
  return [...groups.values()];
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
