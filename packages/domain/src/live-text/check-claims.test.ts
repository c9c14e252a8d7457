import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelled } from '../scorecard/scorecard-builder.test-support';
import { checkClaims } from './check-claims';
import { aPercentage, aRecord, namesOf, withMadeAverage } from './live-record.test-support';

// October 2017 to March 2018.
const RECORD = aRecord([
  aPercentage('3.3', [50, 52, 54, 55, 56, 57], [90, 88, 86, 84, 82, 81]),
  aPercentage('4.3', [70, 60, 65, 66, 66, 66]),
  aPercentage('5.1', [modelled(50), modelled(60), modelled(61), 62, 63, modelled(64)]),
]);

function verdicts(text: string, subject: Parameters<typeof namesOf>[1] = {}) {
  return checkClaims(text, namesOf(RECORD, subject), RECORD).map(({ words, verdict, sentence }) => [
    words,
    verdict,
    sentence,
  ]);
}

describe('a claim in plain English', () => {
  it.each([
    ['{{value 3.3}} has risen for the fifth month in a row.', 'HOLDS'],
    ['{{value 3.3}} rose for five months running.', 'HOLDS'],
    ['{{value 3.3}}: a fifth consecutive rise.', 'HOLDS'],
    ['{{value 3.3}} has fallen for the fifth month in a row.', 'CONTRADICTED'],
    ['{{value 3.3 place=norwich}} has fallen for the fifth month in a row.', 'HOLDS'],
    ['In Norwich {{value 3.3}} fell for the fifth month in a row.', 'HOLDS'],
    ['{{value 3.3}} rose for the sixth month in a row.', 'CANNOT_BE_CHECKED'],
    ['{{value 3.3}} is the highest in five months.', 'HOLDS'],
    ['{{value 4.3}} is the highest in five months.', 'HOLDS'],
    ['{{value 4.3}} is the highest in six months.', 'CONTRADICTED'],
    ['{{value 3.3}} is the highest since October 2017.', 'HOLDS'],
    ['{{value 3.3}} is the highest figure since October.', 'HOLDS'],
    ['{{value 4.3}} is the lowest since October.', 'CONTRADICTED'],
    ['{{value 3.3}} is the highest in twelve months.', 'CANNOT_BE_CHECKED'],
    ['{{value 3.3}} is the highest on record.', 'CANNOT_BE_CHECKED'],
    ['{{value 3.3}} is above our neighbours.', 'CONTRADICTED'],
    ['{{value 3.3}} is below the average of the statistical neighbours.', 'HOLDS'],
    ['{{value 3.3}} is worse than our neighbours.', 'HOLDS'],
    ['{{value 3.3}} is below target.', 'HOLDS'],
    ['{{value 3.3}} met the target.', 'CONTRADICTED'],
    ['{{value 3.3 place=norwich month=2017-11}} exceeded its target.', 'HOLDS'],
    ['{{value 3.3}} rose.', 'HOLDS'],
    ['{{value 3.3}} fell.', 'CONTRADICTED'],
    ['{{value 3.3}} rose from 56% to {{value 3.3}}.', 'HOLDS'],
    ['{{value 3.3}} rose from 51%.', 'CONTRADICTED'],
    ['{{value 3.3}} has risen since December.', 'HOLDS'],
    ['{{value 4.3}} fell since October 2017.', 'HOLDS'],
    ['{{value 4.3}} is unchanged.', 'HOLDS'],
    ['{{value 3.3}} is unchanged.', 'CONTRADICTED'],
    ['In February {{value 4.3}} rose.', 'CONTRADICTED'],
    ['{{value 3.3}} rose in January.', 'HOLDS'],
    ['{{value 3.3}} was red.', 'HOLDS'],
    ['{{value 3.3}} remains amber.', 'CONTRADICTED'],
    ['{{value 3.3}} is over 56%.', 'HOLDS'],
    ['{{value 3.3}} is over 57%.', 'CONTRADICTED'],
    ['{{value 3.3}} was 55.0% in January.', 'HOLDS'],
    ['Assessments of kind 3.3 rose.', 'HOLDS'],
    ['Indicator 4.3 rose.', 'CONTRADICTED'],
    ['{{value 5.1}} rose.', 'CANNOT_BE_CHECKED'],
    ['{{value 5.1}} is green.', 'CANNOT_BE_CHECKED'],
    ['{{value 3.3}} has not risen.', 'CANNOT_BE_CHECKED'],
    ['In Norwich and Breckland {{value 3.3}} fell.', 'CANNOT_BE_CHECKED'],
    ['{{value 3.3}} fell in Norwich.', 'HOLDS'],
    ['In January and February {{value 3.3}} rose.', 'CANNOT_BE_CHECKED'],
  ])('%s %s', (text, verdict) => {
    expect(verdicts(text).map(([, is]) => is)).toEqual([verdict]);
  });

  it('of months in a row of something else than a rise or a fall cannot be checked', () => {
    expect(verdicts('{{value 3.3}} was below target for the fifth month in a row.')).toEqual([
      ['below target', 'HOLDS', '3.3 in March 2018 57.0%, below 85%, the target'],
      [
        'for the fifth month in a row',
        'CANNOT_BE_CHECKED',
        'cannot be checked: it does not say of these months whether the figure rose or fell',
      ],
    ]);
  });

  it('is answered with what the record says', () => {
    expect(verdicts('{{value 3.3}} fell for the second month in a row.')).toEqual([
      [
        'for the second month in a row',
        'CONTRADICTED',
        '3.3 in February 2018 56.0%, March 2018 57.0%: it rose',
      ],
    ]);
    expect(verdicts('{{value 3.3}} met the target.')).toEqual([
      [
        'met the target',
        'CONTRADICTED',
        '3.3 in March 2018 57.0%, not as good as the target of 85%',
      ],
    ]);
    expect(verdicts('{{value 3.3}} is above the neighbours.')).toEqual([
      [
        'above the neighbours',
        'CONTRADICTED',
        '3.3 in March 2018 57.0%, not above 83.8%, the statistical neighbours’ average',
      ],
    ]);
    expect(verdicts('{{value 3.3}} was green.')[0]?.[2]).toBe(
      '3.3 in March 2018 is red: 57.0% is below the red tolerance of 70%',
    );
  });

  it.each([
    [20.31, 'above the neighbours', 'HOLDS', '3.3 in March 2018 57.0%, above 20.3%, the'],
    [
      57.04,
      'above the neighbours',
      'CONTRADICTED',
      '3.3 in March 2018 57.00%, not above 57.04%, the',
    ],
    [
      80.123456,
      'worse than the neighbours',
      'HOLDS',
      '3.3 in March 2018 57.0%, not as good as the',
    ],
  ])(
    'is held against an average of %d that was made from published figures: %s %s',
    (average, claim, verdict, sentence) => {
      const made = withMadeAverage(RECORD, average, 'mean of 9 of 10 neighbours');
      const [checked] = checkClaims(`{{value 3.3}} is ${claim}.`, namesOf(made), made);
      expect(checked?.verdict).toBe(verdict);
      expect(checked?.sentence).toContain(sentence);
      expect(checked?.sentence).toContain(
        'statistical neighbours’ average (mean of 9 of 10 neighbours)',
      );
      expect(checked?.sentence).not.toContain('80.123');
    },
  );

  it('is about the figure named before it, in the sentence before, or in the whole text', () => {
    expect(verdicts('{{value 3.3}} rose and {{value 4.3}} rose.').map(([, is]) => is)).toEqual([
      'HOLDS',
      'CONTRADICTED',
    ]);
    expect(verdicts('We look at {{value 4.3}}. It rose.').map(([, is]) => is)).toEqual([
      'CONTRADICTED',
    ]);
    expect(verdicts('It rose.', { indicator: 'key-4.3' }).map(([, is]) => is)).toEqual([
      'CONTRADICTED',
    ]);
    expect(verdicts('We look at {{value 4.3}}.\n\nSpirits rose.')).toEqual([]);
    expect(verdicts('It is the highest in two months.')[0]?.[2]).toBe(
      'cannot be checked: no figure is named near it',
    );
  });

  it.each([
    '{{value 3.3}} will have risen by June.',
    '{{value 3.3}} should have fallen.',
    'We expect that {{value 3.3}} fell.',
    'If {{value 3.3}} fell, nobody told us.',
    'Three posts are empty; see {{value 3.3}}.',
    'The next step beside {{value 3.3}} is over 10 days away.',
  ])('is not read into %s', (text) => {
    expect(verdicts(text)).toEqual([]);
  });

  it('may be made of May', () => {
    const [claim] = verdicts('In May 2017 {{value 3.3}} rose.');
    expect(claim?.[1]).toBe('CANNOT_BE_CHECKED');
  });

  it('tells where it stands', () => {
    const text = 'First. {{value 3.3}} rose.';
    const [claim] = checkClaims(text, namesOf(RECORD), RECORD);
    expect(text.slice(claim?.at)).toBe('rose.');
  });
});

describe('whatever is written', () => {
  const words = fc.constantFrom(
    ...[
      '{{value 3.3}}',
      'rose',
      'fell',
      'for',
      'the',
      'fifth',
      'month',
      'in a row',
      'above',
      '80%',
    ],
    ...['neighbours', 'target', 'highest', 'since', 'October', 'May', 'not', '.', '\n', 'Norwich'],
    ...['İstanbul', '3.3', 'was', 'red', '99', 'consecutive', '0', 'months'],
  );
  it('is looked through without an exception, and each claim stands where it is said to', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((all) => all.join(' ')),
          fc.string(),
        ),
        (text) => {
          for (const { at, words: claimed } of checkClaims(text, namesOf(RECORD), RECORD)) {
            expect(text.slice(at).trimStart().startsWith(claimed)).toBe(true);
          }
        },
      ),
    );
  });

  it('opposite claims are never both held', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(figures, (months) => {
        const record = aRecord([aPercentage('3.3', months)]);
        const claims = checkClaims(
          '{{value 3.3}} rose. {{value 3.3}} fell. {{value 3.3}} is unchanged.',
          namesOf(record),
          record,
        );
        expect(claims.filter(({ verdict }) => verdict === 'HOLDS')).toHaveLength(1);
      }),
    );
  });
});
