import { count, percentage, ratePer10k } from './indicator-facts';

const PLAN_FROM =
  'Since January 2017 a child in need is to have a plan from 45 working days after the referral; before, from 20 working days.';
const BY_CHILD_IN_NEED_TEAMS = {
  teamKinds: ['Assessment', 'Family Intervention', 'Children with Disabilities'],
} as const;

export const CHILDREN_IN_NEED = [
  count({
    key: '5.1',
    name: 'Section 17 CIN Nos.',
    polarity: 'LOW',
    dataNote: 'Count',
    basis: 'SNAPSHOT',
    ...BY_CHILD_IN_NEED_TEAMS,
    definition: 'Children in need under section 17 of the Children Act 1989 at the month’s end.',
  }),
  count({
    key: '5.2',
    name: 'Number of CIN (inc. CPP as per DfE definition)',
    polarity: 'NOT_LEGIBLE',
    dataNote: 'Count',
    basis: 'SNAPSHOT',
    ...BY_CHILD_IN_NEED_TEAMS,
    definition:
      'Children in need at the month’s end with those on child protection plans, as the Department for Education counts them.',
    note: 'Polarity and the figures from January on cannot be read. December’s is the sum of 5.1 and 6.1.',
  }),
  ratePer10k({
    key: '5.3',
    name: null,
    polarity: 'LOW',
    dataNote: 'Rate',
    basis: 'SNAPSHOT',
    numerator: { label: 'section 17 children in need', from: '5.1' },
    ...BY_CHILD_IN_NEED_TEAMS,
    note: 'The name cannot be read. The figures equal the children of 5.1 per 10,000 of the population. The region’s figure, 137, may be cut off.',
  }),
  percentage({
    key: '5.4',
    name: '% CIN not in Assessment Teams with up-to-date CIN Plan',
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'children in need with an up-to-date plan' },
    denominator: { label: 'children in need outside assessment teams' },
    teamKinds: ['Family Intervention', 'Children with Disabilities'],
    definition:
      'Children in need held by teams other than assessment teams who have an up-to-date plan.',
    caveats: PLAN_FROM,
  }),
  percentage({
    key: '5.5',
    name: 'S17 CIN with an up to date CIN plan - %',
    polarity: 'HIGH',
    dataNote: 'Percentage',
    basis: 'SNAPSHOT',
    numerator: { label: 'children in need with an up-to-date plan' },
    denominator: { label: 'section 17 children in need' },
    ...BY_CHILD_IN_NEED_TEAMS,
    definition:
      'Section 17 children in need who have an up-to-date plan, assessment teams included.',
    caveats: PLAN_FROM,
  }),
];
