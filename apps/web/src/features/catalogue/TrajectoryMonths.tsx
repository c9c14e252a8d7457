import { formatLimit, formatPeriod, month, type TrajectoryShape } from '@vital-signs/domain';
import buttonStyles from '../../ui/Button.module.css';
import { TextField } from '../../ui/TextField';
import type { MonthWritten } from './trajectory-draft';
import styles from './TrajectoryMonths.module.css';

interface TrajectoryMonthsProps {
  readonly months: readonly MonthWritten[];
  /** The target in force at the end of the year; null where none is. */
  readonly target: number | null;
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (months: readonly MonthWritten[]) => void;
  readonly onFill: (shape: TrajectoryShape) => void;
  readonly onFillFromFigure: () => void;
  /** What became of filling in; empty: nothing is to be said. */
  readonly said: string;
}

/** The months of a year, each with what is asked of it, and whether that was stated. */
export function TrajectoryMonths(props: TrajectoryMonthsProps) {
  const { months, target, problemOf, onChange, onFill, onFillFromFigure, said } = props;
  const fill = (words: string, act: () => void) => (
    <button type="button" className={buttonStyles.button} onClick={act}>
      {words}
    </button>
  );
  return (
    <fieldset className={styles.months}>
      <legend>
        What is asked at the end of each month
        {target === null
          ? '; no target is in force at the end of the year'
          : `, up to the target of ${formatLimit(target, '')}`}
      </legend>
      <div className={styles.grid}>
        {months.map((each, at) => (
          <TextField
            key={each.month}
            label={formatPeriod(month(each.month))}
            hint={each.value === '' ? 'Not asked' : each.between ? 'In between' : 'Stated'}
            value={each.value}
            onChange={(value) =>
              onChange(
                months.map((other, index) =>
                  index === at ? { ...other, value, between: false } : other,
                ),
              )
            }
            problem={problemOf(each.month)}
          />
        ))}
      </div>
      <p className={styles.fill}>
        {fill('Straight line between stated months', () => onFill('LINE'))}
        {fill('Steps between stated months', () => onFill('STEPS'))}
        {fill('Straight line from the figure before the year to the target', onFillFromFigure)}
      </p>
      <p role="status">{said}</p>
    </fieldset>
  );
}
