import { failureOf } from '../apollo/failure';

/** What a request came to: what it gives, or why not, in a sentence. */
export type Answer<Given> =
  | { readonly isDone: true; readonly given: Given }
  | { readonly isDone: false; readonly code: string | null; readonly sentence: string };

/** A change that is asked of the API, as an answer: what fails is a sentence, not an exception. */
export async function answerTo<Given>(change: Promise<Given>): Promise<Answer<Given>> {
  try {
    return { isDone: true, given: await change };
  } catch (error) {
    return { isDone: false, code: null, sentence: failureOf(error).sentence };
  }
}
