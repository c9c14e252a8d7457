import { MONTH_PATTERN } from './claim-months';
import { CLAIM_PATTERNS, pattern, word } from './claim-patterns';
import type { ClaimPhrase } from './claim-shape';

/** What makes of a claim a wish, a fear or a plan: nothing that figures could bear out. */
const NOT_SAID_OF_THE_RECORD = pattern(
  `${word('will|would|should|could|(?<!(?:in|since|from|to|and|of) )may|might|expected|expect|unless|until|if|aim|plan|planned|hope|to be')}[^,;:]*$`,
);
const DENIED = pattern(
  `${word('not|never|no longer|neither|nor|hardly')}(?: \\p{L}+){0,2} $|n[’']t $`,
);

/**
 * The phrases of a sentence that claim something of a figure in plain English: “for the fifth month in
 * a row”, “highest in twelve months”, “above the neighbours”, “rose since October”, “below target”,
 * “was red”, “over 80%”. Wishes and plans are none.
 */
export function claimPhrases(sentence: string): readonly ClaimPhrase[] {
  const said = sentence.toLowerCase();
  // Letters whose small form is longer would move what follows.
  if (said.length !== sentence.length) return [];
  const phrases: ClaimPhrase[] = [];
  for (const { pattern: wanted, shapeOf, isPlain } of CLAIM_PATTERNS) {
    wanted.lastIndex = 0;
    for (const match of said.matchAll(wanted)) {
      const [words] = match;
      const at = match.index;
      if (phrases.some((taken) => at < taken.at + taken.length && taken.at < at + words.length)) {
        continue;
      }
      const before = said.slice(0, at);
      if (isTold(before, NOT_SAID_OF_THE_RECORD)) continue;
      const shape = shapeOf(match, said);
      if (shape === null) continue;
      const isDenied = isTold(before, DENIED);
      phrases.push({
        ...{ at, length: words.length, isPlain },
        shape: isDenied ? { kind: 'UNCLEAR', why: 'it says that something is not so' } : shape,
        month: new RegExp(`in (${MONTH_PATTERN})$`).exec(words)?.[1] ?? null,
      });
    }
  }
  return withoutVerbsOfOthers(phrases.sort((a, b) => a.at - b.at));
}

function isTold(before: string, wanted: RegExp): boolean {
  wanted.lastIndex = 0;
  return wanted.test(before);
}

/** “Fell for the fifth month in a row” is one claim: the verb of a run is not another. */
function withoutVerbsOfOthers(phrases: readonly ClaimPhrase[]): readonly ClaimPhrase[] {
  const isRun = ({ shape }: ClaimPhrase) =>
    shape.kind === 'STATEMENT' &&
    (shape.relation === 'RISEN_IN_A_ROW' || shape.relation === 'FALLEN_IN_A_ROW');
  return phrases.filter((phrase, index) => {
    const { shape } = phrase;
    if (shape.kind !== 'STATEMENT') return true;
    if (shape.relation !== 'ROSE' && shape.relation !== 'FELL') return true;
    const next = phrases[index + 1];
    return next === undefined || !isRun(next) || next.at - (phrase.at + phrase.length) > 20;
  });
}
