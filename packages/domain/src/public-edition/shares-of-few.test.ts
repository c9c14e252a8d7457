import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { idOf, observed } from '../scorecard/scorecard-builder.test-support';
import {
  aPublicRow,
  counted,
  PERCENTAGE,
  readingOf,
  theEdition,
  theFacts,
} from './public-edition-builder.test-support';
import type { Columns } from './public-edition-builder.test-support';
import { isShareOfFew } from './shares-of-few';

const ONE_DECIMAL = { half: 0.0005, leavesRest: true, smallTo: 5 };
const isFew = (percentage: number, least: number, greatest = least) =>
  isShareOfFew({ ...ONE_DECIMAL, share: percentage / 100 }, { least, greatest });

describe('a share that stands without its counts', () => {
  it.each([
    ['two of 335', 0.6, 335],
    ['five of 335, with others than it was divided by in its own month', 1.6, 335],
    ['all but one of 200', 99.5, 200],
    ['all but four of 200', 98, 200],
    ['all of 3,000, or all but one', 100, 3000],
  ])('is of few, or leaves few: %s', (_, percentage, denominator) => {
    expect(isFew(percentage, denominator)).toBe(true);
  });

  it.each([
    ['fourteen of 335', 4.1, 335],
    ['all of 181', 100, 181],
    ['none of 181', 0, 181],
    ['thousands', 97.8, 3063],
    ['all but six of 200', 97, 200],
  ])('is not: %s', (_, percentage, denominator) => {
    expect(isFew(percentage, denominator)).toBe(false);
  });

  it('is wherever it might be, between the least and the greatest that it was divided by', () => {
    expect(isFew(5, 400)).toBe(false);
    expect(isFew(5, 40, 400)).toBe(true);
    expect(isFew(5, 4, 400)).toBe(true);
  });

  it('goes as far as the authority goes', () => {
    const share = { ...ONE_DECIMAL, share: 0.041 };
    expect(isShareOfFew({ ...share, smallTo: 20 }, { least: 335, greatest: 335 })).toBe(true);
  });

  it('leaves nobody where it is a rate', () => {
    const rate = { share: 0.995, half: 0.0005, smallTo: 5 };
    const divided = { least: 200, greatest: 200 };
    expect(isShareOfFew({ ...rate, leavesRest: false }, divided)).toBe(false);
    expect(isShareOfFew({ ...rate, leavesRest: true }, divided)).toBe(true);
  });
});

describe('shares without counts in a public edition', () => {
  const codesOf = (columns: Columns, place = 'county', facts = {}) => {
    const row = aPublicRow('5.10', columns, { ...PERCENTAGE, ...facts });
    return readingOf(theEdition([row]).edition, place, '5.10').codes;
  };

  it('are held against what the row is divided by in another month, and hidden with all that follows', () => {
    const row = aPublicRow('4.7', [[98, 90, counted(180, 200)]], PERCENTAGE);
    const { edition, hidden } = theEdition([row]);
    expect(readingOf(edition, 'county', '4.7')).toMatchObject({
      ...{ values: [null, 90, 90], codes: '5PI' },
    });
    expect(hidden).toEqual({ primary: 1, secondary: 0, earlier: 0 });
    const after = aPublicRow('4.7', [[counted(180, 200), counted(180, 200), 99.5]], PERCENTAGE);
    expect(readingOf(theEdition([after]).edition, 'county', '4.7')).toMatchObject({
      ...{ arrow: 'NONE', state: 'NOT_RATED', reason: 'NO_VALUE' },
    });
  });

  it('are so without any link of the catalogue, and with one by the count of their own month', () => {
    const looked = aPublicRow('1.4', [[353, 335, 335]]);
    const share = [0.6, 4.1, counted(10, 335)];
    expect(codesOf([share])).toBe('5PI');
    const linked = aPublicRow('5.10', [share], {
      ...PERCENTAGE,
      denominatorIndicatorId: idOf('1.4'),
    });
    const { edition } = theEdition([looked, linked]);
    expect(readingOf(edition, 'county', '5.10').codes).toBe('5PI');
    expect(readingOf(edition, 'county', '1.4').values).toEqual([353, 335, 335]);
  });

  it('are held against the row that divides them, in whatever month it has a count', () => {
    const looked = aPublicRow(
      '1.4',
      [[null, null, 335]].map((each) => each.map(unprinted)),
    );
    const share = aPublicRow('5.10', [[0.6, 4.1, 4.1]], {
      ...PERCENTAGE,
      denominatorIndicatorId: idOf('1.4'),
    });
    const { edition } = theEdition([looked, share]);
    expect(readingOf(edition, 'county', '5.10').codes).toBe('5PP');
  });

  it('of a locality are hidden where they are of few even were it the whole authority', () => {
    const whole = [counted(90, 100), counted(90, 100), counted(90, 100)];
    expect(codesOf([whole, [3, 40, 99]], 'north')).toBe('5P5');
  });

  it('are told by the count above their line, too', () => {
    const above = { ...observed(99.5, 'PUBLISHED'), numerator: 199 };
    expect(codesOf([[80, 80, above]])).toBe('PP5');
  });

  it('stay where nothing is on record that they were divided by, and where no children are counted', () => {
    expect(codesOf([[0.6, 99.5, 50]])).toBe('PPP');
    expect(codesOf([[0.6, 99.5, counted(10, 335)]], 'county', { countsChildren: false })).toBe(
      'PPI',
    );
  });

  it('stay hidden once they were, though what told it is no longer on record', () => {
    const before = [aPublicRow('5.10', [[50, 0.6, counted(10, 335)]], PERCENTAGE)];
    const first = theEdition(before, { number: 1 }).edition;
    expect(readingOf(first, 'county', '5.10').codes).toBe('P5I');
    const now = aPublicRow('5.10', [[0.6, 50, 50]], PERCENTAGE);
    const period = month('2018-07');
    const second = (facts = theFacts(before)) =>
      readingOf(
        theEdition([now], {
          ...{ number: 2, period, facts: theFacts([now], period) },
          earlier: [{ edition: first, facts }],
        }).edition,
        'county',
        '5.10',
      ).codes;
    expect(second()).toBe('5PP');
    const withdrawn = [aPublicRow('5.10', [[50, 0.6, 50]], PERCENTAGE)];
    expect(second(theFacts(withdrawn))).toBe('5PP');
  });
});

function unprinted(value: number | null) {
  return value === null ? { ...observed(0, 'PUBLISHED'), value: null } : value;
}
