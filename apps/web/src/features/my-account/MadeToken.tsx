import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import styles from './MadeToken.module.css';

interface MadeTokenProps {
  readonly token: string;
  readonly authority: string | null;
  readonly onKept: () => void;
}

/** A token that was made, shown this once, and where to put it. */
export function MadeToken({ token, authority, onKept }: MadeTokenProps) {
  const [said, setSaid] = useState('');
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  const address = `${window.location.origin}/feeds/v1/${authority ?? 'authority'}/readings.csv`;

  const copy = () => {
    navigator.clipboard.writeText(token).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not let pages copy: select the token and copy it.'),
    );
  };
  return (
    <section className={styles.made} aria-label="The new token">
      <p ref={lead} tabIndex={-1}>
        This is the token. <strong>It is not shown again.</strong>
      </p>
      <p>
        <code className={styles.token}>{token}</code>
      </p>
      <p className={styles.actions} data-screen-only="">
        <Button onPress={copy}>Copy</Button>
        <Button kind="primary" onPress={onKept}>
          I have kept it
        </Button>
        <span role="status">{said}</span>
      </p>
      <p>
        In Excel choose Data, Get Data, From Web; in Power BI Get data, Web. Give the address,
        choose Basic, put any name and the token as the password.
      </p>
      <p>
        <code className={styles.token}>{address}</code>
      </p>
    </section>
  );
}
