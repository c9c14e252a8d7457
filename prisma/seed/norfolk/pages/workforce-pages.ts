import { claims } from './claims';
import { analysis, note, page } from './page-facts';

export const CASELOAD_PAGES = [
  page({
    slug: 'caseloads',
    name: 'Caseloads',
    lines: '724-728',
    placed:
      'Its table is broken beyond the months and holds two more columns, of newly qualified workers (NIPE), that the summary leaves out; the rows of the summary stand here (lines 143-151).',
    definition: 'How many children are allocated to one social worker.',
    notes: [
      'The greatest caseload is that of one worker; one leaver or one transfer moves it.',
      'The rows for key safeguarding teams and for assessment teams print the same figures in every month.',
    ],
    indicators: [
      ...['caseload-maximum-key-safeguarding', 'caseload-maximum-lac', 'caseload-average-lac'],
      ...['caseload-maximum-assessment', 'caseload-average-assessment'],
      ...['caseload-maximum-family-intervention', 'caseload-average-family-intervention'],
      'caseload-maximum-children-with-disabilities',
      'caseload-average-children-with-disabilities',
    ],
    commentary: [
      analysis(
        '728',
        'More social workers, as a number and a share, are above the caseload that is meant to be the most: 33%, after 31% in February. Very high caseloads are rarer, though: 7 workers had over 30 children on 3 April, 17 at the end of January. Great Yarmouth, South and Norwich were given more staff, Norwich through its new boundary with South, and caseloads show it already.',
      ),
      note(
        '728',
        'The record holds neither the share of workers above the greatest caseload nor the number above 30, so these claims cannot be checked.',
      ),
    ],
  }),
];

export const CHANGE_PAGES = [
  page({
    slug: 'changes-of-worker',
    name: 'Changes of social worker',
    lines: '728',
    part: 'page of caseloads',
    placed:
      'It has no page of its own: the analysis stands in that of caseloads, the figures on the summary (lines 152-155).',
    definition:
      'Children who were given another social worker in the month: with a move to another team, which may be part of the plan, or within the same team.',
    notes: ['A child may change workers in several months, so months are not added up.'],
    indicators: [
      ...['C1', 'change-of-social-worker-and-team-percentage'],
      ...['C2', 'change-of-social-worker-same-team-percentage'],
    ],
    commentary: [
      analysis(
        '728',
        'Slightly fewer children changed workers within a team: 4.3%, after 4.6%. Norwich stays very low with 3%. Great Yarmouth is said to have fallen, from 1.2% to 5.3%, and to show the good of steadier staff. North & Broadland worries: 10% of its children, up from 7% in February.',
        claims(`
change-of-social-worker-same-team-percentage | norfolk             | Mar 18 | fell | 4.6% | | 728 | Changes within a team fell from 4.6%
change-of-social-worker-same-team-percentage | norfolk             | Mar 18 | is   | 4.3% | | 728 | Changes within a team came to 4.3%
change-of-social-worker-same-team-percentage | norwich             | Mar 18 | is   | 3%   | | 728 | Norwich had 3%
change-of-social-worker-same-team-percentage | great-yarmouth      | Mar 18 | fell | 1.2% | | 728 | Great Yarmouth fell from 1.2%
change-of-social-worker-same-team-percentage | great-yarmouth      | Mar 18 | is   | 5.3% | | 728 | Great Yarmouth had 5.3%
change-of-social-worker-same-team-percentage | north-and-broadland | Mar 18 | is   | 10%  | | 728 | North & Broadland had 10%
change-of-social-worker-same-team-percentage | north-and-broadland | Mar 18 | rose | 7%   | | 728 | North & Broadland rose from 7%
`),
      ),
      note(
        '728',
        'From 1.2% to 5.3% is a rise, whatever the text says; one of the two figures may be a misprint.',
      ),
    ],
  }),
];

export const FOSTER_CARER_PAGES = [
  page({
    slug: 'foster-carers',
    name: 'Foster carers',
    lines: '156-162',
    part: 'summary',
    placed: 'It has no page of its own; its figures stand on the summary.',
    definition: 'Households that became carers, and households that stopped, by the kind of care.',
    notes: [
      'Counted over twelve months to the month’s end. Fostering is run for the county: there are no figures of localities.',
    ],
    indicators: [
      ...['carers-approved-task-centred', 'carers-approved-kinship'],
      ...['carers-approved-short-breaks', '12.10', '12.25', 'carers-ceased-kinship'],
      ...['12.24', '12.20'],
    ],
  }),
];
