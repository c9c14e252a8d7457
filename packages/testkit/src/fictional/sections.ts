import { ASSESSMENT_OUTCOME, CONTACT_SOURCE } from './breakdowns';

/** A page of the invented report. */
export interface InventedSection {
  readonly slug: string;
  readonly area: string;
  readonly name: string;
  readonly definition: string;
  readonly notes: readonly string[];
  readonly indicators: readonly string[];
  /** Breakdowns, each an indicator by a dimension. */
  readonly breakdowns: readonly (readonly [indicator: string, dimension: string])[];
}

export const SECTIONS: readonly InventedSection[] = [
  {
    ...{ slug: 'contacts', area: 'contacts-and-referrals', name: 'Contacts' },
    definition: 'How often the council was told of a child, by whom, and what came of it.',
    notes: [
      'Some contacts are recorded without a locality, so the localities add up to a little less than the council.',
    ],
    indicators: ['1.1', '1.3'],
    breakdowns: [
      ['1.1', CONTACT_SOURCE],
      ['1.3', CONTACT_SOURCE],
    ],
  },
  {
    ...{ slug: 'referrals', area: 'contacts-and-referrals', name: 'Referrals' },
    definition:
      'Contacts that were taken up, and how many of them were about a child known before.',
    notes: ['The tolerance of 1.4 was tightened on 1 April 2017.'],
    indicators: ['1.2', '1.4'],
    breakdowns: [['1.2', CONTACT_SOURCE]],
  },
  {
    ...{ slug: 'assessments', area: 'assessments', name: 'Assessments' },
    definition: 'Assessments that a manager authorised, how quickly, and what they ended with.',
    notes: [
      'The outcomes are parts of the whole: every assessment has one.',
      'The tolerance of 2.2 was tightened on 1 April 2016.',
    ],
    indicators: ['2.1', '2.2'],
    breakdowns: [['2.1', ASSESSMENT_OUTCOME]],
  },
  {
    ...{ slug: 'section-47', area: 'assessments', name: 'Section 47 enquiries' },
    definition: 'Enquiries into whether a child suffers, or is likely to suffer, harm.',
    notes: [
      'Figures before and after October 2016 are not to be compared: since then every enquiry has a form of its own.',
    ],
    indicators: ['2.3', '2.4'],
    breakdowns: [],
  },
  {
    ...{ slug: 'children-in-need', area: 'children-in-need', name: 'Children in need' },
    definition: 'Children with an open case of need, and whether their plans are in date.',
    notes: ['The same children are counted in every month in which they are open.'],
    indicators: ['3.1', '3.2'],
    breakdowns: [],
  },
  {
    ...{ slug: 'child-protection', area: 'child-protection', name: 'Child protection plans' },
    definition: 'Children on a plan, those whose plan began or ended, and how they are visited.',
    notes: ['Fennaby’s and Quillhaven’s figures break on 1 April 2016, when a boundary moved.'],
    indicators: ['4.1', '4.2', '4.3', '4.4', '4.7', '4.8'],
    breakdowns: [],
  },
  {
    ...{ slug: 'initial-conferences', area: 'child-protection', name: 'Initial conferences' },
    definition: 'Children about whom an initial conference was held, and how soon.',
    notes: ['A conference counts once for each child that it is about.'],
    indicators: ['4.5', '4.6'],
    breakdowns: [],
  },
  {
    ...{
      slug: 'looked-after-children',
      area: 'looked-after-children',
      name: 'Looked-after children',
    },
    definition: 'Children in care, those who came and went, and how often they went missing.',
    notes: [],
    indicators: ['5.1', '5.2', '5.3', '5.4', '5.8'],
    breakdowns: [],
  },
  {
    ...{
      slug: 'reviews-health-education',
      area: 'looked-after-children',
      name: 'Reviews, health and education',
    },
    definition:
      'Whether children in care are reviewed, seen by a doctor and taught as they should.',
    notes: ['Few children come into care in a month: 5.6 moves much by chance.'],
    indicators: ['5.5', '5.6', '5.7'],
    breakdowns: [],
  },
  {
    ...{ slug: 'care-leavers', area: 'care-leavers', name: 'Care leavers' },
    definition: 'Young people after care: whether they are in touch, and learn or work.',
    notes: [],
    indicators: ['6.1', '6.2', '6.3'],
    breakdowns: [],
  },
  {
    ...{ slug: 'caseloads', area: 'workforce', name: 'Caseloads' },
    definition: 'How many cases social workers hold, and how many at most.',
    notes: [],
    indicators: ['7.1', '7.2'],
    breakdowns: [],
  },
  {
    ...{ slug: 'changes-of-worker', area: 'workforce', name: 'Changes of worker' },
    definition: 'Children who had three or more social workers before their case closed.',
    notes: ['A figure of twelve months: it moves slowly, and no control chart is made of it.'],
    indicators: ['7.3'],
    breakdowns: [],
  },
];
