import { localityQuotes } from './locality-quotes';
import { printedTable } from './printed-table';

/**
 * What the page of caseloads says of single localities: changes of social worker within a team. They
 * stand in the same paragraph as its definition and its table, and were found after the first
 * edition was published.
 */
export const CHANGE_QUOTES = localityQuotes(
  printedTable(`
key                                          | place               | month  | says | figure | line | words
change-of-social-worker-same-team-percentage | norwich             | Mar 18 | is   | 3%     | 728  | very low percentages of children having to change social worker outside of team transfer (3%)
change-of-social-worker-same-team-percentage | great-yarmouth      | Feb 18 | is   | 1.2%   | 728  | Gt Yarmouth has fallen from 1.2% to 5.3%
change-of-social-worker-same-team-percentage | great-yarmouth      | Mar 18 | is   | 5.3%   | 728  | Gt Yarmouth has fallen from 1.2% to 5.3%
change-of-social-worker-same-team-percentage | north-and-broadland | Feb 18 | is   | 7%     | 728  | up from 7% in February
change-of-social-worker-same-team-percentage | north-and-broadland | Mar 18 | is   | 10%    | 728  | 10% of children experienced a change of social worker without a change of team
`),
);
