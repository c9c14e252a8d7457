import { formatPeriod, parsePeriodKey, reportingPeriodNamed } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import { reportedKey } from '../../lib/reported-key';
import styles from './Shell.module.css';

interface OutsideRecordProps {
  readonly authority: FrameAuthority;
  /** Key of the month that the address asks for. */
  readonly period: string;
}

/** Said where the address asks for a month before or after all that is on record. */
export function OutsideRecord({ authority: { name, months }, ...asked }: OutsideRecordProps) {
  const period = reportedKey(asked.period, months) ?? '';
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (months.includes(period) || reportingPeriodNamed(period) === null) return null;
  const edge =
    period > last
      ? `ends in ${formatPeriod(parsePeriodKey(last))}`
      : `begins in ${formatPeriod(parsePeriodKey(first))}`;
  return (
    <p className={styles.outside} role="status">
      The record of {name} {edge}: nothing is known of {formatPeriod(parsePeriodKey(period))}.
    </p>
  );
}
