import { printedTable } from './printed-table';

/** Shares of each source of contacts in March 2018, as printed below the table of all months. */
export const SHARES_BY_SOURCE_TABLE = printedTable(`
source                    | of contacts | of referrals
Police                    | 49.0%       | 27.8%
Education Services        | 16.4%       | 29.7%
Health Services           | 12.7%       | 14.3%
Internal council services | 1.7%        | 5.2%
Members of public         | 7.7%        | 6.5%
Other local authorities   | 2.8%        | 2.7%
Others                    | 9.7%        | 13.7%
`);
