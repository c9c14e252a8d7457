import { aCount, aPercentage } from '../council/council-indicators';
import type { Described } from '../council/council-indicators';
import type { CouncilArea, CouncilIndicator } from '../council/council-facts';
import { MEASURED_FROM, sourceAt } from './paper';

type Said = Omit<Described, 'source'> & { readonly lines: string };

const ofPaper = ({ lines, ...said }: Said): Described => ({
  ref: null,
  measuredFrom: MEASURED_FROM,
  source: sourceAt(lines),
  ...said,
});
const count = (said: Said) => aCount(ofPaper(said));
const percentage = (said: Said) => aPercentage(ofPaper({ decimals: 0, ...said }));

const NO_DIRECTION = 'The paper does not say which way is good.';

const EDUCATION: readonly CouncilIndicator[] = [
  percentage({
    ...{ key: 'schools-good-or-outstanding', lines: '43' },
    name: 'Norfolk schools judged good or outstanding',
    ...{ polarity: 'HIGH', basis: 'SNAPSHOT', countsChildren: false },
    counts: ['schools judged good or outstanding', 'schools'],
    caveats:
      'The last judgement of a school counts on when it becomes an academy, or one of another trust.',
  }),
  percentage({
    ...{ key: 'early-years-good-or-outstanding', lines: '47' },
    name: 'Early years providers judged good or outstanding',
    ...{ polarity: 'HIGH', basis: 'SNAPSHOT', countsChildren: false },
    counts: ['providers judged good or outstanding', 'early years providers'],
  }),
  count({
    ...{ key: 'schools-subject-to-intervention', lines: '55' },
    name: 'Schools subject to LA intervention following a warning notice',
    ...{ polarity: 'INFO', basis: 'SNAPSHOT', frequency: 'WINDOW', countsChildren: false },
    note: `Printed as “five” that there are “currently”: between the end of November 2018 and the meeting of 22 January 2019. ${NO_DIRECTION}`,
  }),
  count({
    ...{ key: 'pupils-excluded', lines: '61' },
    name: 'Pupils excluded (provisional)',
    ...{ polarity: 'LOW', basis: 'IN_PERIOD', frequency: 'WINDOW' },
    caveats: 'Provisional: an exclusion can be taken back for a while.',
    note: 'Primary and secondary schools together have 94 of the 95.',
  }),
  count({
    ...{ key: 'secondary-exclusions', lines: '63', name: 'Secondary exclusions' },
    ...{ polarity: 'LOW', basis: 'IN_PERIOD', frequency: 'WINDOW' },
  }),
  count({
    ...{ key: 'primary-exclusions', lines: '63', name: 'Primary exclusions' },
    ...{ polarity: 'LOW', basis: 'IN_PERIOD', frequency: 'WINDOW' },
  }),
  percentage({
    ...{ key: 'participation-post-16', lines: '67', decimals: 1 },
    name: 'Year 12-13 participating in full-time education or employment with accredited training',
    ...{ polarity: 'HIGH', basis: 'SNAPSHOT' },
    counts: ['known to take part', 'pupils in years 12 and 13'],
  }),
  percentage({
    ...{ key: 'destination-unknown', lines: '67', decimals: 1, name: 'Destination unknown' },
    ...{ polarity: 'LOW', basis: 'SNAPSHOT' },
    counts: ['whose destination is not known', 'pupils in years 12 and 13'],
  }),
];

const EARLY_HELP: readonly CouncilIndicator[] = [
  count({
    ...{ key: 'family-focus-families', lines: '71' },
    name: 'Families supported by Family Focus',
    ...{ polarity: 'INFO', basis: 'SNAPSHOT', countsChildren: false },
    note: `Whether it counts what 1.3 does, cases active to Early Help and Family Focus, the two reports do not say. ${NO_DIRECTION}`,
  }),
  count({
    ...{ key: 'family-focus-children', lines: '71' },
    name: 'Children and young people in these families',
    ...{ polarity: 'INFO', basis: 'SNAPSHOT' },
    note: `It may be what 1.4 counts, whose name is lost. ${NO_DIRECTION}`,
  }),
  count({
    ...{ key: 'families-waiting', lines: '75', name: 'Families waiting to be allocated' },
    ...{ polarity: 'LOW', basis: 'SNAPSHOT', countsChildren: false },
  }),
  count({
    ...{ key: 'partners-supported', lines: '77' },
    name: 'Partners supported by the Partner Focus team',
    ...{ polarity: 'INFO', basis: 'IN_PERIOD', countsChildren: false, note: NO_DIRECTION },
  }),
  count({
    ...{ key: 'community-focus-requests', lines: '81' },
    name: 'Requests handled by the Community Focus team',
    ...{ polarity: 'INFO', basis: 'IN_PERIOD', countsChildren: false, note: NO_DIRECTION },
  }),
];

const SOCIAL_WORK: Readonly<Record<string, readonly CouncilIndicator[]>> = {
  assessments: [
    percentage({
      ...{ key: 'audited-assessments-meeting-standards', lines: '101' },
      name: 'Cases audited where practice standards were met or consistently met',
      ...{ polarity: 'HIGH', basis: 'IN_PERIOD' },
      counts: ['assessments that met the standards', 'assessments audited'],
      caveats: 'Audits of four localities.',
    }),
  ],
  'looked-after-children': [
    count({
      ...{ key: 'possible-reunification', lines: '118' },
      name: 'Children identified for possible reunification',
      ...{ polarity: 'INFO', basis: 'SNAPSHOT', note: `Printed as “100+”. ${NO_DIRECTION}` },
    }),
    percentage({
      ...{ key: 'iha-requests-within-5-days', lines: '120' },
      name: 'IHA requests made within 5 working days',
      ...{ polarity: 'HIGH', basis: 'IN_PERIOD', frequency: 'WINDOW' },
      counts: ['requests within five working days', 'requests for an initial health assessment'],
    }),
  ],
  'care-leavers': [
    percentage({
      ...{ key: 'eligible-care-leavers-with-care-plan', lines: '119' },
      name: 'Eligible care leavers with Care Plans in place',
      ...{ polarity: 'HIGH', basis: 'SNAPSHOT' },
      counts: ['with a care plan', 'young people of 16 or 17 who are looked after'],
    }),
    percentage({
      ...{ key: 'care-leavers-in-touch', lines: '124', name: 'In touch in past 2 months' },
      ...{ polarity: 'HIGH', basis: 'SNAPSHOT' },
      counts: ['in touch within two months', 'care leavers'],
    }),
  ],
  caseloads: [
    percentage({
      ...{ key: 'caseloads-over-policy', lines: '130', decimals: 1 },
      name: 'Social workers with a caseload over the recommended policy',
      ...{ polarity: 'LOW', basis: 'SNAPSHOT', countsChildren: false },
      counts: ['with more cases than recommended', 'social workers'],
    }),
    count({
      ...{ key: 'assessment-caseloads-of-25', lines: '130' },
      name: 'Assessment social workers with caseloads of 25 or more',
      ...{ polarity: 'LOW', basis: 'SNAPSHOT', countsChildren: false },
    }),
  ],
};

/** What only the paper measures, under the headings of the report, and schools under one of their own. */
export const AREAS: readonly CouncilArea[] = [
  { slug: 'early-help', name: 'Early Help', indicators: EARLY_HELP },
  ...Object.entries(SOCIAL_WORK).map(([slug, indicators]) => ({ slug, name: slug, indicators })),
  { slug: 'education', name: 'Education', indicators: EDUCATION },
];
