import { aCount, anAverage, aPercentage, aRate } from '../council/council-indicators';
import type { Described } from '../council/council-indicators';
import type { CouncilArea, CouncilIndicator } from '../council/council-facts';
import { cellOf } from '../norfolk/report/printed-table';
import { REPORT_TABLE, sourceAt } from './report-table';

const INFERRED = 'The report does not print which way is good: it is inferred.';
const NUMBER_LOST = 'Its number in the report is lost.';
const SPAN_NOT_SAID = 'Over what span it is counted the report does not say.';

type Said = Omit<Described, 'key' | 'source' | 'note'> & { readonly note?: string };

/** What stands in the table of a row: its number, how often it is reported, and where. */
function asPrinted(key: string, { note = '', ...said }: Said): Described {
  const row = REPORT_TABLE.find((each) => cellOf(each, 'key') === key);
  if (row === undefined) throw new Error(`The table has no row ${key}`);
  const number = cellOf(row, 'no');
  const isLost = number === '?';
  return {
    ...said,
    ...{ key, ref: isLost ? null : number, dataNote: cellOf(row, 'unit') || null },
    frequency: cellOf(row, 'frequency') === 'Quarterly' ? 'QUARTER' : 'MONTH',
    source: sourceAt(cellOf(row, 'lines')),
    note: [note, isLost ? NUMBER_LOST : '', INFERRED].filter(Boolean).join(' '),
  };
}

const percentage = (key: string, said: Said) =>
  aPercentage(asPrinted(key, { decimals: 0, ...said }));
const average = (key: string, said: Said) => anAverage(asPrinted(key, said));
const rate = (key: string, said: Said & Pick<CouncilIndicator, 'multiplier' | 'unit'>) =>
  aRate({ ...asPrinted(key, said), unit: said.unit, multiplier: said.multiplier });
const count = (key: string, said: Said) => aCount(asPrinted(key, said));

const CARE_AND_ADOPTION: readonly CouncilIndicator[] = [
  average('1', {
    name: null,
    polarity: 'LOW',
    basis: 'SNAPSHOT',
    unit: 'cases',
    counts: ['cases', 'full-time equivalent reviewing officers'],
    countsChildren: false,
    definition:
      'Cases for each full-time post of independent reviewing officers, as its comments describe it.',
    note: 'Its name cannot be read. An extra “00” stands before the second figure, and the posts are printed once as “9,3”.',
  }),
  percentage('2', {
    name: 'Percentage of foster care children placed with Northumberland County Council foster carers',
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    counts: ['children placed with the council’s own foster carers', 'children in foster care'],
    note: 'Its unit is scanned as “6” and read as %.',
  }),
  percentage('3', {
    name: 'Judgements of residential services: (percentage that are Good/Outstanding)',
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    counts: ['services judged good or outstanding', 'residential services'],
    countsChildren: false,
  }),
  average('4', {
    name: 'Average time (days) between a child entering care & moving in with adoptive family',
    polarity: 'LOW',
    basis: 'IN_PERIOD',
    unit: 'days',
    counts: ['days', 'children moving in with an adoptive family'],
    note: `The report names the children first and the days as the cohort; days over children is what its figure is. ${SPAN_NOT_SAID}`,
  }),
  average('5', {
    name: 'Average time between LA receiving court authority to place a child in adoption and deciding on a match',
    polarity: 'LOW',
    basis: 'IN_PERIOD',
    unit: 'days',
    counts: ['days', 'children'],
    note: `The report names the children first and the days as the cohort; days over children is what its figure is. ${SPAN_NOT_SAID}`,
  }),
  average('6', {
    name: 'Average duration of care proceedings ending in the period (weeks)',
    polarity: 'LOW',
    basis: 'IN_PERIOD',
    unit: 'weeks',
    countsChildren: false,
  }),
  percentage('7', {
    name: '% long term LAC in same placement for past 2 years',
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    counts: ['children in the same placement for two years', 'children long looked after'],
  }),
];

const REFERRALS_AND_PLANS: readonly CouncilIndicator[] = [
  percentage('8', {
    name: 'Referral decisions made within 1 day of receiving referral',
    polarity: 'HIGH',
    basis: 'IN_PERIOD',
    decimals: 1,
    counts: ['decisions within one day', 'referrals'],
  }),
  percentage('9', {
    name: '% of child protection plans ending that lasted two years or more where the plan has ended',
    polarity: 'LOW',
    basis: 'ROLLING_12',
    decimals: 1,
    counts: ['plans that lasted two years or more', 'plans that ended'],
    note: 'Over what span it is counted the report does not say: so many plans are read as those of twelve months.',
  }),
  percentage('10', {
    name: '% of children becoming subject to a Child Protection Plan for a 2nd or subsequent time',
    polarity: 'LOW',
    basis: 'ROLLING_12',
    decimals: 1,
    counts: ['children on a second or later plan', 'children becoming subject to a plan'],
    note: 'Over what span it is counted the report does not say: so many plans are read as those of twelve months.',
  }),
];

const YOUTH_JUSTICE_AND_CARE_LEAVERS: readonly CouncilIndicator[] = [
  percentage('11', {
    name: 'Reduction in first time entrants FTE to the Youth Justice System aged 10 - 17',
    polarity: 'HIGH',
    basis: 'IN_PERIOD',
    note: `From what the reduction is counted the report does not say. ${SPAN_NOT_SAID}`,
  }),
  rate('12', {
    name: 'Rate of proven re-offending by young offenders',
    polarity: 'LOW',
    basis: 'IN_PERIOD',
    unit: null,
    multiplier: 1,
    decimals: 0,
    note: 'Of what it is a rate the report does not say; its unit is printed as “Number”.',
  }),
  rate('13', {
    name: 'Use of custody',
    polarity: 'LOW',
    basis: 'ROLLING_12',
    unit: 'per 1,000',
    multiplier: 1_000,
    decimals: 2,
    counts: ['custodial sentences', 'young people aged 17 or under'],
    note: 'The counts are those of April 2017 to March 2018, so that January 2018 is read as the quarter up to March.',
  }),
  percentage('14', {
    name: '% of Young Offenders living in suitable accommodation',
    polarity: 'HIGH',
    basis: 'IN_PERIOD',
    counts: ['in suitable accommodation', 'young people whose intervention ended'],
    note: 'Its comments call the quarter April to June 2018, so that a quarter is named by its first month.',
  }),
  percentage('15', {
    name: "% of children's care leavers living in suitable accommodation",
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    counts: ['care leavers in suitable accommodation', 'care leavers'],
    note: 'One figure (91) and one rating (Green) of its cells are left, and of the figure it cannot be told which column it stood in: it is also the cohort that the comments name.',
  }),
  percentage('16', {
    name: '% Young Offenders engagement in suitable education, employment or training (ETE)',
    polarity: 'HIGH',
    basis: 'IN_PERIOD',
    counts: ['in education, employment or training', 'young people whose intervention ended'],
    note: 'Its cells are out of order in the scan; the order 69, 65, 100 is a reading.',
  }),
];

const EARLY_HELP_AND_WORKFORCE: readonly CouncilIndicator[] = [
  average('17', {
    name: 'Average no. of Early Help Assessments initiated per month',
    polarity: 'HIGH',
    basis: 'ROLLING_12',
    counts: ['assessments begun', 'months'],
    countsChildren: false,
  }),
  count('18', {
    name: 'No Of Supported Families attached to the Programme (January 2015 to March 2020)',
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    countsChildren: false,
  }),
  count('19', {
    name: 'Supporting Families cases where there has been significant and sustained progress or continuous',
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    countsChildren: false,
    note: 'Its name breaks off after “continuous”.',
  }),
  percentage('20', {
    name: '% social workers where caseload weighting is within the desired points level',
    polarity: 'HIGH',
    basis: 'SNAPSHOT',
    countsChildren: false,
    note: 'Its figures are lost; one “N/A” is left, read as its rating.',
  }),
];

/** The report is one list; its heading is its only area. */
export const AREAS: readonly CouncilArea[] = [
  {
    slug: 'childrens-social-care',
    name: 'Children’s Social Care',
    indicators: [
      ...CARE_AND_ADOPTION,
      ...REFERRALS_AND_PLANS,
      ...YOUTH_JUSTICE_AND_CARE_LEAVERS,
      ...EARLY_HELP_AND_WORKFORCE,
    ],
  },
];
