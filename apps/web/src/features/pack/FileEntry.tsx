import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { answerTo } from '../../lib/answer';
import { CancelPackFileDocument } from '../../apollo/generated/documents';
import { momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { fileWords, isUnderWay, outdatedWords, sizeWords, standingWords } from './pack-words';
import type { Pack, PackFile } from './pack-query';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

interface FileEntryProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly pack: Pack;
  readonly file: PackFile;
}

/** A file that is made or was made: how far it is, the way to have it, or why there is none. */
export function FileEntry({ authority, pack, file }: FileEntryProps) {
  const entry = useRef<HTMLLIElement>(null);
  const isOnItsWay = isUnderWay(file);
  const wasOnItsWay = useRef(isOnItsWay);
  useEffect(() => {
    const isOver = wasOnItsWay.current && !isOnItsWay;
    wasOnItsWay.current = isOnItsWay;
    // The button that had the focus is gone with the making; whoever uses the keyboard goes on from here.
    if (isOver && document.activeElement === document.body) entry.current?.focus();
  }, [isOnItsWay]);
  const outdated = outdatedWords(file, pack);
  return (
    <li ref={entry} tabIndex={-1} className={styles.file} data-state={file.state}>
      <p role="status" className={styles.fileName}>
        {standingWords(file)}
      </p>
      {isOnItsWay && <Progress authority={authority} file={file} />}
      {file.state === 'READY' && <Taking file={file} />}
      {file.problem !== null && <p>{file.problem}</p>}
      <p className={form.quiet}>
        {file.person}, {momentWords(file.at)}.{outdated !== null && ` ${outdated}`}
      </p>
    </li>
  );
}

function Progress({ authority, file }: Pick<FileEntryProps, 'authority' | 'file'>) {
  const [cancel] = useMutation(CancelPackFileDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, done, of, what } = file;
  const stop = async () => {
    setProblem(null);
    const answer = await answerTo(cancel({ variables: { authority, id } }));
    if (!answer.isDone) setProblem(answer.sentence);
  };
  return (
    <div className={styles.progress}>
      {/* Without a value the bar says that nobody knows how far. */}
      <progress
        aria-label={`How far it is: ${fileWords(file)}`}
        max={Math.max(of, 1)}
        {...(of > 0 && { value: Math.min(done, of) })}
      />
      <Button ariaLabel={`Cancel: ${fileWords(file)}`} onPress={() => void stop()}>
        Cancel
      </Button>
      {file.state === 'MAKING' && (
        <p className={styles.step}>
          {what}
          {of > 0 && ` (${done} of ${of})`}
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}

/** The ways to a file that is ready; one that a browser shows can be opened too. */
function Taking({ file }: { readonly file: PackFile }) {
  const { address, name, bytes } = file;
  if (address === null) return null;
  return (
    <p className={styles.taking}>
      <a href={address} download={name} aria-label={`Download ${name}`}>
        Download
      </a>
      {file.kind === 'HTML' && (
        <a href={address} aria-label={`Open ${name}`}>
          Open
        </a>
      )}
      <span className={form.quiet}>
        {name}
        {bytes !== null && `, ${sizeWords(bytes)}`}
      </span>
    </p>
  );
}
