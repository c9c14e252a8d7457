import { describe, expect, it } from 'vitest';
import { planFaults, type PlannedItem, type SurgeryPlan } from './plan-faults';

const KNOWS = {
  isIndicator: (key: string) => key === '3.3',
  isArea: (slug: string) => slug === 'assessments',
  isPlace: (slug: string) => slug === 'west' || slug === 'west-assessment',
  placeName: 'West',
};

const item = (more: Partial<PlannedItem>): PlannedItem => ({
  ...{ kind: 'INDICATOR', indicator: '3.3', area: null, place: 'west', title: null },
  ...{ minutes: 10, reasons: [], ...more },
});

const plan = (more: Partial<SurgeryPlan>): SurgeryPlan => ({
  ...{ title: 'Assessments in West', startsAt: '2018-04-23T09:00:00Z', minutes: 60 },
  ...{ items: [item({})], invited: [{ name: 'Ada', email: 'ada@council.example' }], ...more },
});

const faultsOf = (more: Partial<SurgeryPlan>) =>
  planFaults(plan(more), KNOWS).map(({ field, sentence }) => `${field}: ${sentence}`);

describe('the plan of a surgery', () => {
  it('has no fault where each item names what its kind asks for', () => {
    const items = [
      item({}),
      item({ kind: 'AREA', indicator: null, area: 'assessments', place: 'west-assessment' }),
      item({ kind: 'PLACE', indicator: null }),
      item({ kind: 'FREE', indicator: null, place: null, title: 'The new form' }),
    ];
    expect(faultsOf({ items })).toEqual([]);
  });

  it('says of each fault the field, what was wrong, and what is expected', () => {
    expect(
      faultsOf({
        ...{ title: ' A', startsAt: '2018-02-30T09:00', minutes: 10 },
        items: [item({ minutes: 0 }), item({ indicator: '9.9', place: 'north' })],
      }),
    ).toEqual([
      'title: Title: “A” was given; expected is text of 3 to 120 characters.',
      'startsAt: Begins: “2018-02-30T09:00” was given; expected is a day and a time, 1900 to 2199.',
      'minutes: Minutes: “10” was given; expected is a whole number from 15 to 480.',
      'items.0.minutes: Item 1, minutes: “0” was given; expected is a whole number from 1 to 120.',
      'items.1.indicator: Item 2: “9.9” was given; expected is an indicator of the authority.',
      'items.1.place: Item 2: “north” was given; expected is West, or a place below it.',
    ]);
  });

  it('names the day or the time that is missing, and not the other, which was given', () => {
    expect(faultsOf({ startsAt: '10:00' })).toEqual([
      'startsAt: Day: nothing was given; expected is the day on which it begins.',
    ]);
    expect(faultsOf({ startsAt: '2018-04-23' })).toEqual([
      'startsAt: Begins: nothing was given; expected is the time at which it begins.',
    ]);
  });

  it.each([
    [item({ kind: 'FREE', title: 'The new form' }), 'items.0.indicator'],
    [item({ kind: 'FREE', indicator: null, place: null, title: null }), 'items.0.title'],
    [item({ kind: 'AREA', indicator: null }), 'items.0.area'],
    [item({ kind: 'PLACE', indicator: null, place: null }), 'items.0.place'],
    [item({ reasons: ['x'.repeat(301)] }), 'items.0.reasons'],
    [item({ reasons: Array.from({ length: 9 }, () => 'why') }), 'items.0.reasons'],
    [item({ kind: 'FREE', indicator: null, place: null, title: 'A\u202eB C' }), 'items.0.title'],
  ])('names the field of an item: %j', (faulty, field) => {
    const fields = planFaults(plan({ items: [faulty] }), KNOWS).map((fault) => fault.field);
    expect(fields).toContain(field);
  });

  it('takes no more minutes than the surgery', () => {
    const items = [item({ minutes: 40 }), item({ minutes: 21 })];
    expect(faultsOf({ items })).toEqual([
      'items: Agenda: its items take 61 minutes, 1 more than the 60 that there are; give some less, or take one away.',
    ]);
    expect(faultsOf({ items: [item({ minutes: 60 })] })).toEqual([]);
  });

  it('invites each person once, at an address', () => {
    const invited = [
      { name: 'Ada', email: 'Ada@council.example' },
      { name: 'Ada again', email: ' ada@council.example' },
      { name: 'B', email: 'nobody' },
    ];
    expect(faultsOf({ invited })).toEqual([
      'invited.1.email: Person 2: ada@council.example is invited already, as person 1.',
      'invited.2.name: Person 3, name: “B” was given; expected is text of 2 to 120 characters.',
      'invited.2.email: Person 3, address: “nobody” was given; expected is an e-mail address.',
    ]);
  });

  it('has bounds for how much there is', () => {
    const items = Array.from({ length: 41 }, () => item({ minutes: 1 }));
    const invited = Array.from({ length: 101 }, (_, index) => ({
      ...{ name: `Person ${index}`, email: `p${index}@council.example` },
    }));
    expect(faultsOf({ items, invited })).toEqual([
      'items: Agenda: “41 items” was given; expected is at most 40.',
      'invited: People: “101 people” was given; expected is at most 100.',
    ]);
  });
});
