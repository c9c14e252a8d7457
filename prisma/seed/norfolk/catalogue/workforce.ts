import { average, count, maximum, percentage } from './indicator-facts';
import type { TeamKind } from './indicator-facts';

function greatest(key: string, name: string, teamKinds: readonly TeamKind[], note?: string) {
  return maximum({
    ...{ key, name, teamKinds, ref: null, polarity: 'LOW', dataNote: 'Maximum', basis: 'SNAPSHOT' },
    countsChildren: false,
    definition: 'The most cases that any one qualified social worker of these teams holds.',
    ...(note === undefined ? {} : { note }),
  });
}

function mean(key: string, name: string, teamKind: TeamKind) {
  return average({
    ...{ key, name, ref: null, polarity: 'LOW', dataNote: 'Average', basis: 'SNAPSHOT' },
    teamKinds: [teamKind],
    unit: null,
    yearToDateRule: 'RATIO_OF_SUMS',
    countsChildren: false,
    numerator: { label: 'cases' },
    denominator: { label: 'qualified social workers' },
    definition: 'Cases held by these teams for each qualified social worker.',
  });
}

const SAME_FIGURES =
  'The rows of the key safeguarding teams and of the assessment teams print the same figures in every month.';

export const CASELOADS = [
  greatest(
    'caseload-maximum-key-safeguarding',
    'Maximum caseload of qualified social workers in key safeguarding teams',
    ['Assessment', 'Family Intervention'],
    SAME_FIGURES,
  ),
  greatest('caseload-maximum-lac', 'Maximum caseload of qualified social workers in LAC Teams', [
    'Looked After',
  ]),
  mean(
    'caseload-average-lac',
    'Average number of cases per qualified social worker in LAC Teams',
    'Looked After',
  ),
  greatest(
    'caseload-maximum-assessment',
    'Maximum caseload of qualified social worker in Assessment Teams',
    ['Assessment'],
    SAME_FIGURES,
  ),
  mean(
    'caseload-average-assessment',
    'Average number of cases per qualified social worker in Assessment Teams',
    'Assessment',
  ),
  greatest(
    'caseload-maximum-family-intervention',
    'Maximum caseload of qualified social workers in FIT Teams',
    ['Family Intervention'],
  ),
  mean(
    'caseload-average-family-intervention',
    'Average number of cases per qualified social worker in FIT Teams',
    'Family Intervention',
  ),
  greatest(
    'caseload-maximum-children-with-disabilities',
    'Maximum caseload of qualified social worker in CWD Teams',
    ['Children with Disabilities'],
  ),
  mean(
    'caseload-average-children-with-disabilities',
    'Average number of cases per qualified social worker in CWD Teams',
    'Children with Disabilities',
  ),
];

const ALL_TEAMS = {
  teamKinds: ['Assessment', 'Family Intervention', 'Looked After', 'Children with Disabilities'],
} as const;

export const CHANGES_OF_SOCIAL_WORKER = [
  count({
    key: 'C1',
    name: 'Number of children with a change of social worker & change of team',
    polarity: 'LOW',
    dataNote: 'Count',
    basis: 'IN_PERIOD',
    yearToDateRule: 'PRINTED_ONLY',
    ...ALL_TEAMS,
    definition:
      'Children whose social worker and team changed in the month. A child may have changes in several months, so months are not added up.',
  }),
  percentage({
    key: 'change-of-social-worker-and-team-percentage',
    ref: null,
    name: '% of children with a change of social worker & change of team',
    polarity: 'LOW',
    dataNote: null,
    basis: 'IN_PERIOD',
    yearToDateRule: 'PRINTED_ONLY',
    numerator: { label: 'with a change of social worker and team', from: 'C1' },
    denominator: { label: 'children with a social worker' },
    ...ALL_TEAMS,
    definition: 'Share of children whose social worker and team changed in the month.',
  }),
  count({
    key: 'C2',
    name: 'Number of children with a change of social worker / no change of team',
    polarity: 'LOW',
    dataNote: 'Count',
    basis: 'IN_PERIOD',
    yearToDateRule: 'PRINTED_ONLY',
    ...ALL_TEAMS,
    definition: 'Children whose social worker changed within the same team in the month.',
  }),
  percentage({
    key: 'change-of-social-worker-same-team-percentage',
    ref: null,
    name: '% of children with a change of social worker / no change of team',
    polarity: 'NOT_LEGIBLE',
    dataNote: 'Percentage',
    basis: 'IN_PERIOD',
    yearToDateRule: 'PRINTED_ONLY',
    numerator: { label: 'with a change of social worker in the same team', from: 'C2' },
    denominator: { label: 'children with a social worker' },
    ...ALL_TEAMS,
    definition: 'Share of children whose social worker changed within the same team in the month.',
    note: 'The polarity and January’s figure cannot be read.',
  }),
];
