import { count, percentage, ratePer10k } from './indicator-facts';

const COMPLETED = { label: 'section 47 investigations completed', from: '4.4' } as const;
const BY_SAFEGUARDING_TEAMS = { teamKinds: ['Assessment', 'Family Intervention'] } as const;

export const SECTION_47 = [
  ratePer10k({
    key: '4.3',
    name: "Number of S47's per 10,000 population aged 0-17 - rolling 12 month performance",
    polarity: 'LOW',
    dataNote: 'Rolling rate',
    basis: 'ANNUALISED',
    numerator: { label: 'section 47 investigations completed', from: '4.4' },
    ...BY_SAFEGUARDING_TEAMS,
    definition:
      'Section 47 investigations completed in the month, times twelve, per 10,000 children.',
    caveats:
      'The report labels it a rolling 12 month rate, but in all thirteen months it prints the month’s count times twelve over the population. It is held as what it is, an annualised month; name and data note are kept as printed.',
  }),
  count({
    key: '4.4',
    name: 'Number of S47 investigations Completed',
    polarity: 'INFO',
    dataNote: 'Count',
    basis: 'IN_PERIOD',
    ...BY_SAFEGUARDING_TEAMS,
    definition:
      'Investigations completed in the month under section 47 of the Children Act 1989, which the authority must make where a child may be suffering significant harm.',
  }),
  percentage({
    key: '4.5',
    name: "% of S47's with an outcome - Concerns are substantiated and child is judged to be at continuing risk of significant harm",
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'IN_PERIOD',
    numerator: { label: 'with concerns substantiated and a continuing risk' },
    denominator: COMPLETED,
    partOf: '4.4',
    ...BY_SAFEGUARDING_TEAMS,
    definition:
      'Section 47 investigations of the month that found the concerns substantiated and the child at continuing risk of significant harm.',
    caveats:
      'The report tells of a stand-alone form for these investigations. From January 2018 the shares of the outcomes move sharply, and the three outcomes no longer add up to all investigations.',
  }),
  percentage({
    key: '4.6',
    name: "% of S47's with an outcome - Concerns are substantiated but the child is not judged to be at continuing risk of significant harm",
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'IN_PERIOD',
    numerator: { label: 'with concerns substantiated but no continuing risk' },
    denominator: COMPLETED,
    partOf: '4.4',
    ...BY_SAFEGUARDING_TEAMS,
    definition:
      'Section 47 investigations of the month that found the concerns substantiated but no continuing risk of significant harm.',
  }),
  percentage({
    key: '4.7',
    name: "% of S47's with an outcome - Concerns not substantiated",
    polarity: 'LOW',
    dataNote: 'Percentage',
    basis: 'IN_PERIOD',
    numerator: { label: 'with concerns not substantiated' },
    denominator: COMPLETED,
    partOf: '4.4',
    ...BY_SAFEGUARDING_TEAMS,
    definition:
      'Section 47 investigations of the month that did not find the concerns substantiated.',
    note: 'The arrow printed beside it cannot be told for certain.',
  }),
];
