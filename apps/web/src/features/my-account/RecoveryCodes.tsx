import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../lib/save-file';
import { Button } from '../../ui/Button';
import styles from './RecoveryCodes.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The codes for the day on which the authenticator app is lost, shown this once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const [said, setSaid] = useState('');
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  const text = ['Recovery codes for Vital Signs. Each works once.', '', ...codes, ''].join('\n');

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not let pages copy: select the codes and copy them.'),
    );
  };
  return (
    <div className={styles.codes}>
      <p ref={lead} tabIndex={-1}>
        The second factor is set up. Keep these recovery codes somewhere safe: each works once, when
        you do not have your authenticator app. <strong>They are not shown again.</strong>
      </p>
      <ul className={styles.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className={styles.actions} data-screen-only="">
        <Button onPress={copy}>Copy</Button>
        <Button
          onPress={() =>
            saveFile('vital-signs-recovery-codes.txt', new Blob([text], { type: 'text/plain' }))
          }
        >
          Download
        </Button>
        <Button onPress={() => window.print()}>Print</Button>
        <Button kind="primary" onPress={onKept}>
          I have kept them
        </Button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
