import { lait } from '../national-link-rows';
import type { NationalLinkFacts } from '../national-link-rows';

const AS_PRINTED =
  'The report prints the national figure and that of the best neighbour as they were published for 2016/17.';
const REVISED =
  'The report prints the national figure for 2016/17 as it was first published; later files divide by revised estimates of population and give one about one per cent higher.';

/**
 * Which national measures the report's indicators are compared with, of those that are sure: the
 * figures that the report prints for the nation and the best neighbour are those published for the
 * measure, or were before populations were revised. How each is tied is told in
 * docs/national-figures.md.
 */
export const NATIONAL_LINKS: readonly NationalLinkFacts[] = [
  lait('2.4', 'CPP_Total_Rateper10,000', `Referrals per 10,000 children. ${REVISED}`),
  lait('2.8', 'ReReferral', `Re-referrals within twelve months. ${AS_PRINTED}`),
  {
    ...{ indicator: '3.2', source: 'DFE' },
    measure: 'c2_children_in_need_assessments_duration/Assessments_completed_rate',
    note: `Assessments per 10,000 children. ${REVISED}`,
  },
  lait(
    '3.3',
    'Continue_Assess_Comp',
    `Assessments in 45 working days; the report’s own figure is of the month. ${AS_PRINTED}`,
  ),
  lait(
    '4.3',
    'Section_47',
    `Section 47 enquiries per 10,000 children; the report’s own figure is the month times twelve. ${REVISED}`,
  ),
  lait('6.2b', 'ISCP_Conf', `Initial conferences per 10,000 children. ${REVISED}`),
  lait(
    '6.4',
    'CP_conf_15days',
    `Initial conferences within 15 working days; the report’s own figure is of the month. ${AS_PRINTED}`,
  ),
  lait('6.5', 'CPP_rate', `Children under a plan per 10,000, on 31 March. ${REVISED}`),
  lait('6.9b', 'PrevRegCPR', `Second or later plans among those begun in the year. ${AS_PRINTED}`),
  lait('6.10b', 'CPPlans2yrsActive', `Plans of two years or more on 31 March. ${AS_PRINTED}`),
  lait(
    'plans-ceased-after-two-years',
    'CPPlans2yrs',
    `Plans of two years or more among those ended in the year. ${AS_PRINTED}`,
  ),
  lait('7.2', 'LAC', `Children looked after per 10,000, on 31 March. ${AS_PRINTED}`),
  lait('8.3', 'CareLeaverAcc', `Care leavers of 19 to 21 in suitable accommodation. ${AS_PRINTED}`),
  lait(
    '8.4',
    'CareLeaverEET',
    `Care leavers of 19 to 21 in education, employment or training. ${AS_PRINTED}`,
  ),
  lait('9.2', 'LACStable_2016on', `Three or more placements in the year. ${AS_PRINTED}`),
];
