import { describe, expect, it } from 'vitest';
import { idOf, observed } from '../scorecard/scorecard-builder.test-support';
import {
  aPublicRow,
  counted,
  PERCENTAGE,
  readingOf,
  theEdition,
} from './public-edition-builder.test-support';

/** Investigations with three outcomes, printed as shares of them: 123, 16 and 18 of 161, four with none. */
const OUTCOMES = { '4.5': 76.4, '4.6': 9.9, '4.7': 11.2 };

function theShares(partOfIndicatorId: number | null) {
  const whole = aPublicRow('4.4', [[160, 160, 161]]);
  const shares = Object.entries(OUTCOMES).map(([key, share]) =>
    aPublicRow(key, [[50, 25, share]], {
      ...PERCENTAGE,
      denominatorIndicatorId: idOf('4.4'),
      partOfIndicatorId,
    }),
  );
  return theEdition([whole, ...shares]).edition;
}

describe('what shares of a whole leave of it', () => {
  const hiddenIn = (edition: ReturnType<typeof theShares>) =>
    Object.keys(OUTCOMES).filter((key) => readingOf(edition, 'county', key).values[2] === null);

  it('is protected where it is small, as what counts leave of it is', () => {
    const edition = theShares(idOf('4.4'));
    expect(hiddenIn(edition)).toEqual(['4.6']);
    expect(readingOf(edition, 'county', '4.4').values).toEqual([160, 160, 161]);
    expect(hiddenIn(theShares(null))).toEqual([]);
  });
});

describe('another print of the latest figure', () => {
  const printed = (value: number, otherPrint: number, numerator: number, denominator: number) => {
    const figure = {
      ...{ ...observed(value, 'PUBLISHED'), numerator, denominator },
      ...{ countsProvenance: 'PUBLISHED' as const },
      otherPrints: [{ value: otherPrint, decimals: 1 }],
    };
    const row = aPublicRow('6.3D', [[counted(200, 264), counted(210, 264), figure]], PERCENTAGE);
    return readingOf(theEdition([row]).edition, 'county', '6.3D');
  };

  it('is public where the counts that are shown make it', () => {
    expect(printed(87.3, 87.5, 231, 264)).toMatchObject({ otherPrint: 87.5 });
  });

  it('is not where they make another, or are protected', () => {
    expect(printed(87.3, 87.6, 231, 264)).not.toHaveProperty('otherPrint');
    expect(printed(99.3, 99.5, 199, 200)).not.toHaveProperty('otherPrint');
  });
});
