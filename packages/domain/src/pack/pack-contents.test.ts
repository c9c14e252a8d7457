import { describe, expect, it } from 'vitest';
import { month } from '../period';
import {
  audienceOfPack,
  defaultPackContents,
  olderSummarySentence,
  PACK_PART_KINDS,
  PACK_READERS,
  type PackContents,
  packPartName,
  summaryWritten,
  UNPROTECTED_REASON,
} from './pack-contents';
import { PACK_LENGTHS, packFaults, packProblems } from './pack-faults';
import { contentsFromTemplate, templateOf } from './pack-template';
import { readPackContents, readPackTemplate } from './read-pack-contents';

const AREAS = ['early-help', 'assessments', 'looked-after'];
const MARCH = { period: month('2018-03'), areas: AREAS };
const pack = (over: Partial<PackContents> = {}): PackContents => ({
  ...defaultPackContents({ ...MARCH, readers: 'MEMBERS' }),
  ...over,
});
const faulty = (over: Partial<PackContents>) =>
  packFaults(pack(over), AREAS).map(({ field }) => field);
const standing = { readers: 'MEMBERS', areas: AREAS, hasEdition: true } as const;

describe('a pack of which nobody has decided anything', () => {
  it.each(PACK_READERS)('can be made at once for %s', (readers) => {
    const contents = defaultPackContents({ ...MARCH, readers });
    expect(packProblems(contents, { ...standing, readers })).toEqual([]);
    expect(contents.title).toBe('Performance of children’s services, March 2018');
    expect(contents.areas).toEqual(AREAS);
  });

  it('has every part once, each with a name of its own', () => {
    expect(pack().parts.map(({ kind }) => kind)).toEqual([...PACK_PART_KINDS]);
    expect(new Set(PACK_PART_KINDS.map(packPartName)).size).toBe(PACK_PART_KINDS.length);
  });

  it('is private where small numbers stand in it as they are, and public otherwise', () => {
    for (const readers of PACK_READERS) {
      const { isPrivate, privateReason } = defaultPackContents({ ...MARCH, readers });
      const isInternal = audienceOfPack(readers) === 'INTERNAL';
      expect([isPrivate, privateReason]).toEqual([
        isInternal,
        isInternal ? UNPROTECTED_REASON : null,
      ]);
    }
  });
});

describe('what keeps a pack from being saved', () => {
  it.each<[string, Partial<PackContents>, string]>([
    ['no title', { title: '  ' }, 'title'],
    ['a title that is too long', { title: 'x'.repeat(PACK_LENGTHS.title + 1) }, 'title'],
    ['signs that nobody sees', { wards: 'All\u202e' }, 'wards'],
    ['no day', { meetingOn: '2018-02-30' }, 'meetingOn'],
    ['a day as nobody keeps it', { meetingOn: '20/04/2018' }, 'meetingOn'],
    ['no reason for being private', { privateReason: null }, 'privateReason'],
    ['nothing that is asked', { asked: '' }, 'asked'],
    ['a part that is missing', { parts: pack().parts.slice(1) }, 'parts'],
    ['a part twice', { parts: [...pack().parts, { kind: 'NOTES', isIn: true }] }, 'parts'],
    ['an area that nobody knows', { areas: ['nowhere'] }, 'areas'],
    ['an area twice', { areas: ['assessments', 'assessments'] }, 'areas'],
    [
      'a paragraph that is too long',
      { summary: { concern: ['x'.repeat(1_501)], improved: [], planned: [] } },
      'summary.concern',
    ],
    [
      'too many paragraphs',
      { summary: { concern: [], improved: [], planned: Array<string>(21).fill('a') } },
      'summary.planned',
    ],
  ])('%s is said of its field', (_, over, field) => {
    expect(faulty(over)).toEqual([field]);
  });

  it('is nothing where what may be left out is', () => {
    expect(faulty({ committee: null, meetingOn: null, summary: null })).toEqual([]);
    expect(faulty({ isPrivate: false, privateReason: null })).toEqual([]);
  });
});

describe('what keeps a saved pack from being made', () => {
  it('a month that is not published for its readers', () => {
    const [problem] = packProblems(pack(), { ...standing, hasEdition: false });
    expect(problem).toContain('has to be published first');
  });

  it('that it is for the public, and calls itself private for small numbers', () => {
    const contents = pack({ isPrivate: true, privateReason: 'Small numbers are in it' });
    const [problem] = packProblems(contents, { ...standing, readers: 'PUBLIC' });
    expect(problem).toContain('small numbers are protected in it');
    expect(packProblems(contents, standing)).toEqual([]);
  });

  it('that it calls itself public and is made of the internal edition', () => {
    const contents = pack({ isPrivate: false, privateReason: null });
    expect(packProblems(contents, standing)).toEqual([
      expect.stringContaining('small numbers are not protected') as string,
    ]);
    expect(packProblems(contents, { ...standing, readers: 'PUBLIC' })).toEqual([]);
  });

  it('that nothing is in it', () => {
    const parts = pack().parts.map((part) => ({ ...part, isIn: false }));
    expect(packProblems(pack({ parts }), standing)).toEqual(['No part is in the pack.']);
    expect(packProblems(pack({ areas: [] }), standing)).toHaveLength(1);
  });
});

describe('a template', () => {
  const decided = pack({
    title: 'Children’s services in March 2018',
    asked: 'That members note March 2018.',
    committee: 'Children’s Committee',
    meetingOn: '2018-04-20',
    areas: ['looked-after', 'assessments'],
    cards: 'ALL',
    summary: { concern: ['Red.'], improved: [], planned: [] },
    parts: [...pack().parts].reverse(),
  });
  const april = { period: month('2018-04'), areas: AREAS, readers: 'MEMBERS' } as const;

  it('carries parts, order, areas and cover to another month, under its name', () => {
    const next = contentsFromTemplate(templateOf(decided, month('2018-03'), AREAS), april);
    expect(next).toEqual({
      ...decided,
      title: 'Children’s services in April 2018',
      asked: 'That members note April 2018.',
      meetingOn: null,
      summary: null,
    });
  });

  it('leaves out areas that there are no more, and has all of them where none is left', () => {
    const kept = templateOf(decided, month('2018-03'), AREAS);
    expect(contentsFromTemplate(kept, { ...april, areas: ['assessments'] }).areas).toEqual([
      'assessments',
    ]);
    expect(contentsFromTemplate(kept, { ...april, areas: ['new'] }).areas).toEqual(['new']);
  });

  it('has areas at its end that there were not when it was saved, and none that was left out', () => {
    const kept = templateOf(decided, month('2018-03'), AREAS);
    const areas = ['education', ...AREAS];
    expect(AREAS.some((slug) => !decided.areas.includes(slug))).toBe(true);
    expect(contentsFromTemplate(kept, { ...april, areas }).areas).toEqual([
      ...decided.areas,
      'education',
    ]);
    const { knownAreas: _known, ...old } = kept;
    const read = readPackTemplate(old);
    expect(read && contentsFromTemplate(read, { ...april, areas }).areas).toEqual(decided.areas);
  });

  it.each(PACK_READERS)(
    'says of a pack for %s what is true of it, whoever it was kept of',
    (of) => {
      const kept = templateOf(defaultPackContents({ ...MARCH, readers: of }), MARCH.period, AREAS);
      for (const readers of PACK_READERS) {
        const next = contentsFromTemplate(kept, { ...april, readers });
        const { isPrivate, privateReason, asked } = defaultPackContents({ ...april, readers });
        expect(next).toMatchObject({ isPrivate, privateReason, asked });
        expect(packProblems(next, { ...standing, readers })).toEqual([]);
      }
    },
  );

  it('keeps a reason and a question that somebody wrote', () => {
    const written = {
      ...pack({ privateReason: 'It names a member of staff.' }),
      asked: 'That members note it.',
    };
    const kept = templateOf(written, MARCH.period, AREAS);
    const next = contentsFromTemplate(kept, { ...april, readers: 'LEADERSHIP' });
    expect(next).toMatchObject({
      ...{ isPrivate: true, privateReason: 'It names a member of staff.' },
      asked: 'That members note it.',
    });
  });

  it('keeps no reason for being private where the pack is for everybody', () => {
    const written = pack({ privateReason: 'It names a member of staff.' });
    const kept = templateOf(written, MARCH.period, AREAS);
    const next = contentsFromTemplate(kept, { ...april, readers: 'PUBLIC' });
    expect(next).toMatchObject({ isPrivate: false, privateReason: null });
  });

  it('makes no pack of the internal edition public', () => {
    const open = { ...decided, isPrivate: false, privateReason: null };
    const next = contentsFromTemplate(templateOf(open, month('2018-03'), AREAS), april);
    expect(packProblems(next, standing)).toEqual([]);
    expect(next.isPrivate).toBe(true);
  });
});

describe('a summary that people wrote', () => {
  const words = { concern: ['Red.'], improved: [], planned: [] };

  it('knows the edition that stood when it was written, whatever else is saved later', () => {
    const first = summaryWritten(words, null, 1);
    expect(first).toEqual({ ...words, edition: 1 });
    expect(summaryWritten(words, first, 2)).toEqual({ ...words, edition: 1 });
    expect(summaryWritten({ ...words, planned: ['A panel.'] }, first, 2)?.edition).toBe(2);
    expect(summaryWritten(null, first, 2)).toBeNull();
    const stored = pack({ summary: first });
    expect(readPackContents(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it('holds for the edition that stands where somebody says so, and for no other', () => {
    const first = summaryWritten(words, null, 1);
    expect(summaryWritten({ ...words, edition: 3 }, first, 3)?.edition).toBe(3);
    expect(summaryWritten({ ...words, edition: 2 }, first, 3)?.edition).toBe(1);
  });

  it('is said to be older than the edition that stands', () => {
    expect(olderSummarySentence(1, 2)).toMatch(/edition 1 stood; edition 2 has been published/);
    expect(olderSummarySentence(2, 2)).toBeNull();
    expect(olderSummarySentence(null, 2)).toBeNull();
  });
});

describe('what is stored', () => {
  it('is read as it was written', () => {
    const summary = { concern: ['One.'], improved: [], planned: ['Two.', ''] };
    const contents = pack({ summary, meetingOn: '2018-04-20' });
    expect(readPackContents(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
    const template = templateOf(contents, month('2018-03'), AREAS);
    expect(readPackTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template);
  });

  it.each([null, 'text', {}, { ...pack(), parts: 'all' }, { ...pack(), cards: 'SOME' }])(
    'is nothing where it is not a pack',
    (json) => expect(readPackContents(json)).toBeNull(),
  );
});
