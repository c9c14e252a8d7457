import { month } from '@vital-signs/domain';
import type { CouncilCommentary } from '../council/council-facts';
import { LAMBETH_MONTH } from './lambeth';

const { kind: periodKind, start: periodStart, end: periodEnd } = month(LAMBETH_MONTH);
const PERIOD = { periodKind, periodStart, periodEnd };
const UPDATE = 'Children’s services improvement update of March 2019, lines';

/**
 * What the update says around its table, which comments on none of its rows: of improvement and of
 * what is hard, for the council as a whole.
 */
export const LAMBETH_COMMENTARY: readonly CouncilCommentary[] = [
  {
    ...{ kind: 'ANALYSIS', ...PERIOD, source: `${UPDATE} 14-21, 66-96` },
    text: 'The inspection of early 2017 was followed by five monitoring visits up to December 2018, most of whose feedback was good, and a last one was due in March 2019. Of the targets for recruiting and keeping staff nearly all were met. What remains hard is to keep the pace, to be consistent across teams, to make changes last, and to have room for a growing volume of work with the caseloads that staff were promised.',
  },
  {
    ...{ kind: 'NOTE', ...PERIOD, source: `${UPDATE} 30-61` },
    text: 'The table’s trend lines and colours are lost in the scan. 4.7 and 6.3D print one figure as the current one and another for February; the current one is used, and the other is kept beside it.',
  },
];
