import { useCallback, useRef, useState } from 'react';
import { answerTo } from '../../lib/answer';

export interface ImportChange {
  readonly isSending: boolean;
  /** Why it was refused, in a sentence; null where it was not, or is being asked again. */
  readonly problem: string | null;
  /** Asks, if nothing is under way, and says whether it was done. */
  readonly ask: (change: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that a press asks of an import, once at a time, with what stands against it. */
export function useImportChange(): ImportChange {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const underWay = useRef(false);
  const ask = useCallback(async (change: () => Promise<unknown>) => {
    if (underWay.current) return false;
    underWay.current = true;
    setSending(true);
    setProblem(null);
    const answer = await answerTo(change());
    underWay.current = false;
    setSending(false);
    if (!answer.isDone) setProblem(answer.sentence);
    return answer.isDone;
  }, []);
  return { isSending, problem, ask };
}
