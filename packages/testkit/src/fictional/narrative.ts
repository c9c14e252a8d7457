import type { Commentary, Statement } from '@vital-signs/database';
import { WENDMERE } from './geography';

/** A claim that the invented report makes: indicator and place by their names, a month by its key. */
export interface InventedStatement extends Pick<Statement, 'relation' | 'text'> {
  readonly indicator: string;
  readonly place: string;
  readonly month: string;
  readonly number: number | null;
  readonly since: string | null;
  readonly decimals: number;
}

/** What the invented report says of a month, with the claims in it. */
export interface InventedCommentary extends Pick<Commentary, 'kind' | 'text'> {
  readonly section: string;
  readonly indicator: string | null;
  readonly place: string | null;
  readonly month: string;
  /** INTERNAL where a claim in it is false on purpose, for the checks to find: the public is not told it. */
  readonly audience: 'INTERNAL' | 'PUBLIC';
  readonly statements: readonly InventedStatement[];
}

const FALSE_ON_PURPOSE = 'fallen for the third month in a row';

type Claimed = Pick<InventedStatement, 'indicator' | 'relation' | 'text'> &
  Partial<Pick<InventedStatement, 'place' | 'number' | 'since' | 'decimals'>>;

function analysis(
  month: string,
  section: string,
  text: string,
  claims: readonly Claimed[],
): InventedCommentary {
  const statements = claims.map((claim) => ({
    ...{ place: WENDMERE.slug, number: null, since: null, decimals: 1 },
    ...{ ...claim, month },
  }));
  const audience = text.includes(FALSE_ON_PURPOSE) ? 'INTERNAL' : 'PUBLIC';
  const about = { section, indicator: null, place: null, month };
  return { kind: 'ANALYSIS', ...about, text, audience, statements };
}

/** A sentence about a section, an indicator or a place that is not an analysis of its month. */
function note(
  month: string,
  section: string,
  text: string,
  about: { readonly indicator?: string; readonly place?: string } = {},
): InventedCommentary {
  const { indicator = null, place = null } = about;
  return {
    kind: 'NOTE',
    section,
    indicator,
    place,
    month,
    text,
    audience: 'PUBLIC',
    statements: [],
  };
}

export const COMMENTARY: readonly InventedCommentary[] = [
  analysis(
    '2018-03',
    'contacts',
    'There were 1,438 contacts in March, more than in February. The police remain the first to tell the council of a child; about one contact in four became a referral.',
    [
      { indicator: '1.1', relation: 'IS', number: 1438, decimals: 0, text: '1,438 contacts' },
      { indicator: '1.1', relation: 'ROSE', decimals: 0, text: 'more contacts than in February' },
      { indicator: '1.3', relation: 'IS', number: 26, text: '26.0% of contacts became referrals' },
    ],
  ),
  analysis(
    '2018-03',
    'referrals',
    'Referrals rose to 374. Re-referrals have fallen for the third month in a row, and stand at 23.5%.',
    [
      { indicator: '1.2', relation: 'IS', number: 374, decimals: 0, text: '374 referrals' },
      { indicator: '1.4', relation: 'IS', number: 23.5, text: 're-referrals stand at 23.5%' },
      {
        ...{ indicator: '1.4', relation: 'FALLEN_IN_A_ROW', number: 3, decimals: 0 },
        text: 're-referrals have fallen for the third month in a row',
      },
    ],
  ),
  analysis(
    '2018-03',
    'assessments',
    'Of 382 assessments, 73.0% were authorised within 45 working days. Harkmoor authorised 52.2% in time; the other localities are at four in five or better, but for Ashlow at 59.4%.',
    [
      { indicator: '2.1', relation: 'IS', number: 382, decimals: 0, text: '382 assessments' },
      { indicator: '2.2', relation: 'IS', number: 73, text: '73.0% within 45 working days' },
      {
        ...{ indicator: '2.2', place: 'harkmoor', relation: 'IS', number: 52.2 },
        text: '52.2% in time in Harkmoor',
      },
      {
        ...{ indicator: '2.2', place: 'ashlow', relation: 'IS', number: 59.4 },
        text: '59.4% in time in Ashlow',
      },
      {
        ...{ indicator: '2.2', place: 'fennaby', relation: 'AT_LEAST', number: 80, decimals: 0 },
        text: 'four in five or better in Fennaby',
      },
    ],
  ),
  note(
    '2018-03',
    'assessments',
    'Harkmoor has had one manager to authorise assessments where other localities have two.',
    { indicator: '2.2', place: 'harkmoor' },
  ),
  analysis(
    '2018-03',
    'section-47',
    'There were 128 enquiries, of which 35.2% led to an initial conference. Both have moved within their ordinary range since the new form came.',
    [
      { indicator: '2.3', relation: 'IS', number: 128, decimals: 0, text: '128 enquiries' },
      { indicator: '2.4', relation: 'IS', number: 35.2, text: '35.2% led to a conference' },
    ],
  ),
  analysis(
    '2018-03',
    'children-in-need',
    'Plans in date fell for the second month in a row, to 83.7%, the lowest since the record began in April 2014. Nearly all of it is in Cotterfold, at 61.7%, where three posts are vacant.',
    [
      { indicator: '3.2', relation: 'IS', number: 83.7, text: '83.7% of plans in date' },
      {
        ...{ indicator: '3.2', relation: 'FALLEN_IN_A_ROW', number: 2, decimals: 0 },
        text: 'plans in date fell for the second month in a row',
      },
      {
        ...{ indicator: '3.2', relation: 'LOWEST_SINCE', since: '2014-04-01' },
        text: 'the lowest since April 2014',
      },
      {
        ...{ indicator: '3.2', place: 'cotterfold', relation: 'IS', number: 61.7 },
        text: '61.7% in Cotterfold',
      },
    ],
  ),
  analysis(
    '2018-03',
    'child-protection',
    'The number of children on plans fell to 389. Visits in time are at 87.9%, short of 90%.',
    [
      { indicator: '4.1', relation: 'IS', number: 389, decimals: 0, text: '389 children on plans' },
      { indicator: '4.1', relation: 'FELL', decimals: 0, text: 'the number fell' },
      { indicator: '4.7', relation: 'BELOW', number: 90, text: 'visits in time short of 90%' },
    ],
  ),
  analysis(
    '2018-03',
    'initial-conferences',
    'Conferences held within 15 working days stand at 92.0%. They have been above 85% in every month since rooms and chairs are kept free each day.',
    [
      { indicator: '4.6', relation: 'IS', number: 92, text: '92.0% within 15 working days' },
      { indicator: '4.6', relation: 'ABOVE', number: 85, text: 'above 85%' },
    ],
  ),
  analysis(
    '2018-03',
    'looked-after-children',
    'The council looks after 573 children, the fewest since April 2014.',
    [
      { indicator: '5.1', relation: 'IS', number: 573, decimals: 0, text: '573 children' },
      {
        ...{ indicator: '5.1', relation: 'LOWEST_SINCE', since: '2014-04-01', decimals: 0 },
        text: 'the fewest since April 2014',
      },
    ],
  ),
  analysis(
    '2018-03',
    'reviews-health-education',
    'Reviews in time vary from month to month and stand at 92.6%. One in three initial health assessments was in time. Personal education plans rose a little, to 90.3%.',
    [
      { indicator: '5.5', relation: 'IS', number: 92.6, text: 'reviews in time at 92.6%' },
      { indicator: '5.6', relation: 'IS', number: 33.3, text: 'one in three in time' },
      { indicator: '5.7', relation: 'ROSE', number: 90.2, text: 'education plans rose from 90.2%' },
    ],
  ),
  analysis(
    '2018-03',
    'care-leavers',
    'Of 207 care leavers, 91.8% are in touch and 62.3% learn or work.',
    [
      { indicator: '6.1', relation: 'IS', number: 207, decimals: 0, text: '207 care leavers' },
      { indicator: '6.2', relation: 'IS', number: 91.8, text: '91.8% in touch' },
      { indicator: '6.3', relation: 'ABOVE', number: 60, text: 'more than 60% learn or work' },
    ],
  ),
  analysis(
    '2018-03',
    'caseloads',
    'Social workers hold 18.6 cases on average, more than in February; the most that anyone holds is 33.',
    [
      { indicator: '7.1', relation: 'ROSE', number: 18.3, text: 'more cases on average' },
      { indicator: '7.2', relation: 'IS', number: 33, decimals: 0, text: '33 cases at most' },
    ],
  ),
  analysis(
    '2018-03',
    'changes-of-worker',
    'Over twelve months 15.1% of children had three or more social workers.',
    [{ indicator: '7.3', relation: 'IS', number: 15.1, text: '15.1% over twelve months' }],
  ),
  analysis('2018-02', 'children-in-need', 'Plans in date fell to 88.0%, from 91.9% in January.', [
    { indicator: '3.2', relation: 'IS', number: 88, text: '88.0% of plans in date' },
    { indicator: '3.2', relation: 'FELL', number: 91.9, text: 'they fell from 91.9%' },
  ]),
  analysis(
    '2017-12',
    'initial-conferences',
    'Conferences held within 15 working days are at 90.9% in December.',
    [{ indicator: '4.6', relation: 'IS', number: 90.9, text: '90.9% within 15 working days' }],
  ),
];
