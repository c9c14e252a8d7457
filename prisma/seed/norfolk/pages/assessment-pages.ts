import { claims } from './claims';
import { analysis, LOCALITIES_DO_NOT_SUM, note, opening, page } from './page-facts';
import { ASSESSMENT_OUTCOME } from '../outcome-breakdowns';

export const ASSESSMENT_PAGES = [
  page({
    slug: 'assessments-authorised',
    name: 'Assessments authorised',
    lines: '297-308',
    placed:
      'The figures of the page are lost; 3.1 and 3.2 stand here from the summary (lines 63-67).',
    definition:
      'An assessment is authorised where a child may be in need as the Children Act defines it, or at risk of significant harm; it settles what is to be done and which services are given.',
    notes: [LOCALITIES_DO_NOT_SUM],
    indicators: ['3.1', '3.2'],
    commentary: [
      note(
        '303',
        'Of the month’s analysis only the end can be read: something, now lost, is to show which ways of working bring the right children to an assessment in time.',
      ),
    ],
  }),
  page({
    slug: 'assessments-completed',
    name: 'Assessments completed',
    lines: '310-325',
    placed:
      'Its benchmarking table names 3.3; 3.4, whose name is lost, stands beside it by its place in the summary (line 70).',
    definition:
      'Assessments against the 45 working days from the referral that national guidance and the local policy allow at most. Where one takes longer, the reason is to be recorded on it.',
    notes: [LOCALITIES_DO_NOT_SUM],
    indicators: ['3.3', '3.4'],
    commentary: [
      analysis(
        '318',
        'Assessments in time remain a concern. March is slightly better, but 56% is far from the neighbours’ 83.8% and the national 82.9%, and the county is uneven: only West (77.9%) and Great Yarmouth (73%, from 47.4%) are above 70%. North & Broadland climbed from 40% to 60%, still too low. Breckland (36%) and South (53.8%) fell again; Norwich, no worse than before, is at 36% and has not been over 50% since December. The heads of social work of these three are asked what they will do, the others to pass on what worked.',
        claims(`
3.3 | norfolk             | Mar 18 | rose    |       |        | 318 | The county’s share in time rose in March
3.3 | norfolk             | Mar 18 | is      | 56%   |        | 318 | The county’s share in time was 56%
3.3 | norfolk             | Mar 18 | below   | 83.8% |        | 318 | The county was below the neighbours’ 83.8%
3.3 | norfolk             | Mar 18 | below   | 82.9% |        | 318 | The county was below the national 82.9%
3.3 | west                | Mar 18 | is      | 77.9% |        | 318 | West had 77.9% in time
3.3 | west                | Mar 18 | above   | 70%   |        | 318 | West was above 70%
3.3 | great-yarmouth      | Mar 18 | is      | 73%   |        | 318 | Great Yarmouth had 73% in time
3.3 | great-yarmouth      | Mar 18 | rose    | 47.4% |        | 318 | Great Yarmouth rose from 47.4%
3.3 | great-yarmouth      | Mar 18 | above   | 70%   |        | 318 | Great Yarmouth was above 70%
3.3 | north-and-broadland | Mar 18 | is      | 60%   |        | 318 | North & Broadland had 60% in time
3.3 | north-and-broadland | Mar 18 | rose    | 40%   |        | 318 | North & Broadland rose from 40%
3.3 | north-and-broadland | Mar 18 | at most | 70%   |        | 318 | North & Broadland was not over 70%
3.3 | breckland           | Mar 18 | is      | 36%   |        | 318 | Breckland had 36% in time
3.3 | breckland           | Mar 18 | fell    |       |        | 318 | Breckland fell in March
3.3 | breckland           | Feb 18 | fell    |       |        | 318 | Breckland had fallen before: March is said to be another fall
3.3 | breckland           | Mar 18 | at most | 70%   |        | 318 | Breckland was not over 70%
3.3 | south               | Mar 18 | is      | 53.8% |        | 318 | South had 53.8% in time
3.3 | south               | Mar 18 | fell    |       |        | 318 | South fell in March
3.3 | south               | Feb 18 | fell    |       |        | 318 | South had fallen before: March is said to be another fall
3.3 | south               | Mar 18 | at most | 70%   |        | 318 | South was not over 70%
3.3 | norwich             | Mar 18 | is      | 36%   |        | 318 | Norwich had 36% in time
3.3 | norwich             | Mar 18 | at most | 70%   |        | 318 | Norwich was not over 70%
3.3 | norwich             | Dec 17 | above   | 50%   |        | 318 | Norwich was last over 50% in December
3.3 | norwich             | Jan 18 | at most | 50%   |        | 318 | Norwich was not over 50% in January
3.3 | norwich             | Feb 18 | at most | 50%   |        | 318 | Norwich was not over 50% in February
3.3 | norwich             | Mar 18 | at most | 50%   |        | 318 | Norwich was not over 50% in March
`),
      ),
      note(
        '318',
        'That Norwich is no worse than before names no figure of February, and none is known: it is not among the claims checked.',
      ),
      opening(
        '32',
        'Assessments worry the county in places: although the share finished in 45 working days went from 50% to 56%, two localities stay under 40%, and one came down from 65% to 54%. They are asked for reasons and for plans.',
        claims(`
3.3 | norfolk   | Mar 18 | rose  | 50% | | 32 | The county’s share in time rose from 50%
3.3 | norfolk   | Mar 18 | is    | 56% | | 32 | The county’s share in time reached 56%
3.3 | breckland | Mar 18 | below | 40% | | 32 | Breckland, one of two not named, was under 40%
3.3 | norwich   | Mar 18 | below | 40% | | 32 | Norwich, one of two not named, was under 40%
3.3 | south     | Mar 18 | fell  | 65% | | 32 | South, not named, came down from 65%
3.3 | south     | Mar 18 | is    | 54% | | 32 | South, not named, came down to 54%
`),
      ),
    ],
  }),
  page({
    slug: 'assessments-outcomes',
    name: 'Assessments outcomes',
    lines: '328-352',
    definition:
      'How social work assessments end: with further involvement of a social worker, with a step down to family support or targeted support, or closed with information and advice. Each is to settle what will make the child’s life better.',
    notes: [
      'The three outcomes of a month are counted against the assessments authorised in it. Where they do not add up, the difference is shown and nothing is put right; before December 2017 the report does not print the assessments authorised.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: ['3.6', '3.6p', '3.7', '3.7p', '3.5', '3.5p'],
    dimensions: [{ indicator: '3.1', dimension: ASSESSMENT_OUTCOME }],
    commentary: [
      analysis(
        '335',
        'Too few assessments lead to further involvement: as in months before, the share is a long way from the target of 60%. Part of the cause may be referrals that the front door should not have passed on; and many closures without action may come back as the high re-referrals of some localities. Workshops for all assessment teams are to deal with proportion, evidence and decisions.',
        claims(`
3.5p | norfolk | Mar 18 | below | 60% | | 335 | The share with ongoing involvement was below the target of 60%
3.5p | norfolk | Feb 18 | below | 60% | | 335 | It was below the target in February too, one of the months before
`),
      ),
    ],
  }),
];
