import { claims } from './claims';
import { analysis, LOCALITIES_DO_NOT_SUM, note, opening, page } from './page-facts';

export const CHILDREN_IN_NEED_PAGES = [
  page({
    slug: 'children-in-need',
    name: 'Children in need',
    lines: '390-392',
    placed: 'Only its title is left; 5.1 to 5.3 stand here from the summary (lines 80-82).',
    notes: [LOCALITIES_DO_NOT_SUM],
    indicators: ['5.1', '5.2', '5.3'],
    commentary: [note('390-392', 'Definition, analysis and figures of this page are lost.')],
  }),
  page({
    slug: 'plans-in-date',
    name: 'Plans in date (children in need)',
    lines: '399-433',
    definition:
      'Whether each child in need has a plan made for his or her own needs and brought up to date in the time that is set for such plans.',
    notes: [
      'Since January 2017 a plan is due from 45 working days after the referral; until then it was due from 20. Children in assessment teams, whom 5.5 counts and 5.4 leaves out, often have not reached that day.',
    ],
    indicators: ['5.4', '5.5'],
    commentary: [
      analysis(
        '407',
        'More children in need have a plan, those in assessment teams included. Assessments are still late, but this could mean that plans are made where they are needed and that newer cases are closed, rightly without one, before 45 working days. Leaving out assessment teams, Breckland, North & Broadland and Norwich are at 85% or better; West and Great Yarmouth are below 80% but improved. South is above 80%, though down from 96%, perhaps because of the cases it took on when boundaries changed in January; its managers are to watch it.',
        claims(`
5.5 | norfolk             | Mar 18 | rose     |     | | 407 | The share of children in need with a plan rose, assessment teams included
5.4 | breckland           | Mar 18 | at least | 85% | | 407 | Breckland had 85% or more
5.4 | north-and-broadland | Mar 18 | at least | 85% | | 407 | North & Broadland had 85% or more
5.4 | norwich             | Mar 18 | at least | 85% | | 407 | Norwich had 85% or more
5.4 | west                | Mar 18 | below    | 80% | | 407 | West was below 80%
5.4 | west                | Mar 18 | rose     |     | | 407 | West improved
5.4 | great-yarmouth      | Mar 18 | below    | 80% | | 407 | Great Yarmouth was below 80%
5.4 | great-yarmouth      | Mar 18 | rose     |     | | 407 | Great Yarmouth improved
5.4 | south               | Mar 18 | above    | 80% | | 407 | South was above 80%
5.4 | south               | Mar 18 | fell     | 96% | | 407 | South fell from 96%
`),
      ),
      opening(
        '36',
        'Leaving out assessment teams, 83% of children in need have an up-to-date plan, more than before.',
        claims(`
5.4 | norfolk | Mar 18 | rose |     | | 36 | The share outside assessment teams rose
5.4 | norfolk | Mar 18 | is   | 83% | | 36 | The share outside assessment teams was 83%
`),
      ),
    ],
  }),
];
