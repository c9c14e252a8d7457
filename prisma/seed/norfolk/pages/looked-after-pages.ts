import { RESIDENTIAL_AGE, RESIDENTIAL_KIND } from '../residential-breakdown';
import { claims } from './claims';
import { analysis, LOCALITIES_DO_NOT_SUM, note, opening, page } from './page-facts';

export const LOOKED_AFTER_PAGES = [
  page({
    slug: 'looked-after-children',
    name: 'Looked-after children',
    lines: '523-526',
    placed:
      'Only its title is left; 7.1 to 7.5 and 7.8 stand here from the summary (lines 111-120).',
    notes: [
      'Admissions less endings do not give the change of the number looked after exactly: the report’s own counts never balance.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: ['7.1', '7.2', '7.3', '7.4', '7.5', '7.8'],
    commentary: [
      opening(
        '38',
        'There are more looked-after children than a month ago, again; several pieces of work are under way on it.',
        claims(`
7.1 | norfolk | Mar 18 | rose           |   | | 38 | The number of looked-after children rose in March
7.1 | norfolk | Mar 18 | risen in a row | 2 | | 38 | It rose again: this is at least the second month
`),
      ),
      note('523-526', 'Definition, analysis and figures of this page are lost.'),
    ],
  }),
  page({
    slug: 'lac-plans-in-date',
    name: 'Plans in date (looked-after children)',
    lines: '529-537',
    placed:
      'Its figures are lost; 7.14 and 8.2 stand here from the summary (lines 126 and 131), because its analysis speaks of them.',
    definition:
      'Whether the care plans of looked-after children are up to date, and the pathway plans of young people: from 16 years and three months on, a plan for adult life.',
    indicators: ['7.14', '8.2'],
    commentary: [
      analysis(
        '537',
        'Care plans are kept very well: all localities but Norwich have 97% or more in date. Norwich, at 88.5% after 93%, still does fairly well, but is to find out why it dropped. Care leavers’ plans improved, on the way back to the 97% of March 2017. North & Broadland is above its December figure for them but has lost some of what it gained since.',
        claims(`
7.14 | breckland           | Mar 18 | at least | 97%   |        | 537 | Breckland had 97% or more care plans in date
7.14 | north-and-broadland | Mar 18 | at least | 97%   |        | 537 | North & Broadland had 97% or more care plans in date
7.14 | south               | Mar 18 | at least | 97%   |        | 537 | South had 97% or more care plans in date
7.14 | west                | Mar 18 | at least | 97%   |        | 537 | West had 97% or more care plans in date
7.14 | great-yarmouth      | Mar 18 | at least | 97%   |        | 537 | Great Yarmouth had 97% or more care plans in date
7.14 | norwich             | Mar 18 | fell     | 93%   |        | 537 | Norwich fell from 93%
7.14 | norwich             | Mar 18 | is       | 88.5% |        | 537 | Norwich came down to 88.5%
8.2  | norfolk             | Mar 18 | rose     |       |        | 537 | The share of care leavers with a plan rose
8.2  | norfolk             | Mar 18 | fell     | 97%   | Mar 17 | 537 | It was below the 97% of March 2017
8.2  | north-and-broadland | Mar 18 | rose     |       | Dec 17 | 537 | North & Broadland was above its December figure
8.2  | north-and-broadland | Mar 18 | fell     |       |        | 537 | North & Broadland slipped from a month nearer by
`),
      ),
    ],
  }),
  page({
    slug: 'residential-placements',
    name: 'Residential placements',
    lines: '576-592',
    placed: '7.6 and its share stand here from the summary (lines 117-118).',
    definition:
      'Looked-after children who live in a residential home or unit rather than with foster carers, parents or relatives.',
    notes: [
      'Of the table of placements by age only the columns for ages 12 to 17 can be read, and none of the names of its seven lines: kinds of placement are shown as unreadable. Figures by age add up the seven lines.',
      'The columns left add up to 102 of 130 children; those of younger children are lost.',
    ],
    indicators: ['7.6', 'lac-in-residential-placements-percentage'],
    dimensions: [
      { indicator: '7.6', dimension: RESIDENTIAL_AGE },
      { indicator: '7.6', dimension: RESIDENTIAL_KIND },
    ],
    commentary: [
      analysis(
        '580',
        'That more children are in residential placements may follow from there being more looked-after children. Seven of them are babies in family centres or mother and baby units, two more than in February 2017, when fewer children were in residential care altogether. A weekly tracker of looked-after children will help managers to watch and challenge. A residential placement is right for some children, for therapy or for complex needs; most should live in a family, and those who move to one need carers matched for the long term.',
        claims(`
7.6 | norfolk | Mar 18 | rose |  |        | 580 | The number of children in residential placements rose
7.1 | norfolk | Mar 18 | rose |  |        | 580 | The number of looked-after children rose
7.6 | norfolk | Mar 18 | rose |  | Feb 17 | 580 | More children were in residential placements than in February 2017
`),
      ),
    ],
  }),
  page({
    slug: 'lac-reviews-and-visits',
    name: 'Reviews and visits (looked-after children)',
    lines: '594-601',
    placed:
      'Its figures are lost; 7.7 and 7.15 stand here from the summary (lines 119 and 127), because its analysis speaks of them.',
    definition:
      'A review, led by an independent reviewing officer, looks at the plan for the child’s welfare and at a lasting home. A social worker visits on the day of placement, within the week after, and from then every six weeks at most; after the first year every three months if the placement is meant to last to 18.',
    notes: [
      'Children seen are counted as at the month’s end; the same child counts in every month.',
    ],
    indicators: ['7.7', '7.15'],
    commentary: [
      analysis(
        '600',
        'Why fewer reviews were in time is not known; it may be recording, as before, and will be looked into with the reviewing service. Visits in time are under 85% once more. They went down in every locality, most of all in North & Broadland (from 89.5% to 78.5%) and Norwich (from 86.6% to 76.6%), where managers are to find the cause and make plans with each worker.',
        claims(`
7.7  | norfolk             | Mar 18 | fell  |       | | 600 | The share of reviews in time fell
7.15 | norfolk             | Mar 18 | below | 85%   | | 600 | The share seen in time was below 85%
7.15 | norfolk             | Jan 18 | below | 85%   | | 600 | It had been below 85% before: March is said to be so again
7.15 | norfolk             | Mar 18 | fell  |       | | 600 | The share seen in time fell
7.15 | north-and-broadland | Mar 18 | fell  | 89.5% | | 600 | North & Broadland fell from 89.5%
7.15 | north-and-broadland | Mar 18 | is    | 78.5% | | 600 | North & Broadland came down to 78.5%
7.15 | norwich             | Mar 18 | fell  | 86.6% | | 600 | Norwich fell from 86.6%
7.15 | norwich             | Mar 18 | is    | 76.6% | | 600 | Norwich came down to 76.6%
7.15 | breckland           | Mar 18 | fell  |       | | 600 | Breckland fell, as every locality is said to have done
7.15 | south               | Mar 18 | fell  |       | | 600 | South fell, as every locality is said to have done
7.15 | west                | Mar 18 | fell  |       | | 600 | West fell, as every locality is said to have done
7.15 | great-yarmouth      | Mar 18 | fell  |       | | 600 | Great Yarmouth fell, as every locality is said to have done
`),
      ),
    ],
  }),
];
