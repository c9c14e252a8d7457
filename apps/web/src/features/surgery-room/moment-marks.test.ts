import { expect, it } from 'vitest';
import { aMoment, aSaying } from './moment.test-support';
import { marksOf } from './moment-marks';

it('tells screens apart by what is looked at, what was said, and the record behind the figures', () => {
  const held = aMoment();
  const marks = marksOf(held, held.pointer);
  expect(marksOf(aMoment(), held.pointer)).toEqual(marks);
  const others = [
    aMoment({ version: 2 }),
    aMoment({ record: 8 }),
    aMoment({ sayings: [aSaying()] }),
    aMoment({ sayings: [aSaying({ outcome: 'AGREED' })] }),
    aMoment({ driver: { __typename: 'SurgeryDriver', id: '1', name: 'Ada', isHere: true } }),
  ].map((moment) => marksOf(moment, moment.pointer));
  const turned = marksOf(held, { ...held.pointer, month: '2018-02' });
  expect(new Set([marks, turned, ...others].map((each) => JSON.stringify(each))).size).toBe(7);
});
