import { expect, test } from 'vitest';
import { aSaying, anItem } from './moment.test-support';
import { draftOfSaying, EMPTY_DRAFT, inputOfDraft, missingIn } from './saying-draft';

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

test('an action that is said better keeps what it is to bring about', () => {
  const effect = { expectedValue: 70, expectedBy: '2018-06-01' };
  expect(draftOfSaying(aSaying({ kind: 'ACTION' }), effect)).toMatchObject({
    ...{ expectedValue: '70', expectedBy: '2018-06' },
  });
});
