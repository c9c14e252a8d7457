import { claims } from './claims';
import { analysis, LOCALITIES_DO_NOT_SUM, note, opening, page } from './page-facts';

export const REFERRALS_PAGE = page({
  slug: 'referrals',
  name: 'Referrals',
  lines: '279-295',
  placed:
    'Its benchmarking table names 2.7 and 2.8; 2.2, 2.4 and 2.5 stand among referrals on the summary (lines 57-62).',
  definition:
    'Contacts that a decision-maker at the front door takes further, because a child may need services or an assessment, and how many of them concern children referred before.',
  notes: [
    '2.8 counts twelve months to the month’s end, 2.7 the month alone; only March can be read of 2.7.',
    'Nothing of 2.4 but its benchmarks can be read; they are yearly rates.',
    LOCALITIES_DO_NOT_SUM,
  ],
  indicators: ['2.2', '2.4', '2.5', '2.7', '2.8'],
  commentary: [
    analysis(
      '285',
      'North & Broadland’s share of re-referrals, 24.4%, is well above the 19.6% of the statistical neighbours. For the first time since July 2017 no locality has more than 30%.',
      claims(`
2.7 | north-and-broadland | Mar 18 | is      | 24.4% |  | 285 | North & Broadland’s re-referrals stood at 24.4%
2.7 | north-and-broadland | Mar 18 | above   | 19.6% |  | 285 | North & Broadland’s re-referrals were above the neighbours’ 19.6%
2.7 | breckland           | Mar 18 | at most | 30%   |  | 285 | Breckland had no more than 30% re-referrals
2.7 | north-and-broadland | Mar 18 | at most | 30%   |  | 285 | North & Broadland had no more than 30% re-referrals
2.7 | norwich             | Mar 18 | at most | 30%   |  | 285 | Norwich had no more than 30% re-referrals
2.7 | south               | Mar 18 | at most | 30%   |  | 285 | South had no more than 30% re-referrals
2.7 | west                | Mar 18 | at most | 30%   |  | 285 | West had no more than 30% re-referrals
2.7 | great-yarmouth      | Mar 18 | at most | 30%   |  | 285 | Great Yarmouth had no more than 30% re-referrals
`),
    ),
    note(
      '285',
      'The beginning of the analysis is lost. What is left does not say whether it means re-referrals of the month (2.7) or of the rolling year (2.8); it is read as the month. The neighbours’ 19.6% is printed beside the rolling year.',
    ),
    opening(
      '38',
      'The number of referrals to social care teams fell for a fifth month, which is welcome.',
      claims(`
2.2 | norfolk | Mar 18 | fallen in a row | 5 | | 38 | Referrals fell in each of the five months to March
`),
    ),
  ],
});
