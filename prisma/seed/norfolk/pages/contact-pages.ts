import { CONTACT_SOURCE } from '../contact-breakdown';
import { claims } from './claims';
import { analysis, LOCALITIES_DO_NOT_SUM, note, opening, page } from './page-facts';
import { REFERRALS_PAGE } from './referrals-page';

const SCREENING =
  'What partners and the public bring to the front door, the multi-agency safeguarding hub (MASH). It is held against a threshold that the agencies share, and becomes a referral where a decision-maker there finds that social care should be involved. Many contacts only inform or ask for advice.';

export const CONTACT_PAGES = [
  page({
    slug: 'contacts',
    name: 'Contacts',
    lines: '208-237',
    definition: SCREENING,
    notes: [
      'Repeat contacts (2.9, 2.10) are counted over three months to the month’s end, so neighbouring months share most of what they count. For March 2018 a dash is printed for both.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: ['2.1', '2.3', '2.9', '2.10'],
    commentary: [
      analysis(
        '215-217',
        'Contacts rose a little in March but stayed below those of March 2017. More worrying is that fewer than one in five became a referral. The front door has been reviewed; a report of the review, with what would have to change, is to be considered, down to how professionals are helped to make the right referrals.',
        claims(`
2.1 | norfolk | Mar 18 | rose  |     |        | 217 | Contacts rose from February to March 2018
2.1 | norfolk | Mar 18 | fell  |     | Mar 17 | 217 | March 2018 had fewer contacts than March 2017
2.3 | norfolk | Mar 18 | below | 20% |        | 217 | Less than 20% of the contacts of March became referrals
`),
      ),
      opening(
        '38',
        'Partner agencies and the front door are working on the number of contacts, and on how few of them become referrals.',
      ),
    ],
  }),
  page({
    slug: 'contacts-by-source',
    name: 'Contacts by source',
    lines: '245-274',
    placed: '2.2 is printed here as a column of each source.',
    definition: `${SCREENING} Here they are told apart by who made them.`,
    notes: [
      'Seven monthly totals of the police and one of internal council services cannot be read. Where a total is missing, nothing is put in its place.',
      'Shares of all contacts and of all referrals are printed for March 2018 only; those of the referrals add up to 99.9% because each is rounded.',
      LOCALITIES_DO_NOT_SUM,
    ],
    indicators: ['2.1', '2.2', '2.3'],
    dimensions: [
      { indicator: '2.1', dimension: CONTACT_SOURCE },
      { indicator: '2.2', dimension: CONTACT_SOURCE },
      { indicator: '2.3', dimension: CONTACT_SOURCE },
    ],
    commentary: [
      analysis(
        '254',
        'The police make most contacts, and few of these go on. A practitioner from the front door now goes through police reports about children with officers each day, and its head of service keeps talking with the police about it. Contacts from schools and education still lead to referrals at about 30% or more; those from health services have not got past 26% or so for half a year. What the threshold is, and how partners can be helped to keep to it, belongs to the review of the front door.',
      ),
      note(
        '254, 268',
        'Of the six months in which health services are said to be at 26% or below, December 2017 prints 26.2%. It is a claim about one source of contacts, which is not checked among the claims about indicators.',
      ),
    ],
  }),
  REFERRALS_PAGE,
];
