import { count, percentage } from './indicator-facts';

const CARE_LEAVERS_DUE = { label: 'relevant and former relevant care leavers' } as const;

export const CARE_LEAVERS = [
  count({
    key: '8.1',
    name: 'Number of care leavers',
    polarity: 'HIGH',
    dataNote: 'Count',
    basis: 'SNAPSHOT',
    definition:
      'People up to 25 who were looked after for at least 13 weeks since they were 14, and when they reached school-leaving age or after.',
  }),
  percentage({
    key: '8.2',
    name: '% Relevant / Former Relevant Care Leavers with a Pathway Plan',
    polarity: 'NOT_LEGIBLE',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'with a pathway plan' },
    denominator: CARE_LEAVERS_DUE,
    definition: 'Relevant and former relevant care leavers who have a pathway plan.',
    note: 'The polarity and January’s figure cannot be read.',
  }),
  percentage({
    key: '8.3',
    name: 'RCL & FRCL in Suitable Accommodation - %',
    polarity: 'NOT_LEGIBLE',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'in suitable accommodation' },
    denominator: CARE_LEAVERS_DUE,
    definition: 'Relevant and former relevant care leavers who live in suitable accommodation.',
    note: 'The polarity, the red tolerance and two months cannot be read.',
  }),
  percentage({
    key: '8.4',
    name: 'RCL & FRCL EET - %',
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'in education, employment or training' },
    denominator: CARE_LEAVERS_DUE,
    definition:
      'Relevant and former relevant care leavers who are in education, employment or training.',
  }),
];
