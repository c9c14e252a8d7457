import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { SaveUnsavedCommentaryDocument } from '../../apollo/generated/documents';
import type {
  Claims_ClaimFragment,
  LiveText_FigureFragment,
} from '../../apollo/generated/documents';
import type { CommentarySubject } from '../../lib/written-commentary';
import { aboutOf } from './commentary-words';

/** How long somebody pauses, in milliseconds, before their words are kept and looked into. */
const PAUSE = 800;

/** Words as the server has them, and what the figures say of them. */
export interface UnsavedWords {
  readonly figures: readonly LiveText_FigureFragment[];
  readonly claims: readonly Claims_ClaimFragment[];
  /** When they were kept; null: not yet. */
  readonly savedAt: string | null;
  /** Why they could not be kept; null: they were, or it was not tried. */
  readonly problem: string | null;
}

const NOTHING: UnsavedWords = { figures: [], claims: [], savedAt: null, problem: null };

/** Keeps what somebody writes with the server whenever they pause, and holds it against the record. */
export function useUnsavedWords(
  subject: CommentarySubject,
  rewrites: string | null,
  text: string,
): UnsavedWords {
  const [save] = useMutation(SaveUnsavedCommentaryDocument);
  const [words, setWords] = useState(NOTHING);
  const latest = useRef(0);
  const { authority } = subject;
  const about = JSON.stringify(aboutOf(subject));
  const keep = useCallback(
    async (typed: string) => {
      latest.current += 1;
      const mine = latest.current;
      try {
        const { data } = await save({
          variables: {
            authority,
            about: JSON.parse(about) as ReturnType<typeof aboutOf>,
            ...{ text: typed, commentary: rewrites },
          },
        });
        // Answers may come in another order than they were asked for.
        if (mine !== latest.current || !data) return;
        setWords({ ...data.saveUnsavedCommentary, problem: null });
      } catch (error) {
        if (mine !== latest.current) return;
        setWords((before) => ({ ...before, problem: failureOf(error).sentence }));
      }
    },
    [save, authority, about, rewrites],
  );
  useEffect(() => {
    if (text.trim() === '') return;
    const timer = setTimeout(() => void keep(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, keep]);
  return words;
}
