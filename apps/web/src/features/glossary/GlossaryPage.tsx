import { useEffect, useState } from 'react';
import { useTitle } from '../../lib/page-title';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SearchField } from '../../ui/SearchField';
import { GlossaryList } from './GlossaryList';
import { matchingTerms } from './matching-terms';

interface GlossaryPageProps {
  /** The term that the address leads to; empty: none. */
  readonly term: string;
}

/** What the abbreviations and expressions of the reports mean. */
export function GlossaryPage({ term }: GlossaryPageProps) {
  const [words, setWords] = useState('');
  const terms = matchingTerms(words);
  useTitle(term === '' ? 'Glossary' : `${term} – Glossary`);
  // The browser looked for the term before the page was there.
  useEffect(() => {
    if (term !== '') document.getElementById(term)?.scrollIntoView({ block: 'center' });
  }, [term]);
  return (
    <PageFrame
      title="Glossary"
      sentence="What the abbreviations and expressions of the reports mean. The key g opens it over any page."
      beside={
        <span data-screen-only="">
          <SearchField label="Look up a term" value={words} onChange={setWords} />
        </span>
      }
    >
      <div>
        <GlossaryList terms={terms} led={term} level={2} />
        {terms.length === 0 && <EmptyPanel sentence={`No term fits “${words}”.`} />}
      </div>
    </PageFrame>
  );
}
