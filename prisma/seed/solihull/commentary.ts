import type { Period } from '@vital-signs/domain';
import type { CouncilCommentary } from '../council/council-facts';
import { Q1, Q4, sourceAt } from './solihull';

type Said = readonly [indicator: string, quarter: Period, lines: string, text: string];

/** What the report says of its measures, in our own words, by the quarter that it is about. */
const SAID: readonly Said[] = [
  [
    'lac',
    Q4,
    '49',
    'There were 413 looked-after children at the end of the year, 30 more than a year before.',
  ],
  [
    'lac',
    Q1,
    '49-53',
    'The number grew further, to 418: 363 local children and 55 who sought asylum alone, a group that is stable. Nationally numbers grew by 3% in 2017. To stand where its statistical neighbours do the council would have 273, those 55 apart.',
  ],
  [
    'lac-rate',
    Q1,
    '53',
    'At 92 per 10,000 the rate is well above the 59.9 of statistical neighbours.',
  ],
  ['ECS-01b', Q1, '57', 'Every case had a qualified social worker at the end of both quarters.'],
  [
    'NI-62',
    Q1,
    '58',
    'From 11% to 8%, both inside the range that is tolerated. A panel looks at every child with three moves or more, and there is more choice of provision for children with complex needs, so that the first placement is the right one.',
  ],
  [
    'NI-63',
    Q1,
    '59-61',
    'From 75% to 74%: above the target of 72%, and above the averages of statistical neighbours (69%) and of England (70%).',
  ],
  ['ECS-02', Q1, '62', 'Every case had a qualified social worker in both quarters.'],
  [
    'ECS-138',
    Q4,
    '69',
    'The year ended at 84%, after 81% the year before. How assessments are written was changed to get them done in time, with signs of safety built into them, and managers of the teams watch them more closely.',
  ],
  [
    'ECS-138',
    Q1,
    '71-76',
    'It fell to 79%, because managers were short of time to sign assessments off: they stood in at the safeguarding hub for long, and staff were ill. The report stresses that enquiries themselves were finished in time and no child was at risk for it. It calls these causes resolved, and the assessment is being made shorter.',
  ],
  [
    'NI-68',
    Q1,
    '81-83',
    'From 75% to 61%, which is below the lower tolerance. Of those that went on, 65% were assessed under section 17. The report takes the fall as a sign of good screening at the safeguarding hub, and of partners who look after families themselves with early help. Its two tolerances are printed the wrong way round.',
  ],
  [
    'ECS-14a',
    Q1,
    '86-88',
    'From 21% in quarter 4 to 19%, both said to be within tolerance. The safeguarding hub is finding out whether repeats come for the same reason as before. None at all would be a worry too, because it might mean that thresholds are not applied well.',
  ],
  [
    'NI-65a',
    Q1,
    '90-94',
    'From 19% to 18%, against a target of 6%; the region’s average is 11%. Families of several children weigh in it, and as a rolling year it can only change slowly. None at all would be a worry too.',
  ],
  [
    'ECS-133',
    Q1,
    '96',
    'No child had a plan for longer than eighteen months at the end of either quarter. Some plans will need that long; that none did speaks for active casework of the service and its partners.',
  ],
  ['care-leavers-suitable-accommodation', Q1, '97-99', 'From 85% to 88%.'],
  [
    'care-leavers-eet',
    Q1,
    '101-103',
    'From 60% to 46%, which the report does not believe: visits were entered late. They have been entered since and will show in quarter 2. The council works on homes for those aged 16 to 25 and on work experience and apprenticeships.',
  ],
  [
    'missing-children',
    Q4,
    '107',
    'In 2017/18 89 children were missing, 263 times between them: 33 from home, 40 from care, and 16 were away from care without leave.',
  ],
  [
    'wri-offered',
    Q4,
    '111-119',
    'After 244 of 263 episodes an interview was offered: 95 were completed and 149 refused. After 12 none was appropriate; 7 were still to come and followed up.',
  ],
  [
    'missing-children',
    Q1,
    '123',
    'In quarter 1 35 children were missing, 57 times between them: 13 from home, 15 from care, and 7 were away from care without leave.',
  ],
  [
    'wri-offered',
    Q1,
    '125-131',
    'After 48 of 57 episodes an interview was offered: 27 were completed and 21 refused. After 4 none was appropriate, and 5 were still to come.',
  ],
];

const inQuarter = ({ kind, start, end }: Period) => ({
  ...{ periodKind: kind, periodStart: start, periodEnd: end },
});

export const SOLIHULL_COMMENTARY: readonly CouncilCommentary[] = [
  ...SAID.map(([indicator, quarter, lines, text]): CouncilCommentary => {
    return { kind: 'ANALYSIS', indicator, ...inQuarter(quarter), text, source: sourceAt(lines) };
  }),
  {
    ...{ kind: 'NOTE', ...inQuarter(Q1), source: sourceAt('41, 183') },
    text: 'The report’s figures stand in its Appendix 1, which is not held. What is held is what its text says in words, with the headings under which it sorts its measures.',
  },
];
