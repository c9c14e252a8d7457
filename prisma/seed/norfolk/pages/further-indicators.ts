import type { IndicatorFacts } from '../catalogue/indicator-facts';
import { percentage } from '../catalogue/indicator-facts';
import { sourceAt } from '../report/report-document';

export const SECTION_47_SHARES = 'section-47-outcome-shares';
export const CONTACT_SHARES = 'contacts-share-by-source';
export const REFERRAL_SHARES = 'referrals-share-by-source';

const SHARES = {
  ref: null,
  polarity: 'INFO',
  dataNote: null,
  basis: 'IN_PERIOD',
  yearToDateRule: 'PRINTED_ONLY',
  countsChildren: false,
} as const;

/**
 * What printed shares are shares of, so that a breakdown in per cent has an indicator of its own. It
 * has no figures but those of its parts; the whole is 100%.
 */
export const FURTHER_INDICATORS: readonly {
  readonly area: string;
  readonly source: string;
  readonly indicator: IndicatorFacts;
}[] = [
  {
    area: 'contacts-and-referrals',
    source: sourceAt('contacts by source', '273-274'),
    indicator: percentage({
      ...{ ...SHARES, key: CONTACT_SHARES, keptWith: '2.1' },
      name: 'Contacts by source - %',
      numerator: { label: 'contacts of the source' },
      denominator: { label: 'contacts', from: '2.1' },
      definition: 'Shares of the month’s contacts by who made them.',
      note: 'Printed for March 2018 only, below the table of contacts by source.',
    }),
  },
  {
    area: 'contacts-and-referrals',
    source: sourceAt('contacts by source', '273-274'),
    indicator: percentage({
      ...{ ...SHARES, key: REFERRAL_SHARES, keptWith: '2.2' },
      name: 'Referrals by source - %',
      numerator: { label: 'referrals from the source' },
      denominator: { label: 'referrals', from: '2.2' },
      definition: 'Shares of the month’s referrals by who made the contact.',
      note: 'Printed for March 2018 only, below the table of contacts by source.',
    }),
  },
  {
    area: 'section-47',
    source: sourceAt('section page', '362-378'),
    indicator: percentage({
      ...{ ...SHARES, key: SECTION_47_SHARES, keptWith: '4.4' },
      name: 'Section 47 investigations by outcome - %',
      numerator: { label: 'investigations with the outcome' },
      denominator: { label: 'section 47 investigations completed', from: '4.4' },
      definition: 'Shares of the month’s section 47 investigations by what they found.',
      caveats:
        'Each investigation has one outcome, so the shares should add up to 100%. As printed they no longer do from January 2018, when the investigations got a form of their own.',
      note: 'The shares are those of 4.5, 4.6 and 4.7.',
    }),
  },
];
