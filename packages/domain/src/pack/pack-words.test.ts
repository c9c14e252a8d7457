import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accessWords,
  exceptionsOutside,
  headlinesTogether,
  meetingWords,
  packDay,
  packNotes,
  reportsNamed,
  type PackInNotes,
} from './pack-words';
import {
  abbreviationParts,
  MARKS_IN_PLAIN_WORDS,
  plainWords,
  withoutAbbreviations,
} from './plain-words';
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
  it('spells abbreviations out', () => {
    expect(withoutAbbreviations('7.1 LAC in 45 WD')).toBe(
      '7.1 looked-after child in 45 working days',
    );
    expect(withoutAbbreviations('LAC - %')).toBe('Looked-after child - %');
    expect(abbreviationParts('working days').every(({ longForm }) => longForm === null)).toBe(true);
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

  it('explains red, amber and green', () => {
    const said = MARKS_IN_PLAIN_WORDS.join(' ');
    for (const word of ['Red means', 'Amber means', 'Green means']) expect(said).toContain(word);
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
