import { average, count, percentage } from './indicator-facts';

const TWELVE_MONTHS =
  'The report does not say over what time; 36 that are half of about 72 only fit twelve months, so it is held as a rolling year.';

export const PLACEMENTS = [
  percentage({
    key: '9.1',
    name: '% of long term LAC in placements which have been stable for at least 2 years',
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'in the same placement for two years or more' },
    denominator: { label: 'children looked after long term' },
    teamKinds: ['Looked After', 'Children with Disabilities'],
    definition:
      'Children looked after long term who have been in the same placement for at least two years.',
    note: 'The section page prints the series without decimals.',
  }),
  percentage({
    key: '9.2',
    name: 'LAC with 3 or more placements in any one year - %',
    polarity: 'LOW',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'with three or more placements in the year' },
    denominator: { label: 'looked-after children', from: '7.1' },
    teamKinds: ['Looked After', 'Children with Disabilities'],
    definition:
      'Looked-after children at the month’s end who had three or more placements within a year.',
    note: 'The red tolerance is broken in print and read as 20%.',
  }),
];

export const ADOPTIONS = [
  count({
    key: '10.1a',
    name: 'Number of adoptions completed wilhin 12 months of SHOBPA',
    polarity: 'INFO',
    dataNote: 'Count',
    basis: 'ROLLING_12',
    additive: false,
    definition:
      'Adoptions completed within twelve months of the decision that the child should be placed for adoption (SHOBPA).',
    caveats: TWELVE_MONTHS,
    note: '“wilhin” is the report’s own print.',
  }),
  percentage({
    key: '10.1b',
    name: '% of adoptions completed wilhin 12 months of SHOBPA',
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'ROLLING_12',
    decimals: 0,
    numerator: { label: 'completed within twelve months of the decision', from: '10.1a' },
    denominator: { label: 'adoptions completed' },
    definition:
      'Adoptions that were completed within twelve months of the decision that the child should be placed for adoption (SHOBPA).',
    caveats: TWELVE_MONTHS,
    note: '“wilhin” is the report’s own print.',
  }),
  average({
    key: '10.2',
    name: 'Average number of days between a child becoming Looked After and having an adoption placement (A1) (Rolling12months)',
    polarity: 'LOW',
    dataNote: 'Average',
    basis: 'ROLLING_12',
    unit: 'days',
    countsChildren: false,
    numerator: { label: 'days' },
    denominator: { label: 'children placed for adoption' },
    definition:
      'Mean of the days between becoming looked after and an adoption placement, over the children placed in twelve months.',
  }),
  average({
    key: '10.3',
    name: 'Average number of days between a placement order and being matched with an adoptive family (A2) (Rolling 12 months)',
    polarity: 'LOW',
    dataNote: 'Average',
    basis: 'ROLLING_12',
    unit: 'days',
    countsChildren: false,
    numerator: { label: 'days' },
    denominator: { label: 'children matched with a family' },
    definition:
      'Mean of the days between the placement order and the match with an adoptive family, over the children matched in twelve months.',
    caveats:
      'The commentary says that it rose slightly in March; the table shows a fall, from 157 to 144. It was 10.2 that rose.',
  }),
];
