import { useEffect, useRef } from 'react';
import type { Minuted } from './minutes-query';
import { PutRight } from './PutRight';
import type { PutRightIn } from './PutRight';
import styles from './Minutes.module.css';

interface SaidInMinutesProps {
  readonly said: readonly Minuted[];
  /** Where it is put right; null: the viewer may not. */
  readonly putRight?: PutRightIn | null;
}

/** What was said, each with what was said in its place before: struck through, and told to be. */
export function SaidInMinutes({ said, putRight = null }: SaidInMinutesProps) {
  if (said.length === 0) return null;
  return (
    <ul className={styles.said}>
      {said.map((each, index) => (
        <SaidItem key={index} said={each} putRight={putRight} />
      ))}
    </ul>
  );
}

interface SaidItemProps {
  readonly said: Minuted;
  readonly putRight: PutRightIn | null;
}

function SaidItem({ said, putRight }: SaidItemProps) {
  const { kind, text, by, agreed, isTakenBack, before, standing } = said;
  const place = useRef<HTMLLIElement>(null);
  const stood = useRef(standing !== null);
  const stands = standing !== null;
  useEffect(() => {
    // The button that took it back is gone with it: the keyboard goes on from here.
    if (stood.current && !stands && document.activeElement === document.body) {
      place.current?.focus();
    }
    stood.current = stands;
  }, [stands]);
  return (
    <li ref={place} tabIndex={-1}>
      <p className={styles.words}>
        <strong>{isTakenBack ? `${kind}, taken back` : kind}: </strong>
        {isTakenBack ? <del>{text}</del> : text}
      </p>
      {agreed !== null && <p>{agreed}</p>}
      <p className={styles.by}>{by}</p>
      {before.map((each, index) => (
        <p key={index} className={styles.by}>
          {each.by}: <del>{each.agreed === null ? each.text : `${each.text} (${each.agreed})`}</del>
        </p>
      ))}
      {putRight !== null && standing !== null && <PutRight {...putRight} standing={standing} />}
    </li>
  );
}
