import { expect, test } from 'vitest';
import { pastWords } from './past-words';

const TODAY = '2018-05-02';

test('a day and a month that are over when something is agreed are said to be', () => {
  expect(pastWords({ dueOn: '2018-04-30', expectedBy: '2018-04' }, TODAY)).toEqual({
    due: '30 April 2018 is over already: it will be overdue at once.',
    month: 'April 2018 is over already.',
  });
});

test('nothing is said of today, of the month that it is in, and of what is only half typed', () => {
  const none = { due: null, month: null };
  expect(pastWords({ dueOn: TODAY, expectedBy: '2018-05' }, TODAY)).toEqual(none);
  expect(pastWords({ dueOn: '', expectedBy: '' }, TODAY)).toEqual(none);
  expect(pastWords({ dueOn: '0020-04-30', expectedBy: '0020-04' }, TODAY)).toEqual(none);
});
