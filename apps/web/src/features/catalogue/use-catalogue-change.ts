import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import type { Outcome } from './catalogue-query';
import { forgetCatalogue } from './forget-catalogue';
import { outcomeSentences } from './outcome-words';

/** A change that is being made, and what keeps it from being saved. */
export interface CatalogueChange {
  readonly isBusy: boolean;
  /** Each in a sentence; none where nothing is known to be wrong. */
  readonly sentences: readonly string[];
  /** What is wrong with one field; null where nothing is. */
  readonly problemOf: (field: string) => string | null;
  /** Makes the change; true once it is saved and what was kept of it forgotten. */
  readonly make: (change: () => Promise<Outcome | undefined>) => Promise<boolean>;
  /** Shows what a preview found wrong. */
  readonly tell: (problems: Outcome['problems']) => void;
}

/** Makes a change of the catalogue, and keeps what was wrong with it until it is made again. */
export function useCatalogueChange(): CatalogueChange {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [sentences, setSentences] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<Outcome['problems']>([]);
  return {
    isBusy,
    sentences,
    problemOf: (field) => problems.find((problem) => problem.field === field)?.sentence ?? null,
    tell(found) {
      setProblems(found);
      setSentences(found.map(({ sentence }) => sentence));
    },
    async make(change) {
      if (isBusy) return false;
      setBusy(true);
      try {
        const outcome = await change();
        if (outcome === undefined) return false;
        setProblems(outcome.problems);
        setSentences(outcomeSentences(outcome));
        if (outcome.saved) await forgetCatalogue(client);
        return outcome.saved;
      } catch (error) {
        setProblems([]);
        setSentences([failureOf(error).sentence]);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
