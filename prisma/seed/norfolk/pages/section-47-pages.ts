import { SECTION_47_OUTCOME } from '../outcome-breakdowns';
import { LOCALITIES_DO_NOT_SUM, note, page } from './page-facts';
import { SECTION_47_SHARES } from './further-indicators';

export const SECTION_47_PAGES = [
  page({
    slug: 'section-47',
    name: 'Section 47',
    lines: '362-388',
    definition:
      'Where a child may be suffering significant harm, section 47 of the Children Act 1989 has the authority investigate, to decide whether the child must be protected. The page counts the investigations completed and what they found.',
    notes: [
      'Since January 2018 these investigations have a form of their own. The shares of their outcomes change sharply with it, so that months before and after are hardly comparable.',
      'The three printed shares do not add up to 100% from January 2018: they leave 0.9, 2.5 and 8.1 points unexplained in January, February and March.',
      '4.3 is headed as a rolling year but prints twelve times the month, per 10,000 children.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: ['4.3', '4.4', '4.5', '4.6', '4.7'],
    dimensions: [{ indicator: SECTION_47_SHARES, dimension: SECTION_47_OUTCOME }],
    commentary: [
      note(
        '363-366',
        'Definition and analysis are broken in the scan. What can be made out is that a stand-alone form makes it clearer what has been an investigation under section 47; what was seen in its figures is lost.',
      ),
    ],
  }),
];
