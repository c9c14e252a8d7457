import { GREATEST_HIDDEN } from '../suppression/count-cell';
import { smallNumberWord } from '../suppression/small-number-policy';

const FEW = /^(?:single|both|couple|pair|twins)$/;

const PEOPLE =
  /^(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|teenagers?|boys?|girls?|sons?|daughters?|siblings?|brothers?|sisters?|twins|famil(?:y|ies)|people|person|parents?|mothers?|fathers?|young)(?:’s|'s|s’|s')?$/;

/** How many words after a number may stand before what is counted, itself among them. */
const WORDS_AFTER = 3;

/**
 * Whether a text states a number of people so small that it is hidden, from 1 to 5 or to what the
 * authority has set, in figures or in words: “three of the
 * children”, “2 families”, “one of them”, “four of 120”, “two more than”. It would rather take another
 * thing for people than miss them: what it finds is read again by whoever wrote it.
 */
export function statesFewPeople(text: string, greatestHidden = GREATEST_HIDDEN): boolean {
  const small = smallNumbers(greatestHidden);
  const isFew = (word: string) => FEW.test(word) || small.has(word);
  return text
    .toLowerCase()
    .split(/[.!?;:](?=\s|$)|\n/)
    .some((sentence) => {
      const words = sentence.match(/[\p{L}\d][\p{L}\d’'.,%-]*/gu) ?? [];
      const bare = words.map((word) => word.replace(/[.,’'-]+$/, ''));
      return bare.some((word, index) => isFew(word) && countsPeople(word, bare, index));
    });
}

/** The numbers from 1 on, in figures and in words. */
function smallNumbers(greatestHidden: number): ReadonlySet<string> {
  const numbers = Array.from({ length: greatestHidden }, (_, index) => index + 1);
  const dozen = greatestHidden >= DOZEN ? ['dozen'] : [];
  return new Set([...numbers.flatMap((each) => [String(each), smallNumberWord(each)]), ...dozen]);
}

const DOZEN = 12;

function countsPeople(word: string, words: readonly string[], index: number): boolean {
  if (word === 'twins') return true;
  const after = words.slice(index + 1, index + 1 + WORDS_AFTER);
  if (after.some((each) => PEOPLE.test(each))) return true;
  const [next = '', second = ''] = after;
  if (next === 'of' && /^(?:them|these|those|whom|our|\d[\d,]*|twenty|thirty)$/.test(second)) {
    return true;
  }
  return ['more', 'fewer', 'less'].includes(next) && second === 'than';
}
