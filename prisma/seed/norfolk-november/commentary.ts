import type { CouncilCommentary } from '../council/council-facts';
import { NOVEMBER, sourceAt } from './paper';

type Said = readonly [area: string, lines: string, text: string];

/** What the paper says under each heading, in our own words. */
const SAID: readonly Said[] = [
  [
    'education',
    '39-67',
    'The share of good or outstanding schools has stood at 84% since September, England at 86%; of early years providers it is 96%, a little less than in September, England at 95%. Five schools are under intervention after a warning notice, two of which got theirs in the autumn. In the autumn term, provisionally, 95 pupils were excluded for good: 39 are confirmed, and 56 could still be taken back. Secondary schools excluded 61 after 74 the year before, primary schools 33 after 21. Of years 12 and 13, 92.3% take part in education or work with training, 2.3 points more than in England, and of 1.0% the destination is not known, in England of 5.9%.',
  ],
  [
    'early-help',
    '69-89',
    'Family Focus was supporting 673 families with 1,487 children and young people at the end of November, after 615 families a year before; the team in West is the busiest, with 149 after 125. Of new cases 5% had been there before, 8 families, which is few. A further 139 families waited for a worker: more come from either side, and they are sorted by risk and called while they wait. Five people of Partner Focus supported 127 partners and trained 75 professionals. Community Focus answered 232 requests.',
  ],
  [
    'contacts-and-referrals',
    '93-95',
    'Contacts are steady over four months but more than in February to April, partly because the new system counts what early help receives; fewer of them become referrals for it. Referrals were 528 after 954 a year before, when they were unusually many; Novembers of the three years before had about 750.',
  ],
  [
    'assessments',
    '97-101',
    'Fewer assessments were completed in three months than around the turn of the year, as referrals fell. After three good months a little less was done within 45 working days, with localities far apart. Audits in four of them found the standards met in 65% of cases; where they were not, it was mostly for lateness.',
  ],
  [
    'children-in-need',
    '12, 103-105',
    'Plans of children in need are the only measure that the paper calls red, without giving the figure. More children have one in date, though fewer than before April 2018. One locality fell back much; it tries a model in which a worker keeps a family from referral to the end.',
  ],
  [
    'child-protection',
    '107-114',
    'More children are on plans, as nationally: 39 per 10,000, below statistical neighbours (45) and England (45.3). Second plans rose in November and may, over twelve months, pass the 22.4% of a year before. Visits within 20 working days are the best of the past year: all localities but one above 90%, and that one at 87% after 81% in October.',
  ],
  [
    'looked-after-children',
    '116-120',
    'Numbers came down from 1,204 in August, 71.2 per 10,000, to 1,193, which is 70.6; statistical neighbours have 56.2 and England 64.0. A weekly tracker and a project for going home, with more than 100 children, are part of it. Care plans are up to date for 95.5%, in every locality. Health assessments improve: 85% of requests were made within five working days.',
  ],
  [
    'care-leavers',
    '119, 122-126',
    'About 98% of young people of 16 and 17 who are looked after have a care plan. The council was in touch with 75% of care leavers within two months. In education, employment or training are 50.5%, near the 51% of England but far from the 58.5% of April; whether that is recording, another way of counting or a real fall is to be found out.',
  ],
  [
    'caseloads',
    '128-130',
    'Caseloads fall since the new front door of October: 32% of social workers had more than the policy recommends, after 36.5% in September, and 9 of those in assessment teams had 25 cases or more, after 15.',
  ],
];

const WHEN = {
  ...{ periodKind: NOVEMBER.kind, periodStart: NOVEMBER.start, periodEnd: NOVEMBER.end },
} as const;

/** Where what is rated here and what the paper says part. */
const RATED_OTHERWISE: CouncilCommentary = {
  ...{ kind: 'NOTE', indicator: '7.2', ...WHEN, source: sourceAt('12, 118') },
  text: 'Rated here by the tolerances of March 2018, the latest on record, which nobody has ended. The paper prints none, and names 5.5 as its only red measure.',
};

export const NOVEMBER_COMMENTARY: readonly CouncilCommentary[] = [
  ...SAID.map(([area, lines, text]): CouncilCommentary => ({
    ...{ kind: 'ANALYSIS', area, text, source: sourceAt(lines), ...WHEN },
  })),
  RATED_OTHERWISE,
];
