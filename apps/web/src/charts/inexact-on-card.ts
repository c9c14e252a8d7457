import type { Card } from './card';

/** How the note begins that a report prints a figure as no exact one: "printed as “100+”". */
const PRINTED_AS = /^printed as “/i;

/** That the report prints the card's figure as no exact one, in words; undefined where it is one. */
export function inexactOnCard({ findings }: Pick<Card, 'findings'>): string | undefined {
  return findings.find(({ words }) => PRINTED_AS.test(words))?.words;
}
