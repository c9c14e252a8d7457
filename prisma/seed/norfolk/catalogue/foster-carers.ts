import type { Polarity } from '@vital-signs/domain';
import { count } from './indicator-facts';

const REF_DOUBTFUL = 'The ref is doubtful.';

function households(key: string, name: string, polarity: Polarity, note?: string, ref?: null) {
  return count({
    ...{ key, name, polarity, dataNote: 'Count', basis: 'ROLLING_12', additive: false },
    ...(ref === null ? { ref } : {}),
    countsChildren: false,
    definition:
      polarity === 'HIGH'
        ? 'Households approved as carers in the twelve months to the month’s end.'
        : 'Households that ceased as carers in the twelve months to the month’s end.',
    ...(note === undefined ? {} : { note }),
  });
}

export const FOSTER_CARERS = [
  households(
    'carers-approved-task-centred',
    'Task Centred Carer Household Approved (Rolling 12 months)',
    'HIGH',
    undefined,
    null,
  ),
  households(
    'carers-approved-kinship',
    'Kinship Carer Household Approved (Rolling 12 months)',
    'HIGH',
    undefined,
    null,
  ),
  households(
    'carers-approved-short-breaks',
    'Short Breaks / Other Carer Household Approved (Rolling 12 months)',
    'HIGH',
    'Print of this row runs into the one above. By the totals of 92 and 109 January is 7 and March 6.',
    null,
  ),
  households('12.10', 'Total Carer Household Approved (Rolling 12 months)', 'HIGH', REF_DOUBTFUL),
  households(
    '12.25',
    'Task Centred Carer Household Ceased (Rolling 12 months)',
    'LOW',
    REF_DOUBTFUL,
  ),
  households(
    'carers-ceased-kinship',
    'Kinship Carer Household Ceased (Rolling 12 months)',
    'LOW',
    'January cannot be read.',
    null,
  ),
  households(
    '12.24',
    'Short Breaks / Other Carer Household Ceased (Rolling 12 months)',
    'LOW',
    `${REF_DOUBTFUL} January cannot be read.`,
  ),
  households(
    '12.20',
    'Total Carer Household Ceased (Rolling 12 months)',
    'LOW',
    `${REF_DOUBTFUL} January cannot be read; a damaged repeat of the row reads 121.`,
  ),
];
