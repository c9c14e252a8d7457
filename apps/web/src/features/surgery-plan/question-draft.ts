import { newKey } from '../../lib/new-key';

/** What somebody asks, and of which item; '' is the surgery as a whole. */
export interface Question {
  readonly text: string;
  readonly item: string;
}

/** A question under the key by which the server knows what comes twice. */
export interface SentQuestion extends Question {
  readonly key: string;
}

/** A question that is being typed, with what was sent of it and not answered yet. */
export interface QuestionDraft extends Question {
  readonly sent: SentQuestion | null;
}

/** Nothing is typed, and nothing was sent. */
export const NO_QUESTION: QuestionDraft = { text: '', item: '', sent: null };

const isLike = (a: Question, b: Question) => a.text === b.text && a.item === b.item;

/** What is sent of it: the same words under the same key, other words under one of their own. */
export function sending({ text, item, sent }: QuestionDraft): SentQuestion {
  return sent !== null && isLike(sent, { text, item }) ? sent : { key: newKey(), text, item };
}

/** What is left once something was answered: words that were typed since stay. */
export function answered(draft: QuestionDraft, sent: SentQuestion): QuestionDraft {
  return { ...draft, text: isLike(draft, sent) ? '' : draft.text, sent: null };
}

/** A question as it was kept; none where nothing was. */
export function questionIn(words: string): QuestionDraft {
  if (words === '') return NO_QUESTION;
  try {
    // Only ever written by questionWords, in the same tab.
    return { ...NO_QUESTION, ...(JSON.parse(words) as Partial<QuestionDraft>) };
  } catch {
    return NO_QUESTION;
  }
}

/** A question as it is kept; '' where there is nothing to keep. */
export function questionWords(draft: QuestionDraft): string {
  return draft.text === '' && draft.sent === null ? '' : JSON.stringify(draft);
}
