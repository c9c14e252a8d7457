import { describe, expect, it } from 'vitest';
import { carryEdition, editionNamed } from './carried-edition';

const MARCH = { authority: 'norfolk', number: '2', period: '2018-03' };

describe('a link on the page of an edition', () => {
  it.each([
    [
      'to figures of the same month',
      '/norfolk/matrix?period=2018-03',
      '/norfolk/matrix?period=2018-03&edition=2',
    ],
    [
      'to figures without a month',
      '/norfolk/areas/health#marks',
      '/norfolk/areas/health?edition=2#marks',
    ],
    [
      'to a comparison of the same month',
      '/norfolk/compare?period=2018-03&places=norwich,south',
      '/norfolk/compare?period=2018-03&places=norwich,south&edition=2',
    ],
    ['to what needs attention', '/norfolk/exceptions', '/norfolk/exceptions?edition=2'],
    [
      'to a report card',
      '/norfolk/cards/3.3?period=2018-03',
      '/norfolk/cards/3.3?period=2018-03&edition=2',
    ],
    ['to what is doubtful', '/norfolk/data-quality', '/norfolk/data-quality?edition=2'],
    ['to another month', '/norfolk/place?period=2018-02', '/norfolk/place?period=2018-02'],
    ['to another edition', '/norfolk/place?edition=1', '/norfolk/place?edition=1'],
    ['to a page that is not of figures', '/norfolk/people', '/norfolk/people'],
    [
      'to another authority',
      '/wendmere/scorecard?period=2018-03',
      '/wendmere/scorecard?period=2018-03',
    ],
  ])('%s', (_, address, carried) => {
    expect(carryEdition(address, MARCH)).toBe(carried);
    expect(carryEdition(address, null)).toBe(address);
  });
});

it('an address names an edition by a whole number above nought, or none', () => {
  expect(editionNamed({ edition: '3' })).toBe(3);
  for (const edition of ['', '0', '-1', '1.5', 'x']) expect(editionNamed({ edition })).toBeNull();
  expect(editionNamed({})).toBeNull();
});
