import { useState } from 'react';
import { keepWords, readWords } from '../../lib/kept-words';
import { useViewer } from '../../lib/viewer';
import type { PlanDraft } from './plan-draft';

export interface KeptPlan {
  readonly draft: PlanDraft;
  /** Whether something typed earlier was found again. */
  readonly isFoundAgain: boolean;
  readonly isTyped: boolean;
  readonly change: (fields: Partial<PlanDraft> | ((now: PlanDraft) => Partial<PlanDraft>)) => void;
  /** Takes away what was typed, once the server has it or where it is not wanted. */
  readonly forget: () => void;
}

/** What somebody types of a plan, kept in the tab until the server has it. */
export function usePlanDraft(of: string, standing: PlanDraft): KeptPlan {
  const name = `${useViewer()?.id ?? ''}/surgeries/${of}`;
  const [typed, setTyped] = useState<PlanDraft | null>(() => readDraft(readWords(name)));
  const [isFoundAgain, setFoundAgain] = useState(typed !== null);
  return {
    ...{ draft: typed ?? standing, isTyped: typed !== null, isFoundAgain },
    change(fields) {
      setTyped((before) => {
        const now = before ?? standing;
        const next = { ...now, ...(typeof fields === 'function' ? fields(now) : fields) };
        keepWords(name, JSON.stringify(next));
        return next;
      });
    },
    forget() {
      keepWords(name, '');
      setTyped(null);
      setFoundAgain(false);
    },
  };
}

function readDraft(words: string): PlanDraft | null {
  if (words === '') return null;
  try {
    // Only ever written above, in the same tab.
    return JSON.parse(words) as PlanDraft;
  } catch {
    return null;
  }
}
