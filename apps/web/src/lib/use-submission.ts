import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Answer } from './answer';

interface Submission {
  readonly isSending: boolean;
  /** Why it was refused, in a sentence; null where it was not, or is being sent again. */
  readonly problem: string | null;
  /** Says what is wrong before anything is sent; null takes it back. */
  readonly setProblem: (problem: string | null) => void;
  /** Sends, if nothing is under way, and then does what follows. */
  readonly send: <Given>(
    request: () => Promise<Answer<Given>>,
    follow: (given: Given) => unknown,
  ) => Promise<void>;
}

/** A form that is sent once at a time. When it is refused, the focus goes to the field to mend. */
export function useSubmission(field: RefObject<HTMLElement | null>): Submission {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const underWay = useRef(false);
  const say = useCallback(
    (sentence: string | null) => {
      setProblem(sentence);
      if (sentence !== null) field.current?.focus();
    },
    [field],
  );
  const send = useCallback<Submission['send']>(
    async (request, follow) => {
      if (underWay.current) return;
      underWay.current = true;
      setSending(true);
      setProblem(null);
      const answer = await request();
      if (answer.isDone) await follow(answer.given);
      underWay.current = false;
      setSending(false);
      if (!answer.isDone) say(answer.sentence);
    },
    [say],
  );
  return { isSending, problem, setProblem: say, send };
}
