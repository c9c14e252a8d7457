import type { Action } from '@vital-signs/database';

/** Something that was agreed in the invented council: indicator and place by their names, days as text. */
export interface InventedAction extends Pick<
  Action,
  'text' | 'owner' | 'state' | 'closedBecause' | 'expectedEffect' | 'expectedValue'
> {
  readonly indicator: string;
  readonly place: string | null;
  readonly agreedOn: string;
  readonly dueOn: string;
  /** First day of the month by which the figure should be reached. */
  readonly expectedBy: string | null;
}

const OPEN = { state: 'OPEN', closedBecause: null } as const;

/** What was agreed before the latest month: one that a real change followed, one that none did, one that is too young. */
export const ACTIONS: readonly InventedAction[] = [
  {
    ...{ indicator: '4.6', place: null, agreedOn: '2017-03-20', dueOn: '2017-06-30' },
    text: 'Book room and chair of an initial conference on the day it is called.',
    ...{ owner: 'Head of Safeguarding', state: 'DONE' },
    closedBecause: 'Every conference since June was booked on the day it was called.',
    expectedEffect: 'More initial conferences within 15 days',
    ...{ expectedValue: 85, expectedBy: '2018-03-01' },
  },
  {
    ...{ indicator: '2.2', place: null, agreedOn: '2017-03-20', dueOn: '2018-02-28', ...OPEN },
    text: 'Look weekly at every assessment that is past day 30.',
    ...{ owner: 'Head of Assessment', expectedEffect: 'Fewer assessments go past day 45' },
    ...{ expectedValue: 80, expectedBy: '2018-03-01' },
  },
  {
    ...{
      indicator: '3.2',
      place: 'cotterfold',
      agreedOn: '2018-03-20',
      dueOn: '2018-04-30',
      ...OPEN,
    },
    text: 'Go through every plan that is out of date with the team that holds it.',
    ...{ owner: 'Head of Service, Cotterfold', expectedEffect: 'More plans are in date' },
    ...{ expectedValue: 80, expectedBy: '2018-06-01' },
  },
];
