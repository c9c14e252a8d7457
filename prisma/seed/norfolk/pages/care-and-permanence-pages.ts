import { claims } from './claims';
import { analysis, note, opening, page } from './page-facts';

export const CARE_LEAVER_PAGES = [
  page({
    slug: 'care-leavers',
    name: 'Care leavers',
    lines: '668-688',
    placed:
      'Its benchmarking table names 8.3 and 8.4; 8.1 and 8.2 stand here from the summary (lines 130-131).',
    definition:
      'People up to 25 whom an authority looked after away from home for 13 weeks or more from the age of 14 on, and still when they could leave school, or later.',
    indicators: ['8.1', '8.2', '8.3', '8.4'],
    commentary: [
      opening(
        '26, 34',
        'It is a concern that a smaller number of care leavers are in touch with those who support them. How often that is will be a measure of its own from the following month, so that localities can be asked about it.',
      ),
      note(
        '678',
        'The beginning of the page’s analysis is lost. What is left asks managers to plan how every young person of their team is to be reached. The record holds no figures of contact with care leavers, so none of it can be checked.',
      ),
    ],
  }),
];

export const PLACEMENT_PAGES = [
  page({
    slug: 'placements',
    name: 'Placements',
    lines: '545-574',
    placed: 'Its title is lost.',
    definition:
      'Where looked-after children live: with relatives or their own parents, with foster carers, or in residential care. The page counts homes that last and children who move often.',
    notes: [
      '9.1 is printed without decimals in the table and with one in the summary. It jumps from 72% to 79% in December 2017 and back to 68.5% in February; the report does not say why.',
    ],
    indicators: ['9.1', '9.2'],
    commentary: [note('547', 'The analysis of this page cannot be read.')],
  }),
];

export const ADOPTION_PAGES = [
  page({
    slug: 'adoptions',
    name: 'Adoptions',
    lines: '690-722',
    definition:
      'Adoption makes somebody other than the birth parents a child’s parent in law. Counted are the months from the decision that a child should be placed for adoption (SHOBPA) to the adoption, and the days until a family is found. A placement is watched for ten weeks or more before a court decides.',
    notes: [
      'All figures cover twelve months to the month’s end, so each month repeats eleven of the months before. Of the two averages only five months can be read.',
    ],
    indicators: ['10.1a', '10.1b', '10.2', '10.3'],
    commentary: [
      analysis(
        '696',
        'Again a greater share of adoptions was finished within a year of the decision. The days between placement order and match are said to have gone up slightly, which may be good news: families could have been found for children with complex needs. The adoption teams are praised for the work they do with social workers.',
        claims(`
10.1b | norfolk | Mar 18 | rose | | | 696 | The share of adoptions within twelve months rose
10.3  | norfolk | Mar 18 | rose | | | 696 | The average days from placement order to match rose in March
`),
      ),
    ],
  }),
];
