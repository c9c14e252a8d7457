import { expect, it } from 'vitest';
import { inexactOnCard } from './inexact-on-card';

const text = (words: string) => ({
  __typename: 'CardText' as const,
  ...{ words, continues: false, whole: null },
});

it('finds among what is to be known of a card’s data that its figure is printed as no exact one', () => {
  const note = 'Printed as “100+”: no exact figure.';
  const findings = [text('The numerator 398 is derived.'), text(note)];
  expect(inexactOnCard({ findings })).toBe(note);
  expect(inexactOnCard({ findings: findings.slice(0, 1) })).toBeUndefined();
});
