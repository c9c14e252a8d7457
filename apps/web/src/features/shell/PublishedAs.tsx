import { useQuery } from '@apollo/client/react';
import { PublishedAsDocument } from '../../apollo/generated/documents';
import styles from './StandpointPickers.module.css';

interface PublishedAsProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month that is shown. */
  readonly period: string;
}

/** For those who read published figures: the edition in which they read the month. */
export function PublishedAs({ authority, period }: PublishedAsProps) {
  const { data } = useQuery(PublishedAsDocument, { variables: { authority } });
  const numbers = data?.editions
    .filter((edition) => edition.period.key === period)
    .map(({ number }) => number);
  if (numbers === undefined || numbers.length === 0) return null;
  return <p className={styles.published}>as published in edition {Math.max(...numbers)}</p>;
}
