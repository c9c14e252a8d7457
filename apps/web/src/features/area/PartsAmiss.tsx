import { formatPeriod, indicatorTitle, parsePeriodKey } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import type { ShownBreakdown } from './breakdown-groups';
import styles from './BreakdownTable.module.css';

interface PartsAmissProps {
  readonly breakdown: ShownBreakdown;
  /** Keys of the months that are spoken of. */
  readonly months: readonly string[];
  /** Whether the indicator has to be named. */
  readonly isNamed: boolean;
}

/** In which months the parts do not add up, and by how much; where all do, that they do. */
export function PartsAmiss({ breakdown, months, isNamed }: PartsAmissProps) {
  const { marks, differences, indicator, partOfWhole } = breakdown;
  if (!partOfWhole) return null;
  const name = isNamed ? `${indicatorTitle({ ...indicator, key: '' })}, ` : '';
  const shown = marks.filter((mark) => months.includes(mark.month));
  if (shown.length > 0) {
    return (
      <ul className={styles.amiss}>
        {shown.map((mark) => (
          <li key={mark.month} data-weight={mark.weight}>
            {name}
            {formatPeriod(parsePeriodKey(mark.month))}: {asPart(mark.sentence)}
          </li>
        ))}
      </ul>
    );
  }
  const checked = months.filter(
    (key) => (differences[breakdown.months.indexOf(key)] ?? null) !== null,
  );
  if (checked.length === 0) {
    return (
      <p className={styles.note}>
        {name}
        {formatPeriod(parsePeriodKey(months.at(-1) ?? ''))}: not all parts, or not the whole, can be
        read, so that they cannot be added up.
      </p>
    );
  }
  return (
    <p className={styles.note}>
      {isNamed ? `${name}the parts add up to the whole.` : 'The parts add up to the whole.'}
    </p>
  );
}

function asPart(sentence: string): string {
  const text = asSentence(sentence);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
