import { printedTable } from '../norfolk/report/printed-table';

/** Every figure that the paper gives of a place and a period, the county’s unless it says otherwise. */
export const PAPER_FIGURES = printedTable(`
key                                   | place   | period             | figure | numerator | lines
schools-good-or-outstanding           | norfolk | 2018-11            | 84%    |           | 43
early-years-good-or-outstanding       | norfolk | 2018-11            | 96%    |           | 47
schools-subject-to-intervention       | norfolk | currently          | five   |           | 55
pupils-excluded                       | norfolk | autumn term 2018   | 95     |           | 61
secondary-exclusions                  | norfolk | autumn term 2018   | 61     |           | 63
secondary-exclusions                  | norfolk | autumn term 2017   | 74     |           | 63
primary-exclusions                    | norfolk | autumn term 2018   | 33     |           | 63
primary-exclusions                    | norfolk | autumn term 2017   | 21     |           | 63
participation-post-16                 | norfolk | 2018-11            | 92.3%  |           | 67
destination-unknown                   | norfolk | 2018-11            | 1.0%   |           | 67
family-focus-families                 | norfolk | 2018-11            | 673    |           | 71
family-focus-families                 | norfolk | 2017-11            | 615    |           | 71
family-focus-families                 | west    | 2018-11            | 149    |           | 71
family-focus-families                 | west    | 2017-11            | 125    |           | 71
family-focus-children                 | norfolk | 2018-11            | 1487   |           | 71
1.8                                   | norfolk | 2018-11            | 5%     | 8         | 73
families-waiting                      | norfolk | 2018-11            | 139    |           | 75
partners-supported                    | norfolk | 2018-11            | 127    |           | 77
community-focus-requests              | norfolk | 2018-11            | 232    |           | 81
2.2                                   | norfolk | 2018-11            | 528    |           | 95
audited-assessments-meeting-standards | norfolk | 2018-11            | 65%    |           | 101
6.5                                   | norfolk | 2018-11            | 39     |           | 109
6.9b                                  | norfolk | 2017-11            | 22.4%  |           | 113
7.1                                   | norfolk | 2018-08            | 1,204  |           | 118
7.2                                   | norfolk | 2018-08            | 71.2   |           | 118
7.1                                   | norfolk | 2018-11            | 1,193  |           | 118
7.2                                   | norfolk | 2018-11            | 70.6   |           | 118
possible-reunification                | norfolk | 2018-11            | 100+   |           | 118
7.14                                  | norfolk | 2018-11            | 95.5%  |           | 119
eligible-care-leavers-with-care-plan  | norfolk | 2018-11            | circa 98% |           | 119
iha-requests-within-5-days            | norfolk | 20 working days    | 85%    |           | 120
care-leavers-in-touch                 | norfolk | 2018-11            | 75%    |           | 124
8.4                                   | norfolk | 2018-11            | 50.5%  |           | 124
8.4                                   | norfolk | 2018-04            | 58.5%  |           | 124
caseloads-over-policy                 | norfolk | 2018-11            | 32%    |           | 130
caseloads-over-policy                 | norfolk | 2018-09            | 36.5%  |           | 130
assessment-caseloads-of-25            | norfolk | 2018-11            | 9      |           | 130
assessment-caseloads-of-25            | norfolk | 2018-09            | 15     |           | 130
`);

/** The figures of others that the paper sets beside its own. */
export const PAPER_BENCHMARKS = printedTable(`
key                             | comparator        | value | text                                           | lines
schools-good-or-outstanding     | NATIONAL          | 86    | 86%                                            | 43
early-years-good-or-outstanding | NATIONAL          | 95    | 95%                                            | 47
participation-post-16           | NATIONAL          | 90    | 2.3 percentage points below the county’s 92.3% | 67
destination-unknown             | NATIONAL          | 5.9   | 5.9%                                           | 67
6.5                             | NEIGHBOUR_AVERAGE | 45    | 45                                             | 109
6.5                             | NATIONAL          | 45.3  | 45.3                                           | 109
7.2                             | NEIGHBOUR_AVERAGE | 56.2  | 56.2                                           | 118
7.2                             | NATIONAL          | 64    | 64.0                                           | 118
8.4                             | NATIONAL          | 51    | 51%                                            | 124
`);
