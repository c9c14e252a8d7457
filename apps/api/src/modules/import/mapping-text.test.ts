import { describe, expect, it } from 'vitest';
import { MappingTextError, readMappingText } from './mapping-text';

const MAPPING = {
  shape: 'LONG',
  headingRow: 1,
  columns: [
    { column: 1, heading: 'Ref', meaning: 'INDICATOR' },
    { column: 4, meaning: 'VALUE', period: '2018-03', basis: 'YEAR_TO_DATE' },
  ],
  place: 'norwich',
  prints: 'LAST',
  names: [{ kind: 'INDICATOR', text: '4.6n', reason: 'A note of ours, no indicator.' }],
};

describe('a mapping that is written down', () => {
  it('is read with what it leaves out', () => {
    expect(readMappingText(JSON.stringify(MAPPING))).toEqual({
      ...{ shape: 'LONG', headingRow: 1, sheet: null, indicator: null, place: 'norwich' },
      ...{ period: null, basis: null, percentagesAreFractions: null },
      prints: 'LAST',
      names: [
        {
          ...{ kind: 'INDICATOR', text: '4.6n', means: null },
          reason: 'A note of ours, no indicator.',
        },
      ],
      columns: [
        {
          ...{ column: 1, heading: 'Ref', meaning: 'INDICATOR' },
          ...{ period: null, place: null, basis: null },
        },
        {
          ...{ column: 4, heading: null, meaning: 'VALUE', period: '2018-03', place: null },
          basis: 'YEAR_TO_DATE',
        },
      ],
    });
  });

  it.each([
    ['is no JSON', '{', /is not JSON/],
    ['is a list', '[]', /is not an object/],
    ['has a key that is none', { ...MAPPING, colums: [] }, /"colums", which is not understood/],
    [
      'has no shape',
      { ...MAPPING, shape: undefined },
      /"shape" is missing; expected is one of LONG/,
    ],
    ['has no columns', { ...MAPPING, columns: 'A' }, /"columns" is not a list/],
    ['numbers rows from 0', { ...MAPPING, headingRow: 0 }, /expected is a number from 1/],
    [
      'has a meaning that is none',
      { ...MAPPING, columns: [{ column: 1, meaning: 'REF' }] },
      /COLUMN|meaning/i,
    ],
    ['has a basis that is none', { ...MAPPING, basis: 'MONTHLY' }, /"basis" is "MONTHLY"/],
    ['has a print that is none', { ...MAPPING, prints: 'BOTH' }, /"prints" is "BOTH"/],
    ['has a number for a text', { ...MAPPING, period: 2018 }, /"period" is not a text/],
    [
      'has words for a yes',
      { ...MAPPING, percentagesAreFractions: 'yes' },
      /neither true nor false/,
    ],
  ])('that %s is refused with what was expected', (_, read, sentence) => {
    const text = typeof read === 'string' ? read : JSON.stringify(read);
    expect(() => readMappingText(text)).toThrow(MappingTextError);
    expect(() => readMappingText(text)).toThrow(sentence);
  });
});
