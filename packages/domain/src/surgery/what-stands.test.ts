import { describe, expect, it } from 'vitest';
import { actionCandidates, type AgendaAction } from '../action/action-agenda';
import { onWhatStands, type WhatStands } from './what-stands';

const action = (more: Partial<AgendaAction> = {}): AgendaAction => ({
  ...{ indicatorId: 7, reportAreaId: null, placeId: 2, text: 'Write to the schools' },
  ...{ state: 'OPEN', dueOn: '2018-03-31', expectedEffect: null, expectedValue: null },
  ...{ expectedBy: null, reviewing: 'NO_FIGURE' },
  ...more,
});
// Place 2 stands, place 3 has ended beneath it, place 9 is elsewhere.
const stands: WhatStands = {
  isIndicator: (id) => id === 7,
  isArea: (id) => id === 4,
  placeOf: (id) => (id === 2 || id === 3 ? 2 : null),
};

describe('an action that is put on an agenda', () => {
  it('stays about what stands', () => {
    expect(onWhatStands(action(), stands)).toEqual(action());
    const ofArea = action({ indicatorId: null, reportAreaId: 4 });
    expect(onWhatStands(ofArea, stands)).toEqual(ofArea);
  });

  it.each([
    ['an indicator that left the catalogue', action({ indicatorId: 8 })],
    ['an area that left the report', action({ indicatorId: null, reportAreaId: 5 })],
    ['a place that has ended', action({ placeId: 3 })],
  ])('is about the place as a whole where it was about %s, and leads all the same', (_, gone) => {
    const standing = onWhatStands(gone, stands);
    expect(standing).toMatchObject({ indicatorId: null, reportAreaId: null, placeId: 2 });
    expect(actionCandidates(standing === null ? [] : [standing], '2018-04-23')).toEqual([
      {
        subject: { kind: 'PLACE', placeId: 2 },
        reason: {
          kind: 'OVERDUE_ACTION',
          words: 'Overdue since 31 March 2018: Write to the schools',
        },
        children: null,
      },
    ]);
  });

  it('is none of this agenda where it is of another part', () => {
    expect(onWhatStands(action({ placeId: 9 }), stands)).toBeNull();
  });
});
