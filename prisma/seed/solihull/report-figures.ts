import { printedTable } from '../norfolk/report/printed-table';

/**
 * Every figure that the report gives of a quarter, with what it says of it. Numerator and denominator
 * stand where it gives them; "?" is a figure that it does not give although it says that it is counted.
 */
export const REPORT_FIGURES = printedTable(`
key                                 | basis        | quarter    | figure | numerator | denominator | the report says                              | lines
lac                                 | SNAPSHOT     | 2016-17-q4 | 383    |           |             |                                              | 49
lac                                 | SNAPSHOT     | 2017-18-q4 | 413    |           |             | increased                                    | 49
lac                                 | SNAPSHOT     | 2018-19-q1 | 418    |           |             | continued to increase                        | 49
lac-local                           | SNAPSHOT     | 2018-19-q1 | 363    |           |             |                                              | 50
lac-uasc                            | SNAPSHOT     | 2018-19-q1 | 55     |           |             | stable                                       | 50
lac-in-line-with-neighbours         | SNAPSHOT     | 2018-19-q1 | 273    |           |             |                                              | 52
lac-rate                            | SNAPSHOT     | 2018-19-q1 | 92     | 418       |             | significantly higher                         | 49-53
ECS-01b                             | SNAPSHOT     | 2017-18-q4 | 100%   |           |             | meeting target                               | 57
ECS-01b                             | SNAPSHOT     | 2018-19-q1 | 100%   |           |             | meeting target                               | 57
NI-62                               | ROLLING_12   | 2017-18-q4 | 11%    |           |             | within the tolerance target of 8% to 12%     | 58
NI-62                               | ROLLING_12   | 2018-19-q1 | 8%     |           |             | within the tolerance target of 8% to 12%     | 58
NI-63                               | SNAPSHOT     | 2017-18-q4 | 75%    |           |             | exceeding the target of 72%                  | 61
NI-63                               | SNAPSHOT     | 2018-19-q1 | 74%    |           |             | good performance has been sustained          | 61
ECS-02                              | SNAPSHOT     | 2017-18-q4 | 100%   |           |             | meeting target                               | 62
ECS-02                              | SNAPSHOT     | 2018-19-q1 | 100%   |           |             | meeting target                               | 62
ECS-138                             | YEAR_TO_DATE | 2016-17-q4 | 81%    |           |             |                                              | 69
ECS-138                             | YEAR_TO_DATE | 2017-18-q4 | 84%    |           |             | not meeting target / increase in performance | 69
ECS-138                             | YEAR_TO_DATE | 2018-19-q1 | 79%    |           |             | not meeting target / decline                 | 71
NI-68                               | YEAR_TO_DATE | 2017-18-q4 | 75%    |           |             |                                              | 83
NI-68                               | YEAR_TO_DATE | 2018-19-q1 | 61%    |           |             | below the lower tolerance level of 77%       | 83
ECS-14a                             | IN_PERIOD    | 2017-18-q4 | 21%    |           |             | within the higher tolerance target           | 88
ECS-14a                             | YEAR_TO_DATE | 2017-18-q4 | ?      |           |             |                                              | 86
ECS-14a                             | IN_PERIOD    | 2018-19-q1 | 19%    |           |             | within tolerance levels                      | 88
NI-65a                              | ROLLING_12   | 2017-18-q4 | 19%    |           |             | below target                                 | 92
NI-65a                              | ROLLING_12   | 2018-19-q1 | 18%    |           |             | improved slightly                            | 92
ECS-133                             | SNAPSHOT     | 2017-18-q4 | 0      |           |             | within acceptable parameters                 | 96
ECS-133                             | SNAPSHOT     | 2018-19-q1 | 0      |           |             | within acceptable parameters                 | 96
care-leavers-suitable-accommodation | SNAPSHOT     | 2017-18-q4 | 85%    |           |             |                                              | 99
care-leavers-suitable-accommodation | SNAPSHOT     | 2018-19-q1 | 88%    |           |             |                                              | 99
care-leavers-eet                    | SNAPSHOT     | 2017-18-q4 | 60%    |           |             |                                              | 101
care-leavers-eet                    | SNAPSHOT     | 2018-19-q1 | 46%    |           |             | recording lag                                | 101
missing-children                    | YEAR_TO_DATE | 2017-18-q4 | 89     |           |             |                                              | 107
missing-children                    | IN_PERIOD    | 2018-19-q1 | 35     |           |             |                                              | 123
missing-episodes                    | YEAR_TO_DATE | 2017-18-q4 | 263    |           |             |                                              | 107
missing-episodes                    | IN_PERIOD    | 2018-19-q1 | 57     |           |             |                                              | 129
wri-offers                          | YEAR_TO_DATE | 2017-18-q4 | 244    |           |             |                                              | 111
wri-offers                          | IN_PERIOD    | 2018-19-q1 | 48     |           |             |                                              | 125
wri-offered                         | YEAR_TO_DATE | 2017-18-q4 | 93%    | 244       | 263         |                                              | 111
wri-offered                         | YEAR_TO_DATE | 2018-19-q1 | 84%    | 48        | 57          |                                              | 125
wri-completed                       | YEAR_TO_DATE | 2017-18-q4 | 36%    | 95        | 263         |                                              | 113
wri-completed                       | YEAR_TO_DATE | 2018-19-q1 | 47%    | 27        | 57          |                                              | 127
wri-refused                         | YEAR_TO_DATE | 2017-18-q4 | 57%    | 149       | 263         |                                              | 115
wri-refused                         | YEAR_TO_DATE | 2018-19-q1 | 37%    | 21        | 57          |                                              | 129
wri-not-required                    | YEAR_TO_DATE | 2017-18-q4 | 4.5%   | 12        | 263         |                                              | 117
wri-not-required                    | YEAR_TO_DATE | 2018-19-q1 | 7%     | 4         | 57          |                                              | 131
wri-outstanding                     | YEAR_TO_DATE | 2017-18-q4 | 2.5%   | 7         | 263         |                                              | 117-119
wri-outstanding                     | YEAR_TO_DATE | 2018-19-q1 | 9%     | 5         | 57          |                                              | 131
`);

/** The parts of which the report gives the numbers. */
export const REPORT_PARTS = printedTable(`
key              | basis        | quarter    | dimension                | category                     | figure | lines
lac              | SNAPSHOT     | 2018-19-q1 | origin                   | Local children               | 363    | 50
lac              | SNAPSHOT     | 2018-19-q1 | origin                   | Unaccompanied asylum seekers | 55     | 50
missing-children | YEAR_TO_DATE | 2017-18-q4 | missing from             | Home                         | 33     | 107
missing-children | YEAR_TO_DATE | 2017-18-q4 | missing from             | Care                         | 40     | 107
missing-children | YEAR_TO_DATE | 2017-18-q4 | missing from             | Care, absent without leave   | 16     | 107
missing-children | IN_PERIOD    | 2018-19-q1 | missing from             | Home                         | 13     | 123
missing-children | IN_PERIOD    | 2018-19-q1 | missing from             | Care                         | 15     | 123
missing-children | IN_PERIOD    | 2018-19-q1 | missing from             | Care, absent without leave   | 7      | 123
missing-episodes | YEAR_TO_DATE | 2017-18-q4 | welfare return interview | Offered                      | 244    | 111
missing-episodes | YEAR_TO_DATE | 2017-18-q4 | welfare return interview | Not required                 | 12     | 117
missing-episodes | YEAR_TO_DATE | 2017-18-q4 | welfare return interview | Outstanding                  | 7      | 117-119
missing-episodes | IN_PERIOD    | 2018-19-q1 | welfare return interview | Offered                      | 48     | 125
missing-episodes | IN_PERIOD    | 2018-19-q1 | welfare return interview | Not required                 | 4      | 131
missing-episodes | IN_PERIOD    | 2018-19-q1 | welfare return interview | Outstanding                  | 5      | 131
wri-offers       | YEAR_TO_DATE | 2017-18-q4 | answer to the offer      | Completed                    | 95     | 113
wri-offers       | YEAR_TO_DATE | 2017-18-q4 | answer to the offer      | Refused                      | 149    | 115
wri-offers       | IN_PERIOD    | 2018-19-q1 | answer to the offer      | Completed                    | 27     | 127
wri-offers       | IN_PERIOD    | 2018-19-q1 | answer to the offer      | Refused                      | 21     | 129
`);
