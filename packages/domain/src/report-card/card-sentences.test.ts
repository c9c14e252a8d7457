import { describe, expect, it } from 'vitest';
import { accuracySentence, cardsSentence, realTerms, targetSentence } from './card-sentences';

const PERCENT = { unit: '%', decimals: 1 };

describe('the sentences of a report card', () => {
  it.each([
    [{ value: 80, textAsPrinted: null }, 56, '24.0 points below the target of 80%.'],
    [{ value: 80, textAsPrinted: '80%' }, 91.25, '11.3 points above the target of 80%.'],
    [{ value: 80, textAsPrinted: null }, 80, 'Exactly at the target of 80%.'],
    [{ value: 80, textAsPrinted: null }, null, 'The target is 80%.'],
  ])('say how far it is to a target: %j, %s', (target, value, sentence) => {
    expect(targetSentence(target, { ...PERCENT, value })).toBe(sentence);
  });

  it('speak of points only where the unit is per cent', () => {
    const counted = { value: 1178, unit: '', decimals: 0 };
    expect(targetSentence({ value: 1000, textAsPrinted: null }, counted)).toBe(
      '178 above the target of 1,000.',
    );
  });

  it('say a figure in real terms, or why there is none', () => {
    const counts = '398 of 711 assessments';
    expect(realTerms({ shown: '56.0%', counts, absence: null })).toBe(counts);
    expect(realTerms({ shown: '1,178', counts: null, absence: null })).toBe('1,178');
    expect(realTerms({ shown: null, counts: null, absence: 'Not collected' })).toBe(
      'Not collected',
    );
  });

  it.each([
    [true, 0, 0, 0, 'Nothing is an exception by the rules in force.'],
    [true, 1, 0, 1, '1 report card of exceptions.'],
    [true, 31, 20, 11, '31 report cards of exceptions; 21 to 31 are shown.'],
    [false, 105, 0, 20, '105 report cards; 1 to 20 are shown.'],
    [false, 5, 20, 0, '5 report cards; none after 20.'],
  ])(
    'say which cards are shown: %s, %i, %i, %i',
    (isOfExceptions, total, skip, shown, sentence) => {
      expect(cardsSentence({ isOfExceptions, total, skip, shown })).toBe(sentence);
    },
  );

  it('say as of when it is accurate, and by which rules', () => {
    const edition = { number: 2, accurateAsOf: '2018-04-12' };
    expect(accuracySentence(edition, edition, '1.4.0')).toBe(
      'Edition 2, accurate as of 12 April 2018. Judged by version 1.4.0 of the rules.',
    );
    expect(accuracySentence(null, { ...edition, accurateAsOf: null }, '1.4.0')).toBe(
      'As known now; published in edition 2. Judged by version 1.4.0 of the rules.',
    );
    expect(accuracySentence(null, null, '1.4.0')).toMatch(/^As known now; not published yet\./);
  });
});
