import { describe, expect, it } from 'vitest';
import { month } from '../period';
import {
  aPublicRow,
  counted,
  PERCENTAGE,
  readingOf,
  theEdition,
  theFacts,
} from './public-edition-builder.test-support';
import {
  greatestHiddenIn,
  smallNumbersByMonth,
  smallNumbersSentence,
} from './small-numbers-by-month';

const ROW = aPublicRow('open', [
  [120, 130, 140],
  [60, 8, 62],
  [60, 122, 78],
]);
const valuesIn = (made: ReturnType<typeof theEdition>, place: string) =>
  readingOf(made.edition, place, 'open').values;

describe('an authority that hides more than one to five', () => {
  it('hides a count of eight where it hides one to nine, and the count beside it', () => {
    expect(valuesIn(theEdition([ROW]), 'north')).toEqual([60, 8, 62]);
    const made = theEdition([ROW], { greatestHidden: 9 });
    expect(valuesIn(made, 'north')).toEqual([60, null, 62]);
    expect(valuesIn(made, 'south')).toEqual([60, null, 78]);
    expect(made.hidden).toMatchObject({ primary: 1, secondary: 1 });
    expect(made.counts).toBe(9);
  });

  it('says so in the document, which says nothing where one to five are hidden', () => {
    expect(theEdition([ROW], { greatestHidden: 9 }).edition.smallNumbers).toEqual([9, 9, 9]);
    expect(theEdition([ROW]).text).not.toContain('smallNumbers');
  });

  it('hides a numerator that leaves eight of its denominator', () => {
    const row = aPublicRow(
      'seen',
      [[counted(70, 100), counted(92, 100), counted(60, 100)]],
      PERCENTAGE,
    );
    const shown = readingOf(theEdition([row]).edition, 'county', 'seen');
    expect(shown.numerators).toEqual([70, 92, 60]);
    const { edition } = theEdition([row], { greatestHidden: 9 });
    expect(readingOf(edition, 'county', 'seen').numerators[1]).toBeNull();
  });

  it('withholds words that state eight people', () => {
    const spoken = {
      ...{ id: '1', place: 'county', title: null, author: null, indicators: ['open'] },
      text: 'Eight children came home.',
    };
    const wordsOf = (made: ReturnType<typeof theEdition>) => made.edition.commentary[0]?.text;
    const calm = aPublicRow('open', [[120, 130, 140]]);
    expect(wordsOf(theEdition([calm], { commentary: [spoken] }))).toBe(spoken.text);
    expect(wordsOf(theEdition([calm], { commentary: [spoken], greatestHidden: 9 }))).toBeNull();
  });
});

describe('a policy that is set while months are public', () => {
  const first = theEdition([ROW]);
  const earlier = [{ edition: first.edition, facts: theFacts([ROW]) }];

  it('leaves the months that are public as they were shown, and refuses nothing', () => {
    const again = theEdition([ROW], { ...{ number: 2, revision: 2, earlier }, greatestHidden: 9 });
    expect(again.unprotected).toEqual([]);
    expect(valuesIn(again, 'north')).toEqual([60, 8, 62]);
    expect(again.edition.smallNumbers).toBeUndefined();
  });

  it('hides more in the months that follow', () => {
    const later = aPublicRow('open', [
      [130, 140, 150],
      [8, 62, 7],
      [122, 78, 143],
    ]);
    const made = theEdition([later], {
      ...{ number: 2, revision: 2, earlier, greatestHidden: 9, period: month('2018-07') },
      facts: theFacts([later], month('2018-07')),
    });
    expect(made.unprotected).toEqual([]);
    expect(valuesIn(made, 'north')).toEqual([8, 62, null]);
    expect(made.edition.smallNumbers).toEqual([5, 5, 9]);
    expect(greatestHiddenIn(made.edition)).toBe(9);
    expect(smallNumbersSentence(made.edition)).toBe(
      'A count of children is not shown where it is one to five from May 2018 to June 2018, and one to nine in July 2018, so that no child can be told by it',
    );
  });

  it('goes on hiding what was hidden where less is hidden later', () => {
    const strict = theEdition([ROW], { greatestHidden: 9 }).edition;
    const made = theEdition([ROW], {
      ...{ number: 2, revision: 2, earlier: [{ edition: strict, facts: theFacts([ROW]) }] },
    });
    expect(valuesIn(made, 'north')).toEqual([60, null, 62]);
    expect(made.edition.smallNumbers).toEqual([9, 9, 9]);
  });
});

it('keeps a month to the policy of the first edition that shows it', () => {
  const editions = [
    { number: 3, months: ['2018-05', '2018-06'], smallNumbers: [7, 7] },
    { number: 2, months: ['2018-04', '2018-05'] },
  ];
  const months = ['2018-04', '2018-05', '2018-06', '2018-07'];
  expect(smallNumbersByMonth(months, 9, editions)).toEqual([5, 5, 7, 9]);
});

it('says of an edition of one policy what it hides', () => {
  expect(smallNumbersSentence({ months: ['2018-06'] })).toBe(
    'A count of one to five children is not shown, so that no child can be told by it',
  );
});
