import { decimalPad } from './decimal-pad';
import { tipAttributes } from './tip-attributes';
import type { TipRequest } from './tip-attributes';
import styles from './Figure.module.css';

interface PrintedFigureProps extends TipRequest {
  /** "97%", "35.0", "3% or less". */
  readonly text: string;
}

/** A figure in the very characters of the report, lined up on its decimal like the others. */
export function PrintedFigure({ text, ...tip }: PrintedFigureProps) {
  const [figure = text, ...words] = text.split(' ');
  return (
    <span {...tipAttributes(tip)}>
      <span className={styles.figure} data-pad={decimalPad(figure, 1)}>
        {figure}
      </span>
      {words.length > 0 && <span className={styles.words}> {words.join(' ')}</span>}
    </span>
  );
}
