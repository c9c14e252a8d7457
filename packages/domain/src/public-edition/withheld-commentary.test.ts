import { describe, expect, it } from 'vitest';
import { aPublicRow, theEdition } from './public-edition-builder.test-support';

const OPEN = aPublicRow('11', [[352, 353, 354]]);
/** June has three. */
const HIDDEN = aPublicRow('17', [[60, 61, 3]]);
/** What is hidden reads 17. */
const SEVENTEEN = aPublicRow('6', [
  [60, 61, 20],
  [20, 21, 3],
  [40, 40, 17],
]);

const isWithheld = (text: string, rows = [OPEN, HIDDEN]) => {
  const { edition } = theEdition(rows, {
    commentary: [
      ...[{ id: 'c', place: 'county', title: null, author: null, text, indicators: ['11'] }],
    ],
  });
  return edition.commentary[0]?.withheld !== null;
};

describe('a year in commentary', () => {
  it('is no reference of an indicator of which something is hidden', () => {
    expect(isWithheld('The rate, 352, is higher than the 274 of 2016/17 but falls.')).toBe(false);
    expect(isWithheld('The rate is higher than in 2016-2017.')).toBe(false);
  });

  it('is no figure that is hidden', () => {
    expect(isWithheld('The rate fell in the south after 2016/17.', [OPEN, SEVENTEEN])).toBe(false);
    expect(isWithheld('The rate fell to 17 in the south.', [OPEN, SEVENTEEN])).toBe(true);
  });

  it('is told from what only looks like one', () => {
    expect(isWithheld('It hangs together with 17.')).toBe(true);
    expect(isWithheld('Rows 16/17 say why.')).toBe(true);
    expect(isWithheld('In 2016, 17 said why.')).toBe(true);
    expect(isWithheld('In 2010/17 it was otherwise.')).toBe(true);
  });
});
