import type { Surgery } from './surgery-query';

type Item = Surgery['items'][number];

/** An item of an agenda: assessments in Norwich, unless said otherwise. */
export function anItem(parts: Partial<Item> = {}): Item {
  return {
    __typename: 'SurgeryItem',
    ...{ id: '11', position: 1, kind: 'INDICATOR', title: '3.3 Assessments in time, Norwich' },
    ...{ indicator: '3.3', area: null, minutes: 10, reasons: ['It is red.'] },
    showsPublished: false,
    place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich' },
    ...parts,
  };
}

/** Somebody invited. */
export function anInvitee(name: string, email: string): Surgery['invited'][number] {
  return {
    ...{ __typename: 'SurgeryInvitee', name, email, standing: 'not written to yet' },
    mayFollow: true,
  };
}

/** A surgery of Norwich that is planned for 23 April 2018. */
export function aSurgery(parts: Partial<Surgery> = {}): Surgery {
  return {
    __typename: 'Surgery',
    ...{ id: '7', planVersion: 3, title: 'Assessments in Norwich', state: 'PLANNED' },
    ...{ standing: 'planned for 23 April 2018, 10:00', startsAt: '2018-04-23T09:00:00.000Z' },
    ...{ minutes: 60, showsUnpublished: false, mayHold: true, maySpeak: true, mailProblem: null },
    person: 'Ada Ames',
    place: { __typename: 'Place', id: 'norfolk/norwich', slug: 'norwich', name: 'Norwich' },
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    items: [anItem()],
    invited: [anInvitee('Ben Carter', 'ben@norfolk.example')],
    questions: [],
    ...parts,
  };
}

/** What can be put on an agenda. */
export const CHOICES = {
  indicators: [
    {
      ...{ __typename: 'Indicator', id: 'norfolk/3.3', key: '3.3', ref: '3.3' },
      name: 'Assessments in time',
    },
  ],
  reportAreas: [
    { __typename: 'ReportArea', id: 'assessments', slug: 'assessments', name: 'Assessments' },
  ],
};
