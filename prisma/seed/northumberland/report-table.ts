import { printedTable } from '../norfolk/report/printed-table';

/** How a source names lines of the council’s report. */
export function sourceAt(lines: string): string {
  return `Current performance report for children’s social care at 17 August 2018, lines ${lines}`;
}

/**
 * The table of the report, cell by cell: the column headings are lost, so the names of the two
 * comparators and of the two ratings are ours. "?" stands for print that cannot be read, nothing for
 * a cell of which there is no trace. Numerator and denominator are told in the comments.
 */
export const REPORT_TABLE = printedTable(`
key | no | unit            | first | second | latest | period   | frequency | first rating | second rating | status     | numerator | denominator | lines
1   | ?  | Number          | 80    | 76     | 83     | Jul 2018 | Monthly   | Red          | Red           | Up to date | 770       | 9.3         | 7-9
2   | ?  | %               | 81    | 80     | 81     | Jun 2018 | Monthly   | Green        | Green         | Up to date | 216       | 267         | 10-11
3   | 3  | %               | 100   | 100    | 100    | Jun 2018 | Monthly   | Green        | Green         | Up to date | 5         | 5           | 12-13
4   | 4  | Days            | 552   | 550    | 506    | Jul 2018 | Monthly   | Green        | Green         | Up to date | 11626     | 23          | 14-15
5   | ?  | Days            | 216   | 190    | 167    | Jul 2018 | Monthly   | Green        | Green         | Up to date | 3834      | 23          | 16-17
6   | 6  | Number          | 33    | 30     | 33     | Jul 2018 | Monthly   | Green        | Red           | Up to date |           |             | 18-19
7   | 7  | %               | 70    | 69     | 71     | Jun 2018 | Monthly   | Green        | Green         | Up to date | 72        | 101         | 20-21
8   | 8  | %               | 98    | 96     | 99.7   | Jul 2018 | Monthly   | Green        | Green         | Up to date | 361       | 362         | 22-23
9   | ?  | %               | 3.5   | 2      | 0.8    | Jul 2018 | Monthly   | Green        | Green         | Up to date | 3         | 389         | 24-25
10  | ?  | %               | 16    | 12     | 14.3   | Jul 2018 | Monthly   | Green        | Red           | Up to date | 76        | 530         | 26-27
11  | ?  | %               | 85    | 80     | 85     | Jan 2018 | Quarterly | Green        | Green         | Up to date |           |             | 28-29
12  | ?  | Number          | 55    | 50     | 55     | Jan 2018 | Quarterly | Green        | Red           | Up to date |           |             | 30-31
13  | 13 | Number per 1000 | 0.19  | 0.2    | 0.19   | Jan 2018 | Quarterly | Green        | Green         | Up to date | 5         | 27023       | 32, 36
14  | 14 |                 | 100   | 95     | 100    | Apr 2018 | Quarterly | Green        | Green         | Up to date | 26        | 26          | 36
15  | 15 |                 | ?     | ?      | ?      | Apr 2018 | Quarterly | Green        | ?             | Up to date | 88        | 91          | 36-38
16  | 16 |                 | 69    | 65     | 100    | Jun 2018 | Monthly   | Green        | Green         | Up to date | 5         | 5           | 38
17  | 17 | Number          | 95    | 110    | 92     | Jul 2018 | Monthly   | Red          | ?             | Up to date | 1108      | 12          | 38
18  | ?  | Number          | 1613  | 1613   | 1613   | Jun 2018 | Monthly   | Green        | Green         | Up to date |           |             | 38
19  | ?  | Number          | 854   | 854    | 854    | Apr 2018 | Quarterly | Green        | ?             | Up to date |           |             | 38-40
20  | 20 |                 | ?     | ?      | ?      | Jul 2018 | Monthly   | N/A          | ?             | Up to date |           |             | 42-52
`);
