import type { ImportMapping } from '@vital-signs/domain';
import { useState } from 'react';
import { keepWords, readWords } from '../../lib/kept-words';
import { detailsOf } from './import-details';
import type { Details } from './import-details';
import type { ImportWork, Proposal } from './import-query';
import { draftOf } from './mapping-draft';

interface Kept {
  readonly draft: ImportMapping;
  readonly details: Details;
}

interface KeptDraft extends Kept {
  readonly change: (draft: ImportMapping) => void;
  readonly changeDetails: (details: Details) => void;
  /** Once the server has it. */
  readonly forget: () => void;
}

interface KeptDraftOptions {
  /** Under which it is kept: whose, and of which table. */
  readonly name: string;
  readonly work: ImportWork;
  readonly proposal: Proposal;
}

/**
 * What somebody says of a file before it is checked, kept over a reload of the page: as they left it,
 * otherwise as the file was last checked, otherwise as it is proposed.
 */
export function useKeptDraft({ name, work, proposal }: KeptDraftOptions): KeptDraft {
  const [kept, setKept] = useState<Kept>(() => readKept(name) ?? firstDraft(work, proposal));
  const keep = (next: Kept) => {
    setKept(next);
    keepWords(name, JSON.stringify(next));
  };
  return {
    ...kept,
    change: (draft) => keep({ ...kept, draft }),
    changeDetails: (details) => keep({ ...kept, details }),
    forget: () => keepWords(name, ''),
  };
}

function firstDraft(work: ImportWork, proposal: Proposal): Kept {
  const { mapping } = work;
  const said = mapping?.sheet === proposal.mapping.sheet ? mapping : proposal.mapping;
  return { draft: draftOf(said), details: detailsOf(work) };
}

function readKept(name: string): Kept | null {
  const words = readWords(name);
  if (words === '') return null;
  try {
    // Only ever written above, in the same tab.
    return JSON.parse(words) as Kept;
  } catch {
    return null;
  }
}
