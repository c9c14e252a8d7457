import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button } from '../../ui/Button';
import { sizeWords } from './import-words';
import { MOST_BYTES, uploadFile } from './upload-file';
import type { Upload } from './upload-file';
import styles from './FileDrop.module.css';

interface FileDropProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Told the number of the import once the file is at the server, whole. */
  readonly onReceived: (number: number) => void;
}

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly upload: Upload;
}

/** Where a file is dropped or chosen, with how far it is on its way, and why it was refused. */
export function FileDrop({ authority, onReceived }: FileDropProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const send = async (file: File) => {
    setProblem(null);
    if (file.size > MOST_BYTES) {
      setProblem(
        `${file.name} is ${sizeWords(file.size)} long, and no more than ${sizeWords(MOST_BYTES)} can be loaded. Leave out columns or years that are not needed, or load it in parts.`,
      );
      return;
    }
    const onProgress = (share: number) => setSending((before) => before && { ...before, share });
    const upload = uploadFile({ authority, file, onProgress });
    setSending({ name: file.name, share: 0, upload });
    const answer = await upload.done;
    setSending(null);
    if (answer.isDone) onReceived(answer.given.number);
    else setProblem(answer.sentence);
  };
  const take = (files: FileList | null) => {
    const [file, ...more] = files ?? [];
    if (file === undefined || sending !== null) return;
    if (more.length > 0) setProblem('Load one file at a time: each is an import of its own.');
    else void send(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {sending === null ? (
        <>
          <p>
            <Button kind="primary" onPress={() => input.current?.click()}>
              Choose a file …
            </Button>
          </p>
          <p className={styles.hint}>
            or drop one here: CSV or XLSX, up to {sizeWords(MOST_BYTES)}. Nothing reaches the record
            before you have seen what it would change.
          </p>
        </>
      ) : (
        <>
          <label className={styles.sending}>
            Sending {sending.name}
            <progress value={sending.share} max={1} />
          </label>
          <p>
            <Button onPress={() => sending.upload.stop()}>Stop</Button>
          </p>
        </>
      )}
      <input
        ref={input}
        className={styles.input}
        type="file"
        aria-label="File to load"
        tabIndex={-1}
        accept=".csv,.txt,.tsv,.xlsx"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
