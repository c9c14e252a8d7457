import { describe, expect, it } from 'vitest';
import {
  hiddenSentences,
  holdsSentence,
  previousSentence,
  publicAddress,
  standingSentence,
  withheldSentence,
  withheldSubject,
} from './publication-words';
import { aMonth, aPreview, anEdition } from './publication.test-support';

describe('what publishing a month would hold and hide', () => {
  it('is counted in one sentence', () => {
    expect(holdsSentence(aPreview({ indicators: 104, places: 7, commentary: 1 }))).toBe(
      'It would hold 104 indicators in 7 places, and 1 commentary.',
    );
    expect(holdsSentence(aPreview({ commentary: 0 }))).toContain('and no commentary.');
  });

  it('is nothing hidden for our own people', () => {
    expect(hiddenSentences(aPreview({ audience: 'INTERNAL' }))).toEqual([]);
  });

  it('names each kind of hiding in a public edition, and says where nothing is hidden', () => {
    const hiding = { hiddenSmall: 12, hiddenBeside: 1, hiddenEarlier: 3 };
    expect(hiddenSentences(aPreview({ audience: 'PUBLIC', ...hiding }))).toEqual([
      'Teams and modelled figures are left out.',
      '12 counts are hidden for being small, or leaving a small rest.',
      '1 count is hidden so that a small one cannot be worked out.',
      '3 counts stay hidden, as an earlier public edition hides them.',
    ]);
    const nothing = { hiddenSmall: 0, hiddenBeside: 0 };
    expect(hiddenSentences(aPreview({ audience: 'PUBLIC', ...nothing }))).toEqual([
      'Teams and modelled figures are left out.',
      'No count has to be hidden.',
    ]);
  });

  it('says how much commentary is left out, and what each is about', () => {
    const norwich = { __typename: 'WithheldCommentary', place: 'Norwich', reason: 'So.' } as const;
    const withheld = [{ ...norwich, title: '3.3 Assessments' }];
    expect(withheldSentence(aPreview())).toBeNull();
    expect(withheldSentence(aPreview({ withheld }))).toBe('1 commentary is left out:');
    expect(withheldSubject({ ...norwich, title: '3.3 Assessments' })).toBe(
      '3.3 Assessments, Norwich',
    );
    expect(withheldSubject({ ...norwich, title: null })).toBe('Norwich');
  });

  it('follows the edition that there is, which stays', () => {
    expect(previousSentence(aPreview({ previous: null }))).toBeNull();
    expect(previousSentence(aPreview({ previous: anEdition({ number: 3 }) }))).toBe(
      'Edition 3 of March 2018 was published by Ann Lyst, 20 November 2026 at 14:05. It stays as it is; readers are shown the new one.',
    );
  });

  it('is read by the public at an address of the server’s own', () => {
    expect(publicAddress('norfolk', 3)).toBe('/public/norfolk/editions/3');
  });
});

describe('where a month stands', () => {
  const checked = {
    __typename: 'CheckedMonth' as const,
    ...{ person: 'Ann Lyst', note: null, at: '2026-11-20T14:05:00.000Z' },
  };

  it.each([
    [
      'nobody has checked',
      aMonth(),
      'March 2018 is a draft: nobody has said yet that it is checked.',
    ],
    [
      'is checked',
      aMonth({ standing: 'CHECKED', isChecked: true, checked }),
      'March 2018 is checked; checked by Ann Lyst, 20 November 2026 at 14:05.',
    ],
    [
      'changed since it was checked',
      aMonth({ checked }),
      'March 2018 is a draft; it was checked by Ann Lyst, 20 November 2026 at 14:05, and figures or what they are judged by have changed since.',
    ],
    ['is published', aMonth({ standing: 'PUBLISHED' }), 'March 2018 is published.'],
    [
      'was corrected',
      aMonth({ standing: 'CORRECTED' }),
      'March 2018 is published, and corrected since.',
    ],
  ])('that %s', (_, month, sentence) => {
    expect(standingSentence(month)).toBe(sentence);
  });
});
