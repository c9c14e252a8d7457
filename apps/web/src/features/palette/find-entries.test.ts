import { describe, expect, it } from 'vitest';
import { finderOf } from './find-entries';
import { finderEntries } from './finder-entry';
import type { FinderEntry } from './finder-entry';

const indicator = (key: string, name: string, note: string): FinderEntry => ({
  id: `indicator/${key}`,
  kind: 'INDICATOR',
  ref: key,
  name,
  note,
  address: `/norfolk/indicators/${key}`,
});

const place = (slug: string, name: string): FinderEntry => ({
  id: `place/${slug}`,
  kind: 'PLACE',
  ref: null,
  name,
  note: 'locality',
  address: `/norfolk/place?place=${slug}`,
});

const ENTRIES: readonly FinderEntry[] = [
  indicator('13.3', 'Foster carers approved', 'Foster Carers'),
  indicator('3.3', 'Assessments auth in 45 WD - %', 'Assessments'),
  indicator('3.5p', 'Ongoing involvement - %', 'Assessments'),
  indicator('3.5', 'Ongoing involvement', 'Assessments'),
  indicator('7.15', 'LAC with up-to-date PEP - %', 'LAC'),
  indicator('5.4', 'S17 CIN with an up to date CIN plan - %', 'Children in Need'),
  {
    ...{ id: 'section/contacts-by-source', kind: 'AREA', ref: null, name: 'Contacts by source' },
    ...{ note: 'Contacts', about: 'by contact source Totals of the police cannot be read.' },
    address: '/norfolk/sections/contacts-by-source',
  },
  place('great-yarmouth', 'Great Yarmouth'),
  place('breckland', 'Breckland'),
  ...finderEntries(null, {}, []),
];

const find = finderOf(ENTRIES);
const ids = (words: string) => find(words).map(({ id }) => id);

describe('finding by ref and by words', () => {
  it('takes a ref to be a ref: the one that is called so, then those that begin so', () => {
    expect(ids('3.3')).toEqual(['indicator/3.3']);
    expect(ids('3.5')).toEqual(['indicator/3.5', 'indicator/3.5p']);
    expect(ids('7.')).toEqual(['indicator/7.15']);
  });

  it('finds words that only begin, in any order, also in the name of the area', () => {
    expect(ids('45 assess')[0]).toBe('indicator/3.3');
    expect(ids('plan cin')[0]).toBe('indicator/5.4');
    expect(ids('yarm')[0]).toBe('place/great-yarmouth');
    expect(ids('assessments ongoing')).toEqual(['indicator/3.5', 'indicator/3.5p']);
  });

  it('forgives a letter too many, too few, wrong or in the wrong place', () => {
    for (const typed of ['brecklnd', 'breckkland', 'brecklond', 'brekcland']) {
      expect(ids(typed), typed).toContain('place/breckland');
    }
  });

  it('forgives letters doubled or not, as often as they are', () => {
    expect(ids('asesments')).toContain('indicator/3.3');
    expect(ids('assesment')).toContain('indicator/3.3');
  });

  it('looks through what pages are about where no name has the words', () => {
    expect(ids('police')).toEqual(['section/contacts-by-source']);
    expect(ids('source police')).toEqual(['section/contacts-by-source']);
  });

  it('puts a term of the glossary first where it is asked for by its letters', () => {
    expect(ids('pep')[0]).toBe('term/PEP');
    expect(ids('pep')).toContain('indicator/7.15');
  });

  it('finds nothing for nothing, and nothing for what there is not', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('zzzzqqqq')).toEqual([]);
  });

  it('takes any sign as it comes', () => {
    for (const typed of ['%', '(', '\\', '-', '*.*', '☃']) expect(() => ids(typed)).not.toThrow();
  });
});
