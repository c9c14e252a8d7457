import { claims } from './claims';
import { analysis, LOCALITIES_DO_NOT_SUM, note, opening, page } from './page-facts';

export const CHILD_PROTECTION_PAGES = [
  page({
    slug: 'child-protection',
    name: 'Child protection',
    lines: '435-446',
    placed:
      'Its benchmarking table names 6.5; 6.1, 6.6, 6.7 and 6.11a stand here from the summary (lines 90-106).',
    definition:
      'After a section 47 investigation a conference may decide that a child needs a child protection plan, which is to make the child safe and keep the child so. The page counts the children on plans, and those whose plan begins or ends.',
    notes: [LOCALITIES_DO_NOT_SUM],
    indicators: ['6.1', '6.5', '6.6', '6.7', '6.11a'],
    commentary: [
      analysis(
        '441',
        'Earlier work with children in need, and plans that made children safer, are offered as reasons. Against that, 51% of the children who began to be looked after in the year’s first quarter had been on a plan in the twelve months before, and 27 of them were on one still at the end of March; this is being looked into further.',
      ),
      note(
        '441',
        'The beginning of the analysis is lost, and with it what the reasons are given for. The record holds no figures of children looked after by earlier plan, so 51% and 27 cannot be checked.',
      ),
    ],
  }),
  page({
    slug: 'initial-conferences',
    name: 'Initial child protection conferences',
    lines: '448-469',
    definition:
      'Meetings after a section 47 investigation that decide whether a child is to have a child protection plan; one is to be held within 15 days of the strategy discussion.',
    notes: [
      'Conferences are counted by child. 6.2a and 6.2b count twelve months to the month’s end; the page prints them from November 2017 only.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: ['6.2a', '6.2b', '6.3', '6.4'],
    commentary: [
      analysis(
        '450',
        'The share held in time seems to have come down a long way, above all in Norwich, where 52.6% were late, and in Great Yarmouth with 44.8%. It is to be investigated.',
        claims(`
6.4 | norfolk        | Mar 18 | fell |       | | 450 | The share of conferences in time fell
6.4 | norwich        | Mar 18 | is   | 47.4% | | 450 | Norwich had 47.4% in time: 52.6% are said to be late
6.4 | great-yarmouth | Mar 18 | is   | 55.2% | | 450 | Great Yarmouth had 55.2% in time: 44.8% are said to be late
`),
      ),
      note(
        '449-450',
        'Definition and analysis are broken in the scan. A comparison of the rolling year with the statistical neighbours cannot be read.',
      ),
    ],
  }),
  page({
    slug: 'time-periods',
    name: 'Time periods of plans',
    lines: '471-479',
    placed:
      'Its title and figures are lost; 6.8 to 6.10b and the share that ceased after two years stand here from the summary (lines 98-107), because its analysis speaks of them.',
    definition:
      'How long plans last and how many children return to one. A plan holds until the child is judged to be safe, comes of age at 18 or leaves the area.',
    notes: [
      '6.8 and 6.9b count twelve months to the month’s end. Of few children, one more or less moves the share: five are on a plan for over two years.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: [
      ...['6.8', '6.9a', '6.9b', '6.10a', '6.10n', '6.10b'],
      'plans-ceased-after-two-years',
    ],
    commentary: [
      analysis(
        '475',
        'Fewer children than before, as a share, begin another plan; the figure has come down to about that of the neighbours. Hardly any are on a plan for over two years, but those beyond 18 months grow in number, and half of them live in Norwich. Managers are to know each of these children, and to see what the plan does for them.',
        claims(`
6.9b  | norfolk | Mar 18 | fell | | | 475 | The share of children on a second or later plan fell
6.10a | norfolk | Mar 18 | rose | | | 475 | More children were on a plan for over 18 months
`),
      ),
      note(
        '475',
        'How close 6.9b is to the neighbours’ figure is said without a number, so that it is not among the claims checked; the neighbours’ 19.7% stands beside the figure.',
      ),
    ],
  }),
  page({
    slug: 'cp-reviews-and-visits',
    name: 'Child protection reviews and visits',
    lines: '482-521',
    definition:
      'A plan is reviewed by a conference three months after it begins, then at least every six. A social worker is to visit every four weeks, that is within 20 working days; ten working days is the tighter measure kept beside it.',
    notes: [
      'The report marks 6.14 with two asterisks whose footnote is lost.',
      'Children seen are counted as at the month’s end; the same child counts in every month.',
    ],
    indicators: ['6.12', '6.14', '6.15'],
    commentary: [
      analysis(
        '490',
        'Visits within ten working days go on improving, and no locality did worse. Great Yarmouth went from 68.5% to 83.7%, North & Broadland from 49% to 64.3%, which is still too low; with West (65.7%) and Norwich (37.3%) it is to see the children and write the visit up in time. Visits within twenty working days slipped a little in the county. Every locality but West is over 90%; West fell from 90% to 71.7%, perhaps for want of staff in its family intervention teams, and is to know which children have not been seen.',
        claims(`
6.14 | norfolk             | Mar 18 | rose            |       | | 490 | The share seen within ten working days rose
6.14 | norfolk             | Mar 18 | risen in a row  | 2     | | 490 | It went on rising: this is at least the second month
6.14 | great-yarmouth      | Mar 18 | rose            | 68.5% | | 490 | Great Yarmouth rose from 68.5%
6.14 | great-yarmouth      | Mar 18 | is              | 83.7% | | 490 | Great Yarmouth reached 83.7%
6.14 | north-and-broadland | Mar 18 | rose            | 49%   | | 490 | North & Broadland rose from 49%
6.14 | north-and-broadland | Mar 18 | is              | 64.3% | | 490 | North & Broadland reached 64.3%
6.14 | west                | Mar 18 | is              | 65.7% | | 490 | West had 65.7%
6.14 | norwich             | Mar 18 | is              | 37.3% | | 490 | Norwich had 37.3%
6.15 | norfolk             | Mar 18 | fell            |       | | 490 | The share seen within twenty working days fell a little
6.15 | breckland           | Mar 18 | above           | 90%   | | 490 | Breckland was over 90%
6.15 | north-and-broadland | Mar 18 | above           | 90%   | | 490 | North & Broadland was over 90%
6.15 | norwich             | Mar 18 | above           | 90%   | | 490 | Norwich was over 90%
6.15 | south               | Mar 18 | above           | 90%   | | 490 | South was over 90%
6.15 | great-yarmouth      | Mar 18 | above           | 90%   | | 490 | Great Yarmouth was over 90%
6.15 | west                | Mar 18 | fell            | 90%   | | 490 | West fell from 90%
6.15 | west                | Mar 18 | is              | 71.7% | | 490 | West came down to 71.7%
`),
      ),
      note(
        '490',
        'Every locality is said to have improved or kept its share within ten working days; where no figure of a locality is given, that is not among the claims checked.',
      ),
      opening(
        '36',
        'More of the children on plans were seen within ten working days: 72%, after 67.5% in February.',
        claims(`
6.14 | norfolk | Mar 18 | rose | 67.5% | | 36 | The share seen within ten working days rose from 67.5%
6.14 | norfolk | Mar 18 | is   | 72%   | | 36 | The share seen within ten working days was 72%
`),
      ),
    ],
  }),
];
