import { absenceSentence } from '../absence';
import { judgedAt } from './exception-rule';
import type { ExceptionRule } from './exception-rule';

const STATED = absenceSentence('STATED_RED');

/** Stated red in the paper, no figure printed: an exception that nobody rated. METHODS section 7. */
export const STATED_RED_RULE: ExceptionRule = {
  fires: (question) => judgedAt(question).cell.measured.absence === 'STATED_RED',
  sentence: () =>
    `${STATED.charAt(0).toUpperCase()}${STATED.slice(1)}: nobody has rated it here, and it counts neither as green nor as absent.`,
  clears: () => ({
    sentence: 'A figure on record would be rated in its place, and clears it unless that is red.',
    children: null,
  }),
};
