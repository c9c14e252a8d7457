import { indicatorAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { MarkNote } from '../../ui/MarkNote';
import type { ExceptionReading } from './exceptions-query';
import styles from './ExceptionsPage.module.css';

interface IndicatorNameProps {
  readonly authority: string;
  readonly reading: ExceptionReading;
  readonly place: { readonly slug: string; readonly name: string; readonly kind: string };
  /** Key of the month of the page. */
  readonly period: string;
  /** Whether exceptions of several places stand in the list. */
  readonly below: boolean;
}

/** An indicator by ref and name, which lead to its page, and where it is. */
export function IndicatorName(props: IndicatorNameProps) {
  const { authority, reading, place, period, below } = props;
  const { key, ref, name } = reading.indicator;
  const at = { period, place: place.kind === 'AUTHORITY' ? null : place.slug };
  return (
    <>
      {ref !== null && <span className={styles.ref}>{ref} </span>}
      <AppLink href={indicatorAddress(authority, key, at)}>
        {name ?? 'Name not legible'}
      </AppLink>{' '}
      <MarkNote notes={reading.marks} />
      {below && <span className={styles.place}>{place.name}</span>}
    </>
  );
}
