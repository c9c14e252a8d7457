import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accessWords,
  exceptionsOutside,
  headlinesTogether,
  largePrintAppendixSentence,
  meetingWords,
  packDay,
  packNotes,
  reportsNamed,
  type PackInNotes,
} from './pack-words';
import { EXCEPTION_ORDER_SENTENCE, exceptionOrderSentence } from '../exception/exception-order';
import { abbreviationParts, withoutAbbreviations } from './abbreviations';
import { marksInPlainWords, plainWords } from './plain-words';
import { saidSentence } from './said-sentence';

const NOTES: PackInNotes = {
  readers: 'PUBLIC',
  edition: {
    number: 3,
    publishedAt: '2018-04-24T09:00:00Z',
    accurateAsOf: '2018-04-10',
    rulesVersion: '1.4.0',
    source: null,
    notes: null,
  },
  fictional: false,
  reportTitle: null,
  greatestHidden: 5,
  leavesModelledOut: true,
  areasLeftOut: [],
};

describe('the cover', () => {
  it('says the day, whether it is private and why', () => {
    expect(meetingWords({ meetingOn: '2018-04-20' })).toBe('20 April 2018');
    expect(meetingWords({ meetingOn: null })).toBe('Not set yet');
    expect(accessWords({ isPrivate: false, privateReason: null })).toBe('Public');
    expect(accessWords({ isPrivate: true, privateReason: 'staff are named' })).toBe(
      'Private: staff are named',
    );
  });

  it('carries the meeting’s day, or that of the publication, never a clock’s', () => {
    expect(packDay({ meetingOn: '2018-04-20' }, '2018-04-24T09:00:00Z')).toBe('2018-04-20');
    expect(packDay({ meetingOn: null }, '2018-04-24T09:00:00Z')).toBe('2018-04-24');
  });
});

describe('the notes', () => {
  it('say the edition, how true it is, what is protected and what is left out', () => {
    const notes = packNotes({ ...NOTES, areasLeftOut: ['Adoptions'] }).join(' ');
    expect(notes).toContain('edition 3, published on 24 April 2018');
    expect(notes).toContain('accurate as of 10 April 2018');
    expect(notes).toContain('a count of one to five children is not shown');
    expect(notes).toContain('stands as its report prints it, which may be rounded');
    expect(packNotes({ ...NOTES, readers: 'MEMBERS' }).join(' ')).not.toContain('may be rounded');
    expect(notes).toContain('Nothing modelled stands in this pack');
    expect(notes).toContain('1 report area of the authority is not in this pack: Adoptions.');
  });

  it('say that small numbers are not protected where they are not', () => {
    for (const readers of ['LEADERSHIP', 'MEMBERS'] as const) {
      expect(packNotes({ ...NOTES, readers }).join(' ')).toContain(
        'are not protected in this pack',
      );
    }
  });

  it('name the source without its modelled figures, for none of them is in the pack', () => {
    const source =
      'The printed report of the month; figures of localities and teams are partly modelled.';
    const saying = (leavesModelledOut: boolean) =>
      packNotes({
        ...NOTES,
        leavesModelledOut,
        edition: { ...NOTES.edition, source },
      }).filter((note) => note.startsWith('Source: '));
    expect(saying(true)).toEqual(['Source: The printed report of the month.']);
    expect(saying(false)).toEqual([`Source: ${source}`]);
  });

  it('name reports, not each line of them', () => {
    expect(
      reportsNamed([
        'Monthly report, March 2018, summary, line 48',
        'Monthly report, March 2018, summary, lines 66, 67',
        'Monthly report, March 2018, summary, lines 99-100',
        'Committee paper',
        '',
      ]),
    ).toEqual(['Monthly report, March 2018', 'Committee paper']);
  });

  it('say how many exceptions are elsewhere', () => {
    expect(exceptionsOutside(0)).toBeNull();
    expect(exceptionsOutside(1)).toMatch(/^One exception is/);
    expect(exceptionsOutside(4)).toMatch(/^4 exceptions are/);
  });
});

describe('large print', () => {
  it('says how long the appendix would be, where it is long', () => {
    expect(largePrintAppendixSentence(105)).toMatch(
      /^In large print the appendix alone is 26 pages/,
    );
    expect(largePrintAppendixSentence(12)).toBeNull();
  });
});

describe('headlines', () => {
  it('keep what is said further of a reading behind it', () => {
    expect(
      headlinesTogether([
        'Two are red.',
        '3.3: 56%.',
        'That is less.',
        'No real change.',
        '3.5: 36%.',
      ]),
    ).toEqual(['Two are red.', '3.3: 56%. That is less. No real change.', '3.5: 36%.']);
  });
});

describe('plain language', () => {
  it.each([
    ['3.3 Assessments auth in 45 WD - %', '3.3 Assessments auth in 45 working days - %'],
    ['6.2a Initial CP conferences', '6.2a Initial child protection conferences'],
    ['% of CP Plans ceased', '% of child protection plans ceased'],
    ['Rate per 10K Under-18s', 'Rate per 10,000 Under-18s'],
    ['LACs and a LAC', 'looked-after children and a looked-after child'],
    ['CIN plan', 'Child in need plan'],
    // Nobody can tell here whether the letters are one or several, or of which word they are.
    ['% of long term LAC in placements', '% of long term LAC in placements'],
    ['8.4 RCL & FRCL EET - %', '8.4 RCL & FRCL education, employment or training - %'],
    ['5.5 S17 CIN with an up to date CIN plan', '5.5 S17 CIN with an up to date CIN plan'],
    ['caseload per FTE officer', 'caseload per FTE officer'],
    ['% NEET', '% NEET'],
    ['working days', 'working days'],
  ])('spells %j out where it surely can be, and leaves it as printed where not', (text, said) => {
    expect(withoutAbbreviations(text).toLowerCase()).toBe(said.toLowerCase());
  });

  it('says words of the trade in everyday ones, and a sentence for each thought', () => {
    expect(plainWords('Red: 56.0% is below the red tolerance of 70%.')).toBe(
      'Red: 56.0% is below the red limit of 70%.',
    );
    expect(plainWords('Worse than the period before; a gap begins anew.')).toBe(
      'Worse than the period before. A gap begins anew.',
    );
    expect(plainWords('No direction of travel: no figure.')).toBe(
      'It cannot be compared with the time before: no figure.',
    );
  });

  it.each([
    [
      '82.7% is below the lower limit of 83.3%, although better than in February 2018.',
      '82.7% is below 83.3%, the lowest that is usual here, although better than in February 2018.',
    ],
    [
      'No real change: 19.3% is within the limits of ordinary variation, 9.7% to 35.9%, and takes part in no run or trend.',
      'No change beyond chance: 19.3% is within what is usual here, 9.7% to 35.9%, and does not keep going one way.',
    ],
    [
      'No verdict: 4 months are too few for control limits, which need 12.',
      'It cannot be told yet whether a change is real: 4 months are too few, and 12 are needed.',
    ],
    [
      'Deteriorating: worse than the period before 3 times in a row, at its own frequency and on unrounded figures; a gap begins anew.',
      'Getting worse: worse than the period before 3 times in a row. Where a figure is missing, counting begins again.',
    ],
    [
      'Off target: worse than its target by 5 percentage points or more; of what is no percentage by 5% of the target or more.',
      'Off target: worse than its target by 5 percentage points or more. A figure that is no percentage is off target where it is worse by 5% of the target or more.',
    ],
    [
      'A next month within 83.3% to 93.1%, as the limits stand, would clear it, unless it takes part in another signal.',
      'A next month within 83.3% to 93.1% would be enough, unless it stands out in another way.',
    ],
    [
      '0.5 points below the statistical neighbours’ 69.2%, which is worse; year not printed.',
      '0.5 points below similar councils’ 69.2%, which is worse (the year is not printed).',
    ],
    [
      'No exception of the period before is cleared, and no indicator has improved by more than chance.',
      'Everything that needed attention in the period before still does, and no measure has got better by more than chance.',
    ],
    [
      'so that a change comes slowly and ordinary control limits do not hold.',
      'so that a change comes slowly and what is usual cannot be told from them.',
    ],
    [
      'Red: rated red; of two ratings either of them.',
      'Red: rated red. Of two ratings one is enough.',
    ],
  ])('says %j in everyday words', (own, plain) => {
    expect(plainWords(own)).toBe(plain);
  });

  it('never calls by one word what a council has set and what is usual by chance', () => {
    const said = plainWords(
      'It is between the red tolerance of 80% and 90%, and below the lower limit of 83%.',
    );
    expect(said.match(/limit/g)).toHaveLength(1);
  });

  it('tells the order of exceptions in whole sentences', () => {
    expect(plainWords(EXCEPTION_ORDER_SENTENCE)).not.toMatch(/Then by|concern|gap/);
    const wording = { words: { GREEN: { word: 'Within tolerance' }, RED: { word: 'Outside' } } };
    const own = plainWords(exceptionOrderSentence(wording));
    expect(own).not.toMatch(/[Tt]hen by|reference/);
    expect(own).toMatch(/to be within \S+ stands before the rest\.$/);
  });

  it('explains red, amber and green, in the words of the council', () => {
    const said = marksInPlainWords({ words: {} }).join(' ');
    for (const word of ['Red means', 'Amber means', 'Green means']) expect(said).toContain(word);
    const own = marksInPlainWords({ words: { RED: { word: 'Below minimum', symbol: '✕' } } });
    expect(own[0]).toMatch(/^Below minimum means/);
  });

  it('changes no figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9 }), (n, d) => {
        const figure = `${n}.${d}%`;
        expect(plainWords(`${figure} is below the red tolerance of 70%; 3 more.`)).toContain(
          figure,
        );
      }),
    );
  });

  it('loses nothing of a text that it takes apart', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          abbreviationParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('a clause', () => {
  it('becomes a sentence', () => {
    expect(saidSentence(' 3 more are needed ')).toBe('3 more are needed.');
    expect(saidSentence('is it?')).toBe('Is it?');
    expect(saidSentence('')).toBe('');
  });
});
