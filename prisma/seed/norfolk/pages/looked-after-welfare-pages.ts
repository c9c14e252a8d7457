import { claims } from './claims';
import { analysis, note, page } from './page-facts';

export const LOOKED_AFTER_WELFARE_PAGES = [
  page({
    slug: 'health',
    name: 'Health (looked-after children)',
    lines: '606-633',
    definition:
      'The authority must see to it that the health of each looked-after child is assessed in full and that a health plan says what follows. The page counts first assessments (IHA) within 20 working days, and health assessments and dental checks that are up to date.',
    notes: [
      'Another count kept by the quality-assurance hub takes an assessment as done when the appointment has happened; this page waits until the paperwork has come and is recorded.',
      'Not every looked-after child is due an assessment or a check: the report prints shares of those who are, without their number.',
    ],
    indicators: ['7.9n', '7.9', '7.10', '7.10p', '7.11', '7.11p'],
    commentary: [
      analysis(
        '614',
        'First health assessments within 20 working days still cause concern. A daily report of who starts and ceases to be looked after now goes to health colleagues, so that appointments can be planned, and events for practitioners are to show why accurate health histories matter; that health services are short of capacity is understood. The quality-assurance hub, on 29 March, had a request within 5 days for 86% of the children who began to be looked after, and a finished assessment within 20 days for 36.7%. It differs from this page, because it learns of an appointment before the papers arrive.',
      ),
      note(
        '614',
        'The hub’s 86% and 36.7% are another count than 7.9, which reads 26.5%. They say nothing of 7.9 and are not held against it; the record holds no figures of the hub.',
      ),
    ],
  }),
  page({
    slug: 'personal-education-plans',
    name: 'Personal education plans',
    lines: '644-650',
    placed:
      'Its figures are lost; the row of the summary stands here (line 125), the only one of such plans.',
    definition:
      'What is planned for a looked-after child’s education, in a meeting at the school that the law requires, so that progress is followed and helped.',
    indicators: ['lac-with-personal-education-plan'],
    commentary: [
      analysis(
        '650',
        'The share of children with a plan in date holds steady. From the week of 16 April the quality-assurance team and the virtual school audit the electronic plans together once more.',
      ),
      note(
        '650',
        'No figure is given in the analysis, and February’s cannot be read: nothing in it can be checked.',
      ),
    ],
  }),
  page({
    slug: 'participation',
    name: 'Participation',
    lines: '655-661',
    placed: 'Its figures are lost; 7.17 and 7.18 stand here from the summary (lines 128-129).',
    definition:
      'Whether children are heard in decisions about them: here, how many came to their own review and how many took part in it, present or not.',
    indicators: ['7.17', '7.18'],
    commentary: [
      analysis(
        '661',
        'A great many children take part in their reviews; that must mean a say at the heart of the plan, not only a voice. Fewer come to the meeting itself than the 72% or so of August to November 2017: 61.5% in February, slightly better at 64.5% in March. Reviews are to suit children rather than the adults, and it will take a lasting change of habit.',
        claims(`
7.17 | norfolk | Aug 17 | is   | 72%   | | 661 | About 72% came to their review in August 2017
7.17 | norfolk | Sep 17 | is   | 72%   | | 661 | About 72% came to their review in September 2017
7.17 | norfolk | Oct 17 | is   | 72%   | | 661 | About 72% came to their review in October 2017
7.17 | norfolk | Nov 17 | is   | 72%   | | 661 | About 72% came to their review in November 2017
7.17 | norfolk | Feb 18 | is   | 61.5% | | 661 | 61.5% came to their review in February
7.17 | norfolk | Mar 18 | is   | 64.5% | | 661 | 64.5% came to their review in March
7.17 | norfolk | Mar 18 | rose |       | | 661 | More came in March than in February
`),
      ),
    ],
  }),
];
