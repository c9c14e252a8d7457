import { lait } from '../national-link-rows';
import type { NationalLinkFacts } from '../national-link-rows';

const AGES =
  'The report counts those of 17 to 21 on a day; published is the share of those who became 19, 20 or 21 in the year to 31 March, so that the two differ widely.';

/**
 * Which national measures the report's indicators are compared with. Not among them: 4.7, which
 * counts reviews where the national measure counts children whose reviews were all in time; 6.1,
 * whose national measure is of other ages and of those not in touch; and counts.
 */
export const LAMBETH_LINKS: readonly NationalLinkFacts[] = [
  lait(
    '2.10',
    'Continue_Assess_Comp',
    'Assessments in 45 working days. The report counts from April on, the published figures are of whole years; for 2017/18 it prints 72.7%, and 90.3% was published.',
  ),
  lait('6.2', 'CareLeaverEET', `Care leavers in education, employment or training. ${AGES}`),
  lait('6.3D', 'CareLeaverAcc', `Care leavers in suitable accommodation. ${AGES}`),
];
