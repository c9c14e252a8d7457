import { describe, expect, it } from 'vitest';
import { aPublicRow, readingOf, theEdition } from './public-edition-builder.test-support';

const TOLERANCES = [
  {
    ...{ placeId: null, from: '2018-01-01', to: null },
    rule: { model: 'THRESHOLDS', red: 90, green: 70 },
  },
] as const;

/** May is the latest of which anything is on record: June has not come in. */
const ROW = {
  ...aPublicRow('1', [
    [80, 60, null],
    [40, 30, null],
    [40, 30, null],
  ]),
  tolerances: TOLERANCES,
};

describe('a row that shows its latest figure, in a public edition', () => {
  it('is judged at the month of that figure, which stands in its own month', () => {
    const { edition } = theEdition([{ ...ROW, behind: 1 }]);
    expect(readingOf(edition, 'county', '1')).toMatchObject({
      ...{ behind: 1, values: [80, 60, null], codes: 'PP0', state: 'GREEN', arrow: 'UP' },
    });
  });

  it('is of the edition’s own month, and has no figure, where it shows its latest period', () => {
    const { edition } = theEdition([ROW]);
    const reading = readingOf(edition, 'county', '1');
    expect(reading).toMatchObject({ values: [80, 60, null], state: 'NOT_RATED' });
    expect(reading).not.toHaveProperty('behind');
  });
});
