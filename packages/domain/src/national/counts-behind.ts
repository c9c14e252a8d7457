import type { NationalSource } from './national-file';

/** The measures of the same source whose values are a percentage's numerator and denominator. */
export interface CountsBehind {
  readonly numerator: string;
  readonly denominator: string;
}

const REFERRALS = 'c1_children_in_need_referrals_and_rereferrals';
const PLANS = 'd3_cpps_subsequent_plan';

const behind = (file: string, numerator: string, denominator: string): CountsBehind => ({
  numerator: `${file}/${numerator}`,
  denominator: `${file}/${denominator}`,
});

/**
 * Percentages that are published beside both of their counts, so that the figure of an area that
 * was split or merged can be made from its parts. Each was recomputed from the published counts of
 * every authority and year, and agrees to the decimal that is published; percentages of care leavers,
 * whose counts were rounded to ten in some years, are left out.
 */
const KNOWN: Readonly<Record<NationalSource, Readonly<Record<string, CountsBehind>>>> = {
  LAIT: {
    PrevRegCPR: { numerator: 'ReRegCPR', denominator: 'CPP_Abuse' },
    CareLeaverAcc: { numerator: 'NoCareLeaverAcc', denominator: 'NoCareLeavers' },
    '%_of LAC Adopted': { numerator: 'No_of LAC Adopted', denominator: 'LACceased' },
    'LAC_ceased_SGO%': { numerator: 'LAC_ceased_SGO', denominator: 'LACceased' },
  },
  DFE: {
    [`${REFERRALS}/Re_referrals_percent`]: behind(REFERRALS, 'Re_referrals', 'Referrals'),
    [`${REFERRALS}/No_Further_Action_percent`]: behind(REFERRALS, 'No_Further_Action', 'Referrals'),
    [`${REFERRALS}/Not_in_Need_percent`]: behind(REFERRALS, 'Not_in_Need', 'Referrals'),
    [`${PLANS}/CPP_subsequent_percent`]: behind(PLANS, 'CPP_subsequent', 'CPP_start'),
  },
};

/** The measures behind a percentage; null where none are known. */
export function countsBehind(source: NationalSource, key: string): CountsBehind | null {
  return KNOWN[source][key] ?? null;
}
