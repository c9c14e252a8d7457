import { lait } from '../national-link-rows';
import type { NationalLinkFacts } from '../national-link-rows';

const READ_AS_TWELVE_MONTHS =
  'The report’s figure is read as one of the twelve months up to July 2018, the published ones are of years to 31 March.';

/**
 * Which national measures the report's indicators are compared with. Of the others some are
 * published of no authority, and of some the report does not say enough to tell: what a reduction or
 * a re-offending rate is reckoned from.
 */
export const NORTHUMBERLAND_LINKS: readonly NationalLinkFacts[] = [
  lait(
    '7',
    'LAC_LongStable%',
    'Two years or more in the same placement, of those long looked after. The report’s figure is of June 2018, the published ones of 31 March: of those under 16 who were looked after for two and a half years.',
  ),
  lait(
    '9',
    'CPPlans2yrs',
    `Plans of two years or more among those that ended. ${READ_AS_TWELVE_MONTHS}`,
  ),
  lait('10', 'PrevRegCPR', `Second or later plans among those begun. ${READ_AS_TWELVE_MONTHS}`),
  lait(
    '15',
    'CareLeaverAcc',
    'Care leavers in suitable accommodation. Which ages the report counts it does not say; published is the share of those who became 19, 20 or 21 in the year to 31 March.',
  ),
];
