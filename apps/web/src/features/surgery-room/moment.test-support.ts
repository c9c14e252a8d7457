import type { Moment, MomentItem, MomentSaying } from './moment';

/** An item of an agenda, for tests. */
export function anItem(more: Partial<MomentItem> = {}): MomentItem {
  return {
    ...{ __typename: 'SurgeryItem', id: '1', position: 1, kind: 'INDICATOR', indicator: '4.3' },
    ...{ title: '4.3 Assessments in time, Norwich', area: null, minutes: 10, reasons: [] },
    place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich', shortName: 'Norwich' },
    ...{ outcome: 'OPEN', spentSeconds: 0 },
    ...more,
  };
}

/** Something that was said, for tests. */
export function aSaying(more: Partial<MomentSaying> = {}): MomentSaying {
  return {
    ...{ __typename: 'Saying', id: '1', key: 'k1', kind: 'NOTE', item: '1', text: 'Two posts.' },
    ...{ outcome: 'OPEN', person: 'Ada Thornbury', by: '7', at: '2018-04-23T10:05:00.000Z' },
    ...{ beforehand: false, isCorrected: false, action: null },
    ...more,
  };
}

/** A moment of a surgery that is held, for tests. */
export function aMoment(more: Partial<Moment> = {}): Moment {
  return {
    ...{ __typename: 'SurgeryMoment', id: '1', version: 1, at: '2018-04-23T10:00:00.000Z' },
    ...{ state: 'LIVE', title: 'Norwich, March 2018', minutes: 60 },
    pointer: {
      ...{ __typename: 'SurgeryPointer', item: null, view: 'AGENDA', place: null, month: null },
      ...{ zoom: null, namesHidden: false },
    },
    ...{ pointedAt: null, openedAt: '2018-04-23T10:00:00.000Z', endedAt: null, driver: null },
    ...{ present: [], followers: 0, items: [anItem()], sayings: [], record: 7 },
    ...more,
  };
}
