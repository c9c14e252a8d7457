import { momentWords } from '../../lib/date-words';
import type { Outcome } from './catalogue-query';

/** What keeps a change from being saved, each in a sentence; none where it was saved. */
export function outcomeSentences({ saved, problems, changedMeanwhile }: Outcome): string[] {
  if (saved) return [];
  const said = problems.map(({ sentence }) => sentence);
  if (changedMeanwhile === null) return said;
  const { person, at, reason } = changedMeanwhile;
  return [
    `${person} changed the same on ${momentWords(at)}: “${reason}”. Nothing of yours was saved, and what you wrote is still here: load the page anew to see theirs, then change it again.`,
    ...said,
  ];
}
