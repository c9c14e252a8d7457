import type { Polarity } from '@vital-signs/domain';
import { count } from './indicator-facts';

const REF_DOUBTFUL = 'The ref is doubtful.';

interface Households {
  readonly ref?: null;
  readonly partOf?: string;
  readonly note?: string;
}

/** Carers are approved and cease as households, counted over twelve months. */
function households(key: string, name: string, polarity: Polarity, more: Households = {}) {
  return count({
    ...{ key, name, polarity, dataNote: 'Count', basis: 'ROLLING_12', additive: false },
    countsChildren: false,
    definition:
      polarity === 'HIGH'
        ? 'Households approved as carers in the twelve months to the month’s end.'
        : 'Households that ceased as carers in the twelve months to the month’s end.',
    ...more,
  });
}

const APPROVED = { partOf: '12.10', ref: null } as const;
const CEASED = { partOf: '12.20' } as const;

export const FOSTER_CARERS = [
  households(
    'carers-approved-task-centred',
    'Task Centred Carer Household Approved (Rolling 12 months)',
    'HIGH',
    APPROVED,
  ),
  households(
    'carers-approved-kinship',
    'Kinship Carer Household Approved (Rolling 12 months)',
    'HIGH',
    APPROVED,
  ),
  households(
    'carers-approved-short-breaks',
    'Short Breaks / Other Carer Household Approved (Rolling 12 months)',
    'HIGH',
    {
      ...APPROVED,
      note: 'Print of this row runs into the one above. By the totals of 92 and 109 January is 7 and March 6.',
    },
  ),
  households('12.10', 'Total Carer Household Approved (Rolling 12 months)', 'HIGH', {
    note: REF_DOUBTFUL,
  }),
  households('12.25', 'Task Centred Carer Household Ceased (Rolling 12 months)', 'LOW', {
    ...CEASED,
    note: REF_DOUBTFUL,
  }),
  households('carers-ceased-kinship', 'Kinship Carer Household Ceased (Rolling 12 months)', 'LOW', {
    ...CEASED,
    ref: null,
    note: 'January cannot be read.',
  }),
  households('12.24', 'Short Breaks / Other Carer Household Ceased (Rolling 12 months)', 'LOW', {
    ...CEASED,
    note: `${REF_DOUBTFUL} January cannot be read.`,
  }),
  households('12.20', 'Total Carer Household Ceased (Rolling 12 months)', 'LOW', {
    note: `${REF_DOUBTFUL} January cannot be read; a damaged repeat of the row reads 121.`,
  }),
];
