import { lait } from '../national-link-rows';
import type { NationalLinkFacts } from '../national-link-rows';

const CARE_LEAVERS =
  'The report counts those of 18 too, at the end of the quarter; published is the share of those who became 19, 20 or 21 in the year to 31 March.';

/**
 * Which national measures the report's indicators are compared with. Not among them: NI 65a, which
 * counts plans within two years of an earlier one where the national measure counts any earlier one;
 * NI 68 and ECS 133, which are published of no authority; and counts.
 */
export const SOLIHULL_LINKS: readonly NationalLinkFacts[] = [
  lait(
    'lac-rate',
    'LAC',
    'Children looked after per 10,000. The report’s figure is of the end of the quarter, the published one of 31 March.',
  ),
  lait(
    'NI-62',
    'LACStable_2016on',
    'Three or more placements in the year. The report’s year ends with the quarter, the published one on 31 March; for 2017/18 the report prints 11%, and 8% was published.',
  ),
  lait(
    'NI-63',
    'LAC_LongStable%',
    'Two years or more in the same placement, of those under 16 who were looked after for two and a half. Published is 31 March; for 2017/18 the report prints the 75% that was published.',
  ),
  lait(
    'ECS-138',
    'Continue_Assess_Comp',
    'Assessments in 45 working days. The report counts from April on, so that its fourth quarter is the published year: for 2016/17 and 2017/18 it prints 81% and 84%, and 81.1% and 83.6% were published.',
  ),
  lait(
    'ECS-14a',
    'ReReferral',
    'Referrals within twelve months of an earlier one. The report’s figures are of its quarters, the published ones of years: 21% and 23.6% for the last of 2017/18 and the whole of it.',
  ),
  lait(
    'care-leavers-suitable-accommodation',
    'CareLeaverAcc',
    `Care leavers in suitable accommodation. ${CARE_LEAVERS}`,
  ),
  lait(
    'care-leavers-eet',
    'CareLeaverEET',
    `Care leavers in education, employment or training. ${CARE_LEAVERS}`,
  ),
];
