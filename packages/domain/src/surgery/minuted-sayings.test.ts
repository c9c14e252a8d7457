import { describe, expect, it } from 'vitest';
import { minutedSayings, type MinutedEntry, type SurgeryEndings } from './minuted-sayings';

const entry = (number: number, more: Partial<MinutedEntry> = {}): MinutedEntry => ({
  ...{ number, item: 1, kind: 'DECISION', text: 'We meet in May.', outcome: 'OPEN' },
  ...{ person: 'Ann Lyst', at: `2018-04-23T10:${number}:00.000Z`, beforehand: false },
  ...{ supersedesId: null, withdrawn: false, action: null },
  ...more,
});
const told = (entries: readonly MinutedEntry[], endings: Partial<SurgeryEndings> = {}) =>
  minutedSayings(entries, { endedAt: null, approvedAt: null, ...endings }, (at) =>
    at.slice(11, 16),
  );

describe('what was said, as minutes tell it', () => {
  it('keeps what was agreed of an action beside what it was corrected to, where its words stayed', () => {
    const action = {
      ...{ owner: 'Head of service', dueOn: '2018-06-30', about: '3.3, Norwich', expected: '75%.' },
      since: [],
    };
    const first = entry(10, { kind: 'ACTION', text: 'Write to schools', action });
    const moved = { ...action, dueOn: '2018-09-30' };
    const second = entry(12, { ...first, action: moved, number: 12, supersedesId: 10 });
    expect(told([first, second])).toMatchObject([
      {
        text: 'Write to schools',
        agreed: 'Head of service, by 30 September 2018; about 3.3, Norwich. Should achieve: 75%.',
        before: [
          {
            text: 'Write to schools',
            agreed: 'Head of service, by 30 June 2018; about 3.3, Norwich. Should achieve: 75%.',
          },
        ],
      },
    ]);
  });

  it('says who changed what became of it after the surgery, what it was until then, and repeats no words', () => {
    const agreed = entry(10, { outcome: 'AGREED' });
    const parked = entry(40, { outcome: 'PARKED', supersedesId: 10, person: 'Noor Head' });
    expect(told([agreed, parked], { endedAt: '2018-04-23T10:30:00.000Z' })).toMatchObject([
      {
        ...{ number: 40, kind: 'Decision, parked', text: 'We meet in May.', before: [] },
        by: 'Ann Lyst, 10:10; agreed until parked by Noor Head, 10:40, after the surgery was over',
      },
    ]);
    const reopened = entry(41, { supersedesId: 40, person: 'Noor Head' });
    expect(told([agreed, parked, reopened])[0]?.by).toBe(
      'Ann Lyst, 10:10; agreed until parked by Noor Head, 10:40; parked until opened again by Noor Head, 10:41',
    );
  });

  it('keeps what became of a wording beside the wording that was put right', () => {
    const agreed = entry(10, { outcome: 'AGREED' });
    const parked = entry(11, { outcome: 'PARKED', supersedesId: 10 });
    const better = entry(12, { outcome: 'PARKED', supersedesId: 11, text: 'We meet in June.' });
    expect(told([agreed, parked, better])).toMatchObject([
      {
        ...{ kind: 'Decision, parked', text: 'We meet in June.' },
        by: 'put right by Ann Lyst, 10:12',
        before: [{ by: 'Said before: Ann Lyst, 10:10; agreed until parked by Ann Lyst, 10:11' }],
      },
    ]);
  });

  it('says that something was said after the surgery was over', () => {
    expect(told([entry(10), entry(35)], { endedAt: '2018-04-23T10:30:00.000Z' })).toMatchObject([
      { by: 'Ann Lyst, 10:10' },
      { by: 'Ann Lyst, 10:35, after the surgery was over' },
    ]);
  });
});
