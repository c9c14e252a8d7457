import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWithUnit } from '../format';
import { modelled, share } from '../scorecard/scorecard-builder.test-support';
import { absenceSentence } from '../absence';
import { liveFigures, wordsBySource } from './live-figures';
import { liveReading } from './live-record';
import { aPercentage, aRecord, MARCH, namesOf, withMadeAverage } from './live-record.test-support';
import { LIVE_FIGURES, readToken, tokenText } from './live-token';
import { textInWords, textPieces } from './text-pieces';

const counted = (numerator: number) => share(numerator, 711, 'PUBLISHED', 'PUBLISHED');

const RECORD = aRecord([
  aPercentage('3.3', [counted(357), counted(398)], [61.4, 66]),
  aPercentage('4.3', [modelled(81)]),
]);

function said(text: string, subject: Parameters<typeof namesOf>[1] = {}): string {
  const figures = liveFigures(text, namesOf(RECORD, subject), RECORD);
  return textInWords(text, wordsBySource(figures));
}

function problemOf(text: string, subject: Parameters<typeof namesOf>[1] = {}): string | null {
  return liveFigures(text, namesOf(RECORD, subject), RECORD)[0]?.problem ?? null;
}

describe('a live figure', () => {
  it.each([
    ['{{value 3.3}}', '56.0%'],
    ['{{value key-3.3}}', '56.0%'],
    ['{{ value  3.3 }}', '56.0%'],
    ['{{value 3.3 place=norwich}}', '66.0%'],
    ['{{value 3.3 month=2018-02}}', '50.2%'],
    ['{{value 3.3 place=norwich month=2018-02}}', '61.4%'],
    ['{{change 3.3}}', 'rose from 50.2% to 56.0%, which is better'],
    ['{{rating 3.3}}', 'red'],
    ['{{rating 4.3}}', 'green (modelled)'],
    ['{{target 3.3}}', '85%'],
    ['{{gap 3.3}}', '171 more would have been needed for green (80%)'],
    ['{{neighbours 3.3}}', '83.8%'],
    ['{{ytd 3.3}}', '53.1%'],
    ['{{ytd 4.3}}', '(no year to date)'],
    ['{{value 4.3}}', '81.0% (modelled)'],
    ['{{value 3.3 place=breckland}}', '(no figure for this period)'],
    ['{{change 3.3 month=2018-02}}', '(nothing to compare with the month before)'],
    ['{{gap 4.3 place=norwich}}', '(no gap can be told)'],
  ])('%s reads %s', (token, words) => {
    expect(said(`So ${token}, then.`)).toBe(`So ${words}, then.`);
  });

  it('says a rating in the words of the authority', () => {
    const own = { ...RECORD, wording: { words: { RED: { word: 'Worse than minimum' } } } };
    const text = 'It is {{rating 3.3}}.';
    const figures = liveFigures(text, namesOf(own), own);
    expect(textInWords(text, wordsBySource(figures))).toBe('It is worse than minimum.');
  });

  it('says of an average that was made from published figures what it is made of', () => {
    const made = withMadeAverage(RECORD, 20.31, 'mean of 10 of 10 neighbours, 2021 model, 2016/17');
    const text = 'The neighbours: {{neighbours 3.3}}.';
    const figures = liveFigures(text, namesOf(made), made);
    expect(textInWords(text, wordsBySource(figures))).toBe(
      'The neighbours: 20.3% (mean of 10 of 10 neighbours, 2021 model, 2016/17).',
    );
  });

  it('takes place and indicator from the text in which it stands', () => {
    expect(said('{{value}}', { indicator: 'key-3.3', place: 'norwich' })).toBe('66.0%');
    expect(problemOf('{{value}}')).toBe(
      'This token names no indicator: write its ref after the word.',
    );
  });

  it.each([
    ['{{}}', 'A token begins with value, change, rating, target, gap, ytd or neighbours.'],
    ['{{worth 3.3}}', '“worth” is no live figure: write value, change'],
    ['{{value 3.4}}', 'There is no indicator “3.4”; near it are 3.3'],
    ['{{value 99}}', 'There is no indicator “99”.'],
    ['{{value 3.3 place=norwhich}}', 'There is no place “norwhich”; near it are norfolk, norwich.'],
    ['{{value 3.3 month=March}}', '“March” is no month: write it as 2018-02.'],
    ['{{value 3.3 month=2018-13}}', '“2018-13” is no month'],
    ['{{value 3.3 month=2018-04}}', 'April 2018 is later than March 2018, of which this speaks.'],
    ['{{value 3.3 month=2010-04}}', 'April 2010 is further back than 36 months.'],
    ['{{ytd 3.3 month=2018-02}}', 'A year to date can be told of March 2018 alone.'],
    ['{{value 3.3 area=x}}', '“area=” is not known in a token'],
    ['{{value 3.3 4.3}}', 'The indicator is named twice in this token.'],
    ['{{value 3.3 place=}}', 'Nothing stands after “place=”.'],
    ['{{value 3.3', 'This token is not closed: write }} in the same line.'],
    ['{{value\n3.3}}', 'This token is not closed'],
  ])('%s is told to be wrong', (token, sentence) => {
    expect(problemOf(`So ${token}`)).toContain(sentence);
    expect(said(`So ${token}`)).toBe(`So ${token}`);
  });

  it('that is suppressed shows the sign of the edition', () => {
    const hidden = {
      ...share(3, 10, 'PUBLISHED', 'PUBLISHED'),
      ...{ numerator: null, absence: 'SUPPRESSED' as const },
    };
    const record = aRecord([aPercentage('3.3', [hidden])]);
    const [figure] = liveFigures('{{value 3.3}}', namesOf(record), record);
    expect(figure).toMatchObject({ words: 'c', hasFigure: false });
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          ...['{{', '}}', '{', '}', 'value', ' ', '3.3', 'place=', 'norwich', 'month=', '2018-02'],
          ...['\n', '=', '<b>', '*', '&amp;', 'ytd', 'c'],
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('is cut into pieces that together are the text again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const pieces = textPieces(text);
        expect(pieces.map(({ source }) => source).join('')).toBe(text);
        for (const { source, at } of pieces) expect(text.startsWith(source, at)).toBe(true);
      }),
    );
  });

  it('gets words or a problem for each token, and never an exception', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { words, problem } of liveFigures(text, namesOf(RECORD), RECORD)) {
          expect((words === null) !== (problem === null)).toBe(true);
        }
      }),
    );
  });

  it('a token is read as it was written', () => {
    const token = fc.record({
      kind: fc.constantFrom(...LIVE_FIGURES),
      indicator: fc.option(fc.stringMatching(/^[a-z0-9.]{1,8}$/)),
      place: fc.option(fc.stringMatching(/^[a-z-]{1,12}$/)),
      month: fc.option(fc.constantFrom('2018-02', '2017-12')),
    });
    fc.assert(
      fc.property(token, (written) => {
        expect(readToken(tokenText(written).slice(2, -2))).toEqual({
          token: written,
          problem: null,
        });
      }),
    );
  });

  it('a value reads as the reading of the same cell is shown', () => {
    const figures = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(figures, (months) => {
        const record = aRecord([aPercentage('3.3', months)]);
        const names = namesOf(record);
        const [figure] = liveFigures('{{value 3.3}}', names, record);
        const reading = liveReading(record, {
          indicator: { key: 'key-3.3', ref: '3.3', name: null },
          place: { slug: 'norfolk', name: 'Norfolk' },
          period: MARCH,
        });
        const { measured, decimals } = reading?.cell ?? {};
        const shown =
          measured?.value == null
            ? `(${absenceSentence(measured?.absence ?? 'NO_FIGURE')})`
            : formatWithUnit(measured.value, '%', decimals ?? 0);
        expect(figure?.words).toBe(shown);
      }),
    );
  });
});
