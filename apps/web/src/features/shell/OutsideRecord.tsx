import { formatPeriod, month } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import styles from './Shell.module.css';

interface OutsideRecordProps {
  readonly authority: FrameAuthority;
  /** Key of the month that the address asks for. */
  readonly period: string;
}

const MONTH_KEY = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Said where the address asks for a month before or after all that is on record. */
export function OutsideRecord({ authority: { name, months }, period }: OutsideRecordProps) {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || !MONTH_KEY.test(period)) return null;
  const edge =
    period > last
      ? `ends in ${formatPeriod(month(last))}`
      : `begins in ${formatPeriod(month(first))}`;
  return (
    <p className={styles.outside} role="status">
      The record of {name} {edge}: nothing is known of {formatPeriod(month(period))}.
    </p>
  );
}
