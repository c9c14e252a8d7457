import { olderSummarySentence } from '@vital-signs/domain';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { writtenOf } from './pack-draft';
import type { PackPartProps } from './PackForm';
import form from '../../ui/edit-form.module.css';

/**
 * That the summary was written before its month was published anew, and the way to say that it still
 * holds. That is said of the words that are saved: of others that are typed, saving them says it.
 */
export function OlderSummary({ pack, draft, hold }: PackPartProps) {
  const [done, setDone] = useState<Done | null>(null);
  const { written } = draft;
  const { number } = pack.edition;
  const older = written.isSummaryWritten ? olderSummarySentence(pack.summaryEdition, number) : null;
  const saved = writtenOf(pack.contents);
  const isSaved = (['concern', 'improved', 'planned'] as const).every(
    (part) => written[part] === saved[part],
  );
  const say = async () => {
    if (await hold()) setDone({ words: `It is on record that it holds for edition ${number}.` });
  };
  return (
    <>
      {older !== null && (
        <div className={form.kept}>
          <p role="status">{older}</p>
          {isSaved && (
            <p>
              <Button onPress={() => void say()}>It still holds</Button>
            </p>
          )}
        </div>
      )}
      <DoneNote done={done} />
    </>
  );
}
