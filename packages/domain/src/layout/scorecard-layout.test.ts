import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATING_STATES } from '../vocabulary';
import { headlineOf } from './headline';
import { LAYOUT_COLUMNS, layoutColumnWord } from './layout-columns';
import { readScorecardLayout } from './read-scorecard-layout';
import { DEFAULT_LAYOUT } from './scorecard-layout';
import { stateWords } from './state-words';

const LAMBETH = {
  version: 1,
  columns: [
    { column: 'REF', heading: null },
    { column: 'NAME', heading: 'Measure' },
    { column: 'NUMERATOR', heading: 'Num' },
    { column: 'DENOMINATOR', heading: 'Denom' },
    { column: 'TREND', heading: null },
  ],
  grouping: 'AREA',
  words: { RED: { word: 'below minimum', symbol: '▼' }, GREEN: { word: 'at or above upper' } },
  trendMonths: 6,
  notes: ['Columns as the report prints them.'],
};

const sentencesOf = (json: unknown) =>
  readScorecardLayout(json).problems.map(({ sentence }) => sentence);

describe('reading a layout', () => {
  it('takes what an authority has laid out as it stands', () => {
    expect(readScorecardLayout(LAMBETH)).toEqual({ layout: LAMBETH, problems: [] });
  });

  it('is the product’s own where nothing is laid out', () => {
    expect(readScorecardLayout(null).layout).toBe(DEFAULT_LAYOUT);
  });

  it('reads the product’s own back as itself', () => {
    const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_LAYOUT));
    expect(readScorecardLayout(stored).layout).toEqual(DEFAULT_LAYOUT);
  });

  it.each<[string, object, string]>([
    ['another version', { version: 2 }, 'Version: “2” was given; expected is 1.'],
    [
      'a column that there is not',
      { columns: [{ column: 'SHOE_SIZE', heading: null }] },
      'Column 1: “SHOE_SIZE” was given; expected is one of REF, NAME,',
    ],
    [
      'a column twice',
      { columns: [{ column: 'NAME' }, { column: 'UNIT' }, { column: 'UNIT' }] },
      'The column Unit stands in the layout twice; a column stands once.',
    ],
    ['no name', { columns: [{ column: 'REF' }] }, 'The indicator’s name is not among the columns'],
    [
      'an empty heading',
      { columns: [{ column: 'NAME', heading: ' ' }] },
      'Heading of column 1: “ ” was given; expected is text of 1 to 60 letters.',
    ],
    [
      'a state that there is not',
      { words: { PURPLE: { word: 'x' } } },
      'Words: “PURPLE” was given',
    ],
    [
      'a symbol without a word',
      { words: { RED: { symbol: '▼' } } },
      'Word of RED: nothing was given; expected is text of 1 to 40 letters.',
    ],
    [
      'two states by one word',
      { words: { RED: { word: 'Green' } } },
      'RED and GREEN have the same word, “green”',
    ],
    [
      'two states by one symbol',
      { secondWords: { RED: { word: 'off target', symbol: '★' } } },
      'RED and GREEN have the same symbol, “★”',
    ],
    ['too many months', { trendMonths: 14 }, 'Months beside one another: “14” was given'],
    [
      'a part that there is not',
      { font: 'Comic' },
      'The layout: “font” was given; expected is one of',
    ],
    ['notes in one text', { notes: 'ours' }, 'Notes: “ours” was given; expected is a list.'],
    ['a headline that there is not', { headlines: { GOOD: 'x' } }, 'Headlines: “GOOD” was given'],
  ])('refuses %s, saying which and what is expected', (_, part, sentence) => {
    const sentences = sentencesOf({ ...LAMBETH, ...part });
    expect(sentences[0]).toContain(sentence);
    expect(readScorecardLayout({ ...LAMBETH, ...part }).layout).toBeNull();
  });

  it('says everything that is wrong at once', () => {
    expect(
      sentencesOf({ version: 3, columns: [], grouping: 'COLOUR', trendMonths: 0 }),
    ).toHaveLength(4);
  });

  it('answers anything at all with a layout or with problems, never with both or neither', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { layout, problems } = readScorecardLayout(json);
        expect(layout === null).toBe(problems.length > 0);
      }),
    );
  });

  it('takes every order of every choice of columns that has the name', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...LAYOUT_COLUMNS]), (columns) => {
        const json = { ...LAMBETH, columns: columns.map((column) => ({ column, heading: null })) };
        expect(readScorecardLayout(json).layout?.columns.map(({ column }) => column)).toEqual(
          columns.includes('NAME') ? columns : undefined,
        );
      }),
    );
  });
});

describe('what a layout says', () => {
  it('has its own words, and the product’s where it gives none', () => {
    const layout = { words: LAMBETH.words, secondWords: { RED: { word: 'off target' } } };
    expect(stateWords(layout, 'RED')).toEqual({ word: 'below minimum', symbol: '▼' });
    expect(stateWords(layout, 'GREEN')).toEqual({ word: 'at or above upper', symbol: '★' });
    expect(stateWords(layout, 'AMBER')).toEqual({ word: 'amber', symbol: '■' });
    expect(stateWords(layout, 'RED', 'SECOND')).toEqual({ word: 'off target', symbol: '✕' });
    expect(stateWords(layout, 'GREEN', 'SECOND').word).toBe('at or above upper');
  });

  it('has words for every column', () => {
    for (const column of LAYOUT_COLUMNS) expect(layoutColumnWord(column)).not.toBe('');
  });

  it.each([
    [['GREEN'], 'MEETING_TARGET'],
    [['GREEN', 'RED'], 'CONCERN'],
    [['GREEN', 'NOT_RATED'], 'MEETING_TARGET'],
    [['AMBER'], 'CONCERN'],
    [['OUTSIDE_BAND'], 'CONCERN'],
    [['ZERO_CONCERN'], 'CONCERN'],
    [['MIS_SET'], 'INFORMATION'],
    [['NOT_RATED', 'NOT_RATED'], 'INFORMATION'],
  ] as const)('puts a row rated %s under %s', (states, headline) => {
    expect(headlineOf(states.map((state) => ({ state })))).toBe(headline);
  });

  it('puts a row of every state under some headline', () => {
    for (const state of RATING_STATES) expect(headlineOf([{ state }])).toBeTruthy();
  });
});
