import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../period';
import type { ActionSince } from './minuted-actions';
import { minutedSayings, type MinutedEntry } from './minuted-sayings';
import { surgeryMinutes, type MinutesFacts } from './minutes';

const entry = (number: number, more: Partial<MinutedEntry> = {}): MinutedEntry => ({
  ...{ number, item: 1, kind: 'NOTE', text: `Note ${number}`, outcome: 'OPEN', person: 'Ann Lyst' },
  ...{ at: `2018-04-23T09:${String(number).padStart(2, '0')}:00.000Z`, beforehand: false },
  ...{ supersedesId: null, withdrawn: false, action: null },
  ...more,
});
const NOT_OVER = { endedAt: null, approvedAt: null };
const sight = {
  about: '3.3, Norwich, March 2018',
  figure: '56.0%',
  lines: ['It is red.'],
  rows: [],
};
const held: MinutesFacts = {
  ...{ title: 'Assessments', placeName: 'Norwich', period: month('2018-03'), state: 'ENDED' },
  ...{ openedAt: '2018-04-23T09:00:00.000Z', endedAt: '2018-04-23T10:20:00.000Z', minutes: 60 },
  ...{
    driver: 'Lee Leader',
    drove: ['Ada Thornbury', 'Lee Leader'],
    invited: ['Ann Lyst', 'Noor Head'],
  },
  ...{ approvedBy: null, approvedAt: null, entries: [], lookedAt: null },
  items: [
    {
      ...{ number: 1, title: '3.3, Norwich', minutes: 10, spentSeconds: 725, outcome: 'AGREED' },
      reasons: ['New exception'],
    },
    { number: 2, title: 'Duty', minutes: 5, spentSeconds: 0, outcome: 'OPEN', reasons: [] },
  ],
  seen: [{ item: 1, at: '2018-04-23T09:05:00.000Z', sight }],
};

describe('the minutes of a surgery', () => {
  it('say what it was, when, who drove or spoke, and how long each item took', () => {
    const minutes = surgeryMinutes({ ...held, entries: [entry(7)] });
    expect(minutes.facts.map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'Place: Norwich',
      'Period: March 2018',
      'Held: 23 April 2018, 10:00 to 11:20',
      'Planned for: 60 minutes',
      'Driven at the end by: Lee Leader',
      'Drove or spoke: Ada Thornbury, Lee Leader and Ann Lyst',
      'Invited: Ann Lyst and Noor Head',
    ]);
    expect(minutes.items.map(({ heading, standing }) => [heading, standing])).toEqual([
      ['1. 3.3, Norwich', '12 minutes of 10 planned; agreed'],
      ['2. Duty', 'Not looked at; 5 minutes planned; left open'],
    ]);
    expect(minutes.items[0]?.seen).toEqual([{ ...sight, when: 'Seen at 10:05' }]);
    expect(minutes.items[0]?.said[0]).toMatchObject({ text: 'Note 7', by: 'Ann Lyst, 10:07' });
    expect(minutes.approval).toBe('These minutes are not approved yet.');
  });

  it('say of the item that is looked at while they go on that it is, and no time, which still runs', () => {
    const { items } = surgeryMinutes({ ...held, state: 'LIVE', endedAt: null, lookedAt: 1 });
    expect(items[0]?.standing).toBe('Looked at just now; 10 minutes planned');
  });

  it('say why each item was on the agenda in sentences, whatever each of them ends with', () => {
    const [first] = held.items;
    if (first === undefined) throw new Error('There is no item.');
    const reasons = [
      ...['New exception: 27.4% is red.', 'Overdue since 30 April 2018: Look weekly at each …'],
      ...['Asked beforehand: Why?', 'Largest gap: 12 more'],
    ];
    const minutes = surgeryMinutes({ ...held, items: [{ ...first, reasons }] });
    expect(minutes.items[0]?.reasons.join(' ')).toBe(
      'New exception: 27.4% is red. Overdue since 30 April 2018: Look weekly at each … ' +
        'Asked beforehand: Why? Largest gap: 12 more.',
    );
  });

  it('keep what was said first beside what was said better', () => {
    const [said] =
      surgeryMinutes({
        ...held,
        entries: [
          entry(7, { kind: 'DECISION', text: 'Ten', outcome: 'AGREED' }),
          entry(9, { kind: 'DECISION', text: 'Twelve', outcome: 'AGREED', supersedesId: 7 }),
        ],
      }).items[0]?.said ?? [];
    expect(said).toMatchObject({
      ...{ kind: 'Decision, agreed', text: 'Twelve', by: 'put right by Ann Lyst, 10:09' },
      before: [{ text: 'Ten', by: 'Said before: Ann Lyst, 10:07' }],
      ...{ isTakenBack: false, isSinceApproval: false },
    });
  });

  it('keep what was taken back, and leave its action out of those that stand', () => {
    const action = {
      ...{
        owner: 'Noor Head',
        dueOn: '2018-06-30',
        about: '3.3, Norwich',
        expected: '75%.',
        since: [],
      },
    };
    const minutes = surgeryMinutes({
      ...held,
      entries: [
        entry(7, { kind: 'ACTION', text: 'Write to schools', action }),
        entry(8, { kind: 'ACTION', text: 'Write to nurseries', action }),
        entry(9, { kind: 'ACTION', text: '', action, supersedesId: 7, withdrawn: true }),
      ],
    });
    expect(minutes.items[0]?.said).toMatchObject([
      {
        ...{ text: 'Write to schools', isTakenBack: true, agreed: null },
        by: 'Ann Lyst, 10:07; taken back by Ann Lyst, 10:09',
      },
      {
        text: 'Write to nurseries',
        agreed: 'Noor Head, by 30 June 2018; about 3.3, Norwich. Should achieve: 75%.',
      },
    ]);
    expect(minutes.actions).toEqual([
      {
        ...{ text: 'Write to nurseries', owner: 'Noor Head', due: '30 June 2018' },
        ...{ about: '3.3, Norwich', expected: '75%.', since: [] },
      },
    ]);
  });

  it('say that something was put right after they were approved', () => {
    const minutes = surgeryMinutes({
      ...{ ...held, state: 'APPROVED', approvedBy: 'Lee Leader' },
      approvedAt: '2018-04-24T08:00:00.000Z',
      entries: [
        entry(7),
        entry(8),
        entry(9, { supersedesId: 7, at: '2018-04-25T08:30:00.000Z', person: 'Noor Head' }),
      ],
    });
    expect(minutes.approval).toBe(
      'Approved by Lee Leader on 24 April 2018, 09:00. 1 saying was put right since, and say so.',
    );
    expect(minutes.items[0]?.said[0]).toMatchObject({
      by: 'put right by Noor Head, 09:30 on 25 April 2018, after the minutes were approved',
      isSinceApproval: true,
    });
  });

  it('tell actions as they were said once they are approved, with what became of each beside', () => {
    const action = {
      ...{ owner: 'Head of service', dueOn: '2018-06-30', about: '3.3, Norwich', expected: null },
    };
    const later = { ...action, dueOn: '2018-12-31', text: 'Write to schools', day: '2018-07-03' };
    const facts: MinutesFacts = {
      ...{ ...held, state: 'APPROVED', approvedBy: 'Lee Leader' },
      approvedAt: '2018-04-24T08:00:00.000Z',
    };
    const of = (since: readonly ActionSince[]) =>
      surgeryMinutes({
        ...facts,
        entries: [
          entry(7, { kind: 'ACTION', text: 'Write to schools', action: { ...action, since } }),
        ],
      });
    const [stood, moved] = [of([]), of([{ ...later, state: 'OPEN', person: 'Noor Head' }])];
    expect(moved.approval).toBe('Approved by Lee Leader on 24 April 2018, 09:00.');
    expect(moved.items[0]?.said[0]?.agreed).toBe(stood.items[0]?.said[0]?.agreed);
    expect(moved.actions).toEqual([
      {
        ...stood.actions[0],
        since: [
          'Changed on 3 July 2018 by Noor Head: Head of service, by 31 December 2018; about 3.3, Norwich.',
        ],
      },
    ]);
  });

  it('are called a draft until they are approved', () => {
    const approved = { approvedBy: 'Lee Leader', approvedAt: '2018-04-24T08:00:00.000Z' };
    expect(surgeryMinutes(held).heading).toBe('Draft minutes: Assessments');
    expect(surgeryMinutes({ ...held, ...approved, state: 'APPROVED' }).heading).toBe(
      'Minutes: Assessments',
    );
  });

  it('tell what was asked beforehand, and of no item or one that is gone, with the whole', () => {
    const asked = entry(3, { kind: 'QUESTION', item: null, beforehand: true });
    const { whole } = surgeryMinutes({ ...held, entries: [asked, entry(4, { item: 99 })] });
    expect(whole.map(({ by }) => by)).toEqual(['asked beforehand by Ann Lyst', 'Ann Lyst, 10:04']);
  });

  it('leave out nothing that was ever said', () => {
    const steps = fc.array(
      fc.record({ about: fc.nat(), isTakenBack: fc.boolean(), isNew: fc.boolean() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (made) => {
        const entries: MinutedEntry[] = [];
        const standing: number[] = [];
        made.forEach(({ about, isTakenBack, isNew }, index) => {
          const number = index + 1;
          const at = about % Math.max(1, standing.length);
          const before = standing[at];
          if (isNew || before === undefined) {
            entries.push(entry(number));
            standing.push(number);
          } else {
            const more = { supersedesId: before, withdrawn: isTakenBack };
            entries.push(entry(number, { ...more, text: isTakenBack ? '' : `Note ${number}` }));
            standing.splice(at, 1, ...(isTakenBack ? [] : [number]));
          }
        });
        const told = minutedSayings(entries, NOT_OVER, (at) => at).flatMap(({ text, before }) => [
          text,
          ...before.map((each) => each.text),
        ]);
        const said = entries.filter(({ withdrawn }) => !withdrawn).map(({ text }) => text);
        expect(told.sort()).toEqual(said.sort());
      }),
    );
  });
});
