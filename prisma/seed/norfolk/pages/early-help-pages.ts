import { note, page } from './page-facts';

export const EARLY_HELP_PAGES = [
  page({
    slug: 'early-help',
    name: 'Early Help',
    lines: '172-204',
    placed:
      'Its table holds 1.6 to 1.9; 1.1 to 1.5 (lines 47-53) have no page of their own and stand before them, as on the summary.',
    definition:
      'Requests for support that reach the county’s Early Help and Family Focus teams (EHFF), the cases that these teams open, hold and close, and where new cases come from.',
    notes: [
      'Percentages above 100% can occur in 1.6: a case is allocated within five days, so that some of a month’s cases answer requests made at the end of the month before.',
      'For 1.7 a dash is printed in every month.',
    ],
    indicators: ['1.1', '1.1a', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'],
    commentary: [
      note(
        '178',
        'Only the last words of the month’s analysis can be read. They offer trouble with stepping cases down, or the way cases are recorded, among possible reasons; for what, is lost.',
      ),
    ],
  }),
];
