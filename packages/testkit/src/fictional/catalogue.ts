import { averageCaseload, count, greatestCaseload, percentage, rate } from './indicator-facts';
import type { InventedIndicator, Unplaced } from './indicator-facts';

const ASSESSING = { teams: ['Assessment'] } as const;
const SAFEGUARDING = { teams: ['Safeguarding'] } as const;
const IN_CARE = { teams: ['Children in Care'] } as const;

interface InventedArea {
  readonly slug: string;
  readonly name: string;
  readonly indicators: readonly Unplaced[];
}

/** The headings of the invented report, each with its indicators in order. */
export const REPORT_AREAS: readonly InventedArea[] = [
  {
    slug: 'contacts-and-referrals',
    name: 'Contacts and referrals',
    indicators: [
      count('1.1', 'Contacts', {
        polarity: 'INFO',
        definition: 'Times in the month that the council was told of a child, whoever told it.',
        caveats: 'Some contacts are recorded without a locality; they count for the council only.',
      }),
      count('1.2', 'Referrals', {
        polarity: 'INFO',
        definition: 'Contacts of the month that were taken up as a referral.',
      }),
      percentage('1.3', '% of contacts that became referrals', {
        polarity: 'INFO',
        numerator: { label: 'taken up as referrals', from: '1.2' },
        denominator: { label: 'contacts', from: '1.1' },
        definition: 'Share of the month’s contacts that were taken up as a referral.',
      }),
      percentage('1.4', '% of referrals within 12 months of an earlier one', {
        polarity: 'LOW',
        numerator: { label: 'referred before within 12 months' },
        denominator: { label: 'referrals', from: '1.2' },
        definition:
          'Share of the month’s referrals of a child who had been referred in the twelve months before.',
      }),
    ],
  },
  {
    slug: 'assessments',
    name: 'Assessments',
    indicators: [
      count('2.1', 'Assessments authorised', {
        ...{ ...ASSESSING, polarity: 'INFO' },
        definition: 'Assessments that a manager authorised in the month.',
      }),
      percentage('2.2', '% of assessments authorised within 45 working days', {
        ...{ ...ASSESSING, polarity: 'HIGH' },
        numerator: { label: 'assessments authorised within 45 working days' },
        denominator: { label: 'assessments authorised', from: '2.1' },
        definition:
          'Share of the month’s authorised assessments that were authorised within 45 working days of the referral.',
      }),
      count('2.3', 'Section 47 enquiries', {
        ...{ ...ASSESSING, polarity: 'INFO' },
        definition: 'Section 47 enquiries completed in the month.',
        caveats:
          'Since October 2016 every enquiry has a form of its own; before, some were recorded in the assessment only.',
      }),
      percentage('2.4', '% of section 47 enquiries that led to an initial conference', {
        ...{ ...ASSESSING, polarity: 'INFO' },
        numerator: { label: 'that led to an initial conference' },
        denominator: { label: 'section 47 enquiries', from: '2.3' },
        definition: 'Share of the month’s enquiries after which a conference was called.',
      }),
    ],
  },
  {
    slug: 'children-in-need',
    name: 'Children in need',
    indicators: [
      count('3.1', 'Children in need', {
        ...{ ...SAFEGUARDING, polarity: 'INFO', basis: 'SNAPSHOT' },
        definition: 'Children with an open case of need on the month’s last day.',
      }),
      percentage('3.2', '% of children in need whose plan is in date', {
        ...{ ...SAFEGUARDING, polarity: 'HIGH', basis: 'SNAPSHOT' },
        numerator: { label: 'with a plan in date' },
        denominator: { label: 'children in need', from: '3.1' },
        definition:
          'Share of the children in need whose plan had been reviewed as it should by the month’s last day.',
        caveats: 'The same children are counted month after month for as long as they are open.',
      }),
    ],
  },
  {
    slug: 'child-protection',
    name: 'Child protection',
    indicators: [
      count('4.1', 'Children on child protection plans', {
        ...{ ...SAFEGUARDING, polarity: 'INFO', basis: 'SNAPSHOT' },
        flows: { began: '4.3', ended: '4.4' },
        definition: 'Children on a child protection plan on the month’s last day.',
      }),
      rate('4.2', 'Children on child protection plans per 10,000', {
        ...{ polarity: 'BAND', basis: 'SNAPSHOT' },
        numerator: { label: 'children on child protection plans', from: '4.1' },
        definition:
          'Children on a plan on the month’s last day, per 10,000 children. Few may mean that children are not seen, many that plans last too long: both ends are a concern.',
      }),
      count('4.3', 'Child protection plans begun', {
        ...{ ...SAFEGUARDING, polarity: 'INFO' },
        definition: 'Children who became subject to a plan in the month.',
      }),
      count('4.4', 'Child protection plans ended', {
        ...{ ...SAFEGUARDING, polarity: 'INFO' },
        definition: 'Children whose plan ended in the month.',
      }),
      count('4.5', 'Children subject to an initial conference', {
        ...{ ...ASSESSING, polarity: 'INFO' },
        definition: 'Children about whom an initial conference was held in the month.',
      }),
      percentage('4.6', '% of initial conferences held within 15 working days', {
        ...{ ...ASSESSING, polarity: 'HIGH' },
        numerator: { label: 'held within 15 working days' },
        denominator: { label: 'children subject to an initial conference', from: '4.5' },
        definition:
          'Share of the month’s initial conferences, counted by child, that were held within 15 working days of the strategy discussion.',
      }),
      percentage('4.7', '% of children on plans visited within 20 working days', {
        ...{ ...SAFEGUARDING, polarity: 'HIGH', basis: 'SNAPSHOT' },
        numerator: { label: 'visited within 20 working days' },
        denominator: { label: 'children on child protection plans', from: '4.1' },
        definition:
          'Share of the children on plans on the month’s last day who had been visited in the 20 working days before.',
      }),
      percentage('4.8', '% of plans begun for a second or further time', {
        ...{ ...SAFEGUARDING, polarity: 'LOW' },
        numerator: { label: 'who had been on a plan before' },
        denominator: { label: 'plans begun', from: '4.3' },
        definition: 'Share of the plans begun in the month whose child had been on one before.',
      }),
    ],
  },
  {
    slug: 'looked-after-children',
    name: 'Looked-after children',
    indicators: [
      count('5.1', 'Looked-after children', {
        ...{ ...IN_CARE, polarity: 'INFO', basis: 'SNAPSHOT' },
        flows: { began: '5.3', ended: '5.4' },
        definition: 'Children looked after on the month’s last day.',
      }),
      rate('5.2', 'Looked-after children per 10,000', {
        ...{ polarity: 'LOW', basis: 'SNAPSHOT' },
        numerator: { label: 'looked-after children', from: '5.1' },
        definition: 'Children looked after on the month’s last day, per 10,000 children.',
      }),
      count('5.3', 'Children who began to be looked after', {
        ...{ ...IN_CARE, polarity: 'INFO' },
        definition: 'Children who came into care in the month.',
      }),
      count('5.4', 'Children who ceased to be looked after', {
        ...{ ...IN_CARE, polarity: 'INFO' },
        definition: 'Children who left care in the month.',
      }),
      percentage('5.5', '% of reviews of looked-after children held in time', {
        ...{ ...IN_CARE, polarity: 'HIGH' },
        numerator: { label: 'reviews held in time' },
        denominator: { label: 'reviews due' },
        definition: 'Share of the reviews due in the month that were held by their day.',
      }),
      percentage('5.6', '% of initial health assessments within 20 working days', {
        ...{ ...IN_CARE, polarity: 'HIGH' },
        numerator: { label: 'assessed within 20 working days' },
        denominator: { label: 'children who began to be looked after', from: '5.3' },
        definition:
          'Share of the children who came into care in the month whose health was assessed within 20 working days.',
        caveats: 'Few children begin in a month: one child moves the figure by several points.',
      }),
      percentage('5.7', '% of personal education plans in date', {
        ...{ ...IN_CARE, polarity: 'HIGH', basis: 'SNAPSHOT' },
        numerator: { label: 'with a plan of this term' },
        denominator: { label: 'looked-after children of school age' },
        definition: 'Share of the looked-after children of school age with a plan of this term.',
      }),
      count('5.8', 'Episodes of going missing from care', {
        ...{ ...IN_CARE, polarity: 'LOW' },
        definition: 'Times in the month that a looked-after child went missing.',
      }),
    ],
  },
  {
    slug: 'care-leavers',
    name: 'Care leavers',
    indicators: [
      count('6.1', 'Care leavers aged 17 to 21', {
        ...{ ...IN_CARE, polarity: 'INFO', basis: 'SNAPSHOT' },
        definition: 'Young people with whom the council keeps in touch after care.',
      }),
      percentage('6.2', '% of care leavers in touch', {
        ...{ ...IN_CARE, polarity: 'HIGH', basis: 'SNAPSHOT' },
        numerator: { label: 'in touch' },
        denominator: { label: 'care leavers', from: '6.1' },
        definition: 'Share of the care leavers with whom the council was in touch.',
      }),
      percentage('6.3', '% of care leavers in education, employment or training', {
        ...{ ...IN_CARE, polarity: 'HIGH', basis: 'SNAPSHOT' },
        numerator: { label: 'in education, employment or training' },
        denominator: { label: 'care leavers', from: '6.1' },
        definition: 'Share of the care leavers who were learning or working.',
      }),
    ],
  },
  {
    slug: 'workforce',
    name: 'Workforce',
    indicators: [
      averageCaseload(
        '7.1',
        'Average caseload of a social worker',
        'Open cases for each social worker who holds any, on the month’s last day.',
      ),
      greatestCaseload(
        '7.2',
        'Greatest caseload of a social worker',
        'The most open cases that one social worker holds on the month’s last day.',
      ),
      percentage('7.3', '% of children who had three or more social workers', {
        ...{ ...SAFEGUARDING, polarity: 'LOW', basis: 'ROLLING_12' },
        numerator: { label: 'who had had three or more social workers' },
        denominator: { label: 'children in need whose case closed in twelve months' },
        definition:
          'Of the children in need whose case closed in the twelve months to the month’s end, those who had had three or more social workers.',
      }),
    ],
  },
];

/** Every invented indicator, in the order of the report. */
export const CATALOGUE: readonly InventedIndicator[] = REPORT_AREAS.flatMap(
  ({ slug, indicators }) => indicators.map((indicator) => ({ ...indicator, area: slug })),
);
