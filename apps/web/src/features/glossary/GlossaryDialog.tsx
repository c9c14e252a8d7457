import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../ui/Dialog';
import { SearchField } from '../../ui/SearchField';
import { GlossaryList } from './GlossaryList';
import { matchingTerms } from './matching-terms';
import styles from './GlossaryDialog.module.css';

interface GlossaryDialogProps {
  readonly onClose: () => void;
}

/** The glossary over the page that one reads: a word to look up, and back. */
export function GlossaryDialog({ onClose }: GlossaryDialogProps) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The dialog puts the focus on its first stop when it opens.
  useEffect(() => field.current?.focus(), []);
  const terms = matchingTerms(words);
  return (
    <Dialog title="Glossary" isOpen onOpenChange={onClose}>
      <div className={styles.glossary}>
        <SearchField label="Look up a term" value={words} onChange={setWords} inputRef={field} />
        <p className={styles.found} role="status">
          {terms.length === 0
            ? `No term fits “${words}”.`
            : `${terms.length} ${terms.length === 1 ? 'term' : 'terms'}`}
        </p>
        <div className={styles.terms} tabIndex={0} role="region" aria-label="Terms">
          <GlossaryList terms={terms} level={3} />
        </div>
      </div>
    </Dialog>
  );
}
