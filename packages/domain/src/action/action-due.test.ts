import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionCandidates } from './action-agenda';
import type { AgendaAction } from './action-agenda';
import { ACTION_DUES, isDue, isReviewDue, reviewDueSentence } from './action-due';

const TODAY = '2018-12-12';
const AGREED: Omit<AgendaAction, 'reviewing'> = {
  ...{ state: 'OPEN', dueOn: null, expectedEffect: null, expectedValue: 60, text: 'Look weekly' },
  ...{ expectedBy: '2018-11-01', indicatorId: 1, reportAreaId: null, placeId: 7 },
};

describe('by when an action is due', () => {
  it.each([
    ['OPEN', '2018-12-11', 'OVERDUE'],
    ['OPEN', '2018-12-12', 'THIS_MONTH'],
    ['OPEN', '2018-12-31', 'THIS_MONTH'],
    ['DONE', '2018-12-01', 'THIS_MONTH'],
    ['OPEN', '2019-01-01', 'NEXT_MONTH'],
    ['OPEN', '2019-01-31', 'NEXT_MONTH'],
    ['OPEN', '2019-02-01', 'LATER'],
    ['OPEN', null, 'NO_DAY'],
    ['DROPPED', '2018-11-30', null],
  ] as const)('%s and due on %s on 12 December: %s', (state, dueOn, expected) => {
    const found = ACTION_DUES.filter((due) => isDue({ state, dueOn }, due, TODAY));
    expect(found).toEqual(expected === null ? [] : [expected]);
  });

  it('is one thing only, and every open action is something', () => {
    const days = fc.date({
      ...{ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true },
    });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.option(day), day, (dueOn, today) => {
        const found = ACTION_DUES.filter((due) => isDue({ state: 'OPEN', dueOn }, due, today));
        expect(found).toHaveLength(1);
      }),
    );
  });
});

describe('the review of an action', () => {
  it.each([
    ['OPEN', '2018-11-01', true],
    ['OPEN', '2018-12-01', false],
    ['OPEN', '2016-01-01', true],
    ['DONE', '2018-09-01', true],
    ['DONE', '2018-08-01', false],
    ['DROPPED', '2018-11-01', false],
    ['OPEN', null, false],
  ] as const)('of one %s, expected by %s, is due on 12 December: %s', (state, expectedBy, due) => {
    const action = { state, expectedBy, indicatorId: 1, reviewing: 'NOT_YET' as const };
    expect(isReviewDue(action, TODAY)).toBe(due);
  });

  it.each([
    ['no figure of then is known', { reviewing: 'NO_FIGURE' }],
    ['it was reviewed', { reviewing: 'REVIEWED' }],
    ['it is about no indicator', { indicatorId: null }],
  ] as const)('is not due while, or once, %s', (_, more) => {
    const action = { state: 'OPEN', expectedBy: '2018-11-01', indicatorId: 1, ...more } as const;
    expect(isReviewDue({ reviewing: 'NOT_YET', ...action }, TODAY)).toBe(false);
    expect(actionCandidates([{ ...AGREED, reviewing: 'NOT_YET', ...more }], TODAY)).toEqual([]);
  });

  it('says which month is over', () => {
    expect(reviewDueSentence('2018-11-01')).toBe(
      'Due for review: November 2018, by which the figure should have moved, is over.',
    );
  });
});

describe('what actions put on an agenda', () => {
  const action: AgendaAction = {
    ...{ state: 'OPEN', dueOn: null, expectedEffect: null, expectedValue: null, expectedBy: null },
    ...{ indicatorId: 33, reportAreaId: null, placeId: 1, text: 'Write to the schools' },
    reviewing: 'NOT_YET',
  };

  it('is the longest overdue first, then what is due for review', () => {
    const said = actionCandidates(
      [
        { ...action, expectedBy: '2018-11-01' },
        { ...action, dueOn: '2018-12-01', placeId: 2 },
        { ...action, dueOn: '2018-10-31', indicatorId: null, reportAreaId: 4 },
        { ...action, dueOn: '2019-10-31' },
      ],
      TODAY,
    );
    expect(said).toEqual([
      {
        subject: { kind: 'AREA', reportAreaId: 4, placeId: 1 },
        reason: {
          kind: 'OVERDUE_ACTION',
          words: 'Overdue since 31 October 2018: Write to the schools',
        },
        children: null,
      },
      {
        subject: { kind: 'INDICATOR', indicatorId: 33, placeId: 2 },
        reason: {
          kind: 'OVERDUE_ACTION',
          words: 'Overdue since 1 December 2018: Write to the schools',
        },
        children: null,
      },
      {
        subject: { kind: 'INDICATOR', indicatorId: 33, placeId: 1 },
        reason: {
          kind: 'ACTION_REVIEW',
          words: 'To be reviewed, as expected by November 2018: Write to the schools',
        },
        children: null,
      },
    ]);
  });

  it('is said once where it is overdue and to be reviewed too', () => {
    const both = { ...action, dueOn: '2018-10-31', expectedBy: '2018-11-01' };
    expect(actionCandidates([both], TODAY).map(({ reason }) => reason.kind)).toEqual([
      'OVERDUE_ACTION',
    ]);
  });

  it('says of a place what is about no indicator, and cuts long words short', () => {
    const text = `${'look at every case again '.repeat(10)}`;
    const [said] = actionCandidates(
      [{ ...action, indicatorId: null, dueOn: '2018-12-01', text }],
      TODAY,
    );
    expect(said?.subject).toEqual({ kind: 'PLACE', placeId: 1 });
    expect(said?.reason.words).toMatch(/ look at every case …$/);
    expect(said?.reason.words.length).toBeLessThan(160);
  });
});
