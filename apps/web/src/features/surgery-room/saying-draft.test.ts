import { expect, test } from 'vitest';
import type { MomentSaying } from './moment';
import { aSaying, anItem } from './moment.test-support';
import {
  draftOfRefused,
  draftOfSaying,
  EMPTY_DRAFT,
  inputOfDraft,
  isSaidSo,
  missingIn,
  tooEarlyIn,
} from './saying-draft';

const AN_ACTION = {
  ...EMPTY_DRAFT,
  ...{ text: ' Write to the schools ', owner: 'Ada Thornbury', dueOn: '2018-04-30', item: '1' },
};

test('a note takes three letters, an action what, who and by when', () => {
  expect(missingIn('NOTE', { ...EMPTY_DRAFT, text: 'ok' })?.field).toBe('text');
  expect(missingIn('NOTE', { ...EMPTY_DRAFT, text: 'yes' })).toBeNull();
  expect(missingIn('ACTION', { ...AN_ACTION, text: 'Write' })?.field).toBe('text');
  expect(missingIn('ACTION', { ...AN_ACTION, owner: '' })?.field).toBe('owner');
  expect(missingIn('ACTION', { ...AN_ACTION, dueOn: '' })?.field).toBe('dueOn');
  expect(missingIn('ACTION', AN_ACTION)).toBeNull();
});

test('an expected figure is a number, and has a month', () => {
  expect(missingIn('ACTION', { ...AN_ACTION, expectedValue: 'many' })?.field).toBe('expectedValue');
  expect(missingIn('ACTION', { ...AN_ACTION, expectedValue: '80%' })?.field).toBe('expectedBy');
});

test('an action is sent with the indicator and the place of its item', () => {
  const draft = { ...AN_ACTION, expectedValue: '1,080', expectedBy: '2018-06' };
  expect(inputOfDraft('ACTION', draft, anItem())).toEqual({
    ...{ kind: 'ACTION', text: 'Write to the schools', item: '1' },
    action: {
      ...{ owner: 'Ada Thornbury', dueOn: '2018-04-30', indicator: '4.3', place: 'norwich' },
      ...{ expectedValue: 1080, expectedBy: '2018-06' },
    },
  });
  expect(inputOfDraft('NOTE', { ...EMPTY_DRAFT, text: 'Yes' }, null)).toEqual({
    ...{ kind: 'NOTE', text: 'Yes', item: null },
  });
});

test('what is said better begins as it was said', () => {
  expect(draftOfSaying(aSaying({ id: '9', text: 'Two posts' }))).toMatchObject({
    ...{ text: 'Two posts', corrects: '9', item: '1' },
  });
});

const AGREED = aSaying({
  ...{ id: '9', kind: 'ACTION', text: 'Write to the schools' },
  action: {
    ...{ __typename: 'SaidAction', id: '4', owner: 'Ada Thornbury', dueOn: '2018-04-30' },
    ...{ indicator: '5.1', expected: 'Should reach 70% by June 2018.', expectedValue: 70 },
    ...{ expectedEffect: 'Fewer late ones', expectedBy: '2018-06', standing: 'open' },
    isOverdue: false,
    place: { __typename: 'SurgeryPlace', slug: 'breckland', name: 'Breckland', shortName: 'B' },
  },
});

test('an action that is said better keeps all that was agreed of it, also about another place', () => {
  const draft = draftOfSaying(AGREED);
  expect(missingIn('ACTION', draft)).toBeNull();
  expect(inputOfDraft('ACTION', { ...draft, text: 'Write to all schools' }, anItem())).toEqual({
    ...{ kind: 'ACTION', text: 'Write to all schools', item: '1' },
    action: {
      ...{ was: '4', owner: 'Ada Thornbury', dueOn: '2018-04-30', indicator: '5.1' },
      ...{ place: 'breckland', expectedEffect: 'Fewer late ones' },
      ...{ expectedValue: 70, expectedBy: '2018-06' },
    },
  });
});

test('what is cleared in a correction is taken out, and is no longer as it was', () => {
  const cleared = { ...draftOfSaying(AGREED), expectedValue: '', expectedBy: '' };
  expect(inputOfDraft('ACTION', cleared, anItem()).action).toMatchObject({
    ...{ expectedValue: null, expectedBy: null, expectedEffect: 'Fewer late ones' },
  });
});

test('a month is sent as the server knows months, and what is none is said to be', () => {
  const draft = { ...AN_ACTION, expectedValue: '80', expectedBy: 'June 2018' };
  expect(inputOfDraft('ACTION', draft, anItem()).action).toMatchObject({ expectedBy: '2018-06' });
  expect(missingIn('ACTION', { ...draft, expectedBy: 'in summer' })?.field).toBe('expectedBy');
});

test('a month without a figure is asked for its figure, and an unknown indicator for another', () => {
  expect(missingIn('ACTION', { ...AN_ACTION, expectedBy: '2018-06' })?.field).toBe('expectedValue');
  expect(missingIn('ACTION', { ...AN_ACTION, about: 'nothing like it' })?.field).toBe('about');
});

test('a long paste is said to be too long, and how long it is', () => {
  const text = 'a'.repeat(1_205);
  expect(missingIn('NOTE', { ...EMPTY_DRAFT, text })?.sentence).toContain('these are 1205');
});

test('what was refused is mended whole: an action with its owner, day and effect', () => {
  const draft = { ...draftOfSaying(AGREED), corrects: null, was: null };
  const saying = inputOfDraft('ACTION', draft, anItem());
  const held = { items: [anItem()], sayings: [] };
  expect(draftOfRefused({ saying, corrects: null }, held)).toEqual({ ...draft, key: '' });
});

test('what was to be said better and has gone is mended as said for the first time', () => {
  const saying = { kind: 'NOTE', text: 'Three posts', item: '1' } as const;
  const refused = { saying, corrects: '8' };
  expect(draftOfRefused(refused, { items: [], sayings: [] })).toMatchObject({
    ...{ text: 'Three posts', corrects: null, item: null },
  });
  const held = { items: [anItem()], sayings: [aSaying({ id: '8' })] };
  expect(draftOfRefused(refused, held)).toMatchObject({ corrects: '8', item: '1' });
});

test('a day or month of what is known already is said to be, unless it stood before', () => {
  const tooEarly = (dueOn: string, expectedBy = '', stood: MomentSaying['action'] = null) =>
    tooEarlyIn({ ...AN_ACTION, dueOn, expectedBy, expectedValue: '80' }, '2018-03', stood);
  expect(tooEarly('2018-03-31')).toEqual({
    field: 'dueOn',
    sentence: 'Say a day from 1 April 2018 on: the figures of March 2018 are known already.',
  });
  expect(tooEarly('2018-04-01')).toBeNull();
  expect(tooEarly('2018-04-30', 'March 2018')?.field).toBe('expectedBy');
  expect(tooEarly('2018-04-30', '2018-04')).toBeNull();
  expect(
    tooEarly('2018-03-02', '', AGREED.action && { ...AGREED.action, dueOn: '2018-03-02' }),
  ).toBeNull();
});

test('an action is said already where all that was agreed of it stands, and not where something is another', () => {
  const place = {
    ...{ __typename: 'SurgeryPlace' as const, slug: 'norwich' },
    ...{ name: 'Norwich', shortName: 'Norwich' },
  };
  const action = {
    ...{ __typename: 'SaidAction' as const, id: '5', owner: 'Ada Thornbury', dueOn: '2018-04-30' },
    ...{ indicator: '4.3', expected: null },
    ...{ expectedEffect: null, expectedValue: null, expectedBy: null, standing: 'open' },
    ...{ isOverdue: false, place },
  };
  const said = aSaying({ kind: 'ACTION', text: 'Write to the schools', action });
  const isSaid = (draft: Partial<typeof AN_ACTION>) =>
    isSaidSo(inputOfDraft('ACTION', { ...AN_ACTION, ...draft }, anItem()), said);
  expect(isSaid({})).toBe(true);
  for (const other of [
    ...[{ text: 'Write to every school' }, { owner: 'Head of service' }, { dueOn: '2018-05-31' }],
    ...[{ indicator: '3.3' }, { place: 'breckland' }, { expectedEffect: 'Fewer late plans' }],
  ]) {
    expect(isSaid(other)).toBe(false);
  }
});
