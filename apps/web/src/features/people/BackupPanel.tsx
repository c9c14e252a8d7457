import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../lib/save-file';
import { Button } from '../../ui/Button';
import { fetchBackup, type BackupProgress } from './backup-download';
import styles from './PeoplePage.module.css';

interface BackupPanelProps {
  readonly authority: { readonly slug: string; readonly name: string };
}

type State =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'BUSY'; readonly progress: BackupProgress | null }
  | { readonly kind: 'DONE' | 'FAILED'; readonly sentence: string };

/** The whole authority as one file, for those who may back it up. */
export function BackupPanel({ authority }: BackupPanelProps) {
  const [state, setState] = useState<State>({ kind: 'IDLE' });
  const fetching = useRef<AbortController | null>(null);
  useEffect(() => () => fetching.current?.abort(), []);

  const start = async () => {
    const { signal } = (fetching.current = new AbortController());
    setState({ kind: 'BUSY', progress: null });
    try {
      const onProgress = (progress: BackupProgress) => setState({ kind: 'BUSY', progress });
      const { name, content } = await fetchBackup(authority.slug, { signal, onProgress });
      saveFile(name, content);
      setState({ kind: 'DONE', sentence: `${name} was saved, ${sizeWords(content.size)}.` });
    } catch (error) {
      if (signal.aborted) return setState({ kind: 'IDLE' });
      setState({
        kind: 'FAILED',
        sentence: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const isBusy = state.kind === 'BUSY';
  return (
    <section className={styles.part} aria-labelledby="backup-heading" data-screen-only="">
      <h2 id="backup-heading">Backup</h2>
      <p>
        All of {authority.name} in one file: catalogue, figures with their history, commentary,
        editions, who did what. Whoever runs the server restores it. It holds figures that are not
        published, names and e-mail addresses, and is not encrypted: keep it accordingly. That you
        took it is told in the audit.
      </p>
      <p className={styles.actions}>
        <Button onPress={() => void (isBusy ? null : start())}>Download a backup</Button>
        {isBusy && <Button onPress={() => fetching.current?.abort()}>Cancel</Button>}
      </p>
      <p role="status">{statusWords(state, authority.name)}</p>
      {isBusy && <Progress of={state.progress} />}
      {state.kind === 'FAILED' && (
        <p role="alert" className={styles.problem}>
          {state.sentence}
        </p>
      )}
    </section>
  );
}

function statusWords(state: State, name: string): string {
  if (state.kind === 'DONE') return state.sentence;
  if (state.kind !== 'BUSY') return '';
  return state.progress === null ? `A backup of ${name} is being made …` : 'It is on its way …';
}

/** How much of it has come; how much there is of it is not known while it is being made. */
function Progress({ of: progress }: { readonly of: BackupProgress | null }) {
  const { received = 0, whole = null } = progress ?? {};
  const words = progress && `${sizeWords(received)}${whole ? ` of ${sizeWords(whole)}` : ''}`;
  return (
    <p>
      <progress aria-label="Backup" {...(whole ? { value: received, max: whole } : {})} /> {words}
    </p>
  );
}

/** Bytes as people say them: 300 kB, 12.3 MB. */
function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
